// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import rbcast.algorithm.Algorithm;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;

/**
 * The correct algorithms of a space that no other one beats (its Pareto front): none of them has a figure that another
 * correct algorithm betters without having a worse one elsewhere. Of algorithms with equal figures there is one.
 *
 * @param points the best reward first
 * @param undecided number of algorithms that there was no verdict on
 * @param interruption why the search has not come to its end, if it has not
 * @param census what it went through
 */
public record Front(List<Point> points, long undecided, Optional<Ending> interruption, Census census) {

    /**
     * One of them, with its figures.
     *
     * @param verification what the oracle has said of it in each system; empty where nobody has kept that
     */
    public record Point(Candidate candidate, Figures figures, List<SystemVerdict> verification) {
        public Point {
            Objects.requireNonNull(candidate);
            Objects.requireNonNull(figures);
            verification = List.copyOf(verification);
        }
    }

    public Front {
        points = List.copyOf(points);
        Objects.requireNonNull(interruption);
        Objects.requireNonNull(census);
    }

    /** The same, with what the oracle has said of the algorithms. */
    public Front verified(Function<Algorithm, List<SystemVerdict>> verification) {
        return new Front(points.stream().map(point -> new Point(point.candidate(), point.figures(),
                verification.apply(point.candidate().algorithm()))).toList(), undecided, interruption, census);
    }

    /** Whether it is certain that every correct algorithm of the space is beaten or equalled by one of these. */
    public boolean isCertified() {
        return interruption.isEmpty() && undecided == 0;
    }
}
