// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** Random algorithms and systems for property tests; failing ones shrink. */
public final class RbcastArbitraries {

    /** More choices than a small algorithm takes; whatever is left is the simplest. */
    private static final int CHOICES = 100;
    /** A multiple of every number of alternatives, so that all of them are equally likely. */
    private static final int CHOICE = 720_720;

    private RbcastArbitraries() {
    }

    /** Algorithms as {@link RandomAlgorithms} draws them, from choices that shrink towards the simplest. */
    public static Arbitrary<Algorithm> algorithms(RandomAlgorithms shape) {
        return choices().map(choices -> shape.draw(inOrder(choices)));
    }

    /**
     * Algorithms whose receive handler sends initial types, with thresholds around N - F: a few processes that lie may
     * harm them where more can not.
     */
    public static Arbitrary<Algorithm> passingOn() {
        return choices().map(choices -> PassingOnAlgorithms.draw(inOrder(choices)));
    }

    /** Algorithms that differ a little from those of the literature: in many of them guards decide. */
    public static Arbitrary<Algorithm> likeLiterature() {
        return choices().map(choices -> LikeLiterature.draw(inOrder(choices)));
    }

    /** One that is close to those of the literature, for campaigns that go by a seed. */
    public static Algorithm likeLiterature(Random random) {
        return LikeLiterature.draw(random::nextInt);
    }

    /** Algorithms with guards that decide, in many of them, whether a broadcaster that mixes contents can do harm. */
    public static Arbitrary<Algorithm> whereGuardsMatter() {
        return choices().map(choices -> EquivocationAlgorithms.whereGuardsMatter(inOrder(choices)));
    }

    /** Algorithms with conditions on the broadcaster that decide, in many of them, whether liars can do harm. */
    public static Arbitrary<Algorithm> whereSendersMatter() {
        return choices().map(choices -> EquivocationAlgorithms.whereSendersMatter(inOrder(choices)));
    }

    private static Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, CHOICE - 1).withDistribution(RandomDistribution.uniform())
                .list().ofSize(CHOICES).withoutEdgeCases();
    }

    private static IntUnaryOperator inOrder(List<Integer> choices) {
        Iterator<Integer> rest = choices.iterator();
        return bound -> rest.hasNext() ? rest.next() % bound : 0;
    }

    /** Every system of those failure modes with at most that many processes. */
    public static Arbitrary<SystemModel> systems(int processes, FailureMode... modes) {
        return Arbitraries.of(Arrays.stream(modes).flatMap(mode -> systems(processes, mode)).toList());
    }

    /** Every Byzantine system with at most that many processes, with so many contents. */
    public static Arbitrary<SystemModel> systemsOfContents(int processes, int contents) {
        return Arbitraries.of(systems(processes, FailureMode.BYZANTINE)
                .map(system -> new SystemModel(system.mode(), system.n(), system.f(), contents)).toList());
    }

    /** Every system with one content and at most that many processes. */
    public static Arbitrary<SystemModel> systems(int processes) {
        return systems(processes, FailureMode.values());
    }

    private static Stream<SystemModel> systems(int processes, FailureMode mode) {
        return IntStream.rangeClosed(1, processes).boxed()
                .flatMap(n -> IntStream.range(0, n).mapToObj(f -> new SystemModel(mode, n, f)));
    }
}
