// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/**
 * With guards, conditions on the broadcaster and several contents, Spin gives the verdict of a brute-force search over
 * the interpreter, which tries every schedule.
 */
class ContentsAgreeProperties {

    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(15_000);
    private static final SpinOracle CHOICES_FIRST = SpinOracle.usual().with(Engine.ADVERSARY_FIRST);
    /** Three contents take seconds: of so many tries one is made, but in campaigns every one. */
    private static final int SHARE_OF_THREE_CONTENTS = System.getProperty("rbcast.tries") == null ? 8 : 1;

    private static int triesOfThreeContents;

    @Property
    void inSystemsOfTwoContents(@ForAll("algorithms") Algorithm algorithm, @ForAll("two") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, system, properties);
    }

    @Property
    void inSystemsOfThreeContents(@ForAll("algorithms") Algorithm algorithm, @ForAll("three") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        if (triesOfThreeContents++ % SHARE_OF_THREE_CONTENTS != 0) {
            return;
        }
        agree(algorithm, system, properties);
    }

    @Property
    void inSystemsOfOneContentWhereTheBroadcasterIsAsked(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("one") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        Assume.that(algorithm.asksForBroadcaster());
        agree(algorithm, system, properties);
    }

    /**
     * What is violated without guards and not with them: the search must have found no order that gets around them. A
     * fixed share, as too few of so costly tries could by chance have no guard that decides.
     */
    @Property(tries = 40, seed = "6769979515460908230")
    void whereGuardsDecide(@ForAll("likeLiterature") Algorithm algorithm, @ForAll("twoOneLies") SystemModel system,
            @ForAll("consistency") Set<rbcast.algorithm.system.Property> properties) {
        Verdict verdict = CHOICES_FIRST.verify(algorithm, system, properties, Cancellation.NEVER);
        Verdict free = CHOICES_FIRST.verify(LiteratureAlgorithms.withoutGuards(algorithm), system, properties,
                Cancellation.NEVER);
        boolean decide = verdict instanceof Verdict.Verified && free instanceof Verdict.Violated;
        Statistics.label("guards decide").collect(decide)
                .coverage(coverage -> coverage.check(true).count(number -> number >= 1));
        if (verdict instanceof Verdict.Verified) {
            assertThat(BRUTE_FORCE.verify(algorithm, system, properties)).isNotInstanceOf(Verdict.Violated.class);
        }
    }

    private static void agree(Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict expected = BRUTE_FORCE.verify(algorithm, system, properties);
        Assume.that(!(expected instanceof Verdict.Inconclusive));
        Verdict verdict = CHOICES_FIRST.verify(algorithm, system, properties, Cancellation.NEVER);
        boolean beyond = verdict instanceof Verdict.Inconclusive inconclusive
                && inconclusive.reason().contains("too many");
        Statistics.label("verdict").collect(beyond ? "beyond" : expected.toString());
        Algorithm free = LiteratureAlgorithms.withoutGuards(algorithm);
        Statistics.label("guards matter").collect(algorithm.hasGuards()
                && !BRUTE_FORCE.verify(free, system, properties).toString().equals(expected.toString()));
        Assume.that(!beyond);

        assertThat(verdict).as("%s", verdict).hasToString(expected.toString());
        if (verdict instanceof Verdict.Violated violated) {
            assertThat(properties).contains(violated.property());
            assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, system), violated.counterexample(),
                    Set.of(violated.property()))).isTrue();
        }
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo())),
                Tuple.of(1, RbcastArbitraries.algorithms(new RandomAlgorithms(2, 4).guardedToo())),
                Tuple.of(3, ofTheLiterature()));
    }

    @Provide
    Arbitrary<Algorithm> likeLiterature() {
        return RbcastArbitraries.likeLiterature();
    }

    @Provide
    Arbitrary<SystemModel> twoOneLies() {
        return Arbitraries.of(new SystemModel(FailureMode.BYZANTINE, 3, 1, 2),
                new SystemModel(FailureMode.BYZANTINE, 4, 1, 2));
    }

    /** Without guards there is none as soon as anybody delivers. */
    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> consistency() {
        return Arbitraries.of(Set.of(rbcast.algorithm.system.Property.RB_CONSISTENCY),
                Set.of(rbcast.algorithm.system.Property.RB_CONSISTENCY,
                        rbcast.algorithm.system.Property.RB_INTEGRITY));
    }

    /** Some actions of those that algorithms of the literature are made of: guards often matter there. */
    private static Arbitrary<Algorithm> ofTheLiterature() {
        MessageType init = new MessageType("init");
        MessageType echo = new MessageType("echo");
        List<Action> actions = new ArrayList<>(List.of(
                Action.send(ALL, echo, fromBroadcaster(init)).oncePerBroadcast(),
                Action.send(ALL, echo, received(init, Threshold.ONE)).oncePerBroadcast(),
                Action.send(ALL, echo, received(init, Threshold.F_PLUS_1)),
                Action.send(ALL, echo, received(echo, Threshold.F_PLUS_1)),
                Action.send(ALL, echo, received(echo, Threshold.atLeast(1, -2, 0, 1)))));
        for (Threshold threshold : List.of(Threshold.ONE, Threshold.F_PLUS_1, Threshold.HALF_N_PLUS_F,
                Threshold.N_MINUS_F)) {
            actions.add(Action.deliver(received(echo, threshold)));
            actions.add(Action.deliver(received(echo, threshold)).oncePerBroadcast());
        }
        return Arbitraries.of(actions).list().ofMinSize(2).ofMaxSize(5).map(receive -> Algorithm.of("Literature",
                Handler.of(Action.send(ALL, init, always())), new Handler(receive)));
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(rbcast.algorithm.system.Property.class).set().ofMinSize(1);
    }

    /** Mostly three or four processes, one or two of which lie. */
    @Provide
    Arbitrary<SystemModel> two() {
        return Arbitraries.frequencyOf(Tuple.of(1, RbcastArbitraries.systemsOfContents(3, 2)),
                Tuple.of(3, Arbitraries.of(new SystemModel(FailureMode.BYZANTINE, 3, 1, 2),
                        new SystemModel(FailureMode.BYZANTINE, 4, 1, 2),
                        new SystemModel(FailureMode.BYZANTINE, 4, 2, 2))));
    }

    @Provide
    Arbitrary<SystemModel> three() {
        return RbcastArbitraries.systemsOfContents(3, 3);
    }

    @Provide
    Arbitrary<SystemModel> one() {
        return RbcastArbitraries.systems(4, FailureMode.BYZANTINE, FailureMode.NO_FAILURE);
    }
}
