// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.synthesis.judge.Candidate;
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

    /** One of them, with its figures. */
    public record Point(Candidate candidate, Figures figures) {
        public Point {
            Objects.requireNonNull(candidate);
            Objects.requireNonNull(figures);
        }
    }

    public Front {
        points = List.copyOf(points);
        Objects.requireNonNull(interruption);
        Objects.requireNonNull(census);
    }

    /** Whether it is certain that every correct algorithm of the space is beaten or equalled by one of these. */
    public boolean isCertified() {
        return interruption.isEmpty() && undecided == 0;
    }
}
