// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.system.Property.RB_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_CONSISTENCY;
import static rbcast.algorithm.system.Property.RB_INTEGRITY;
import static rbcast.algorithm.system.Property.RB_VALIDITY;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
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
 * With guards, conditions on the broadcaster and several contents, every way of asking Spin gives the verdict of a
 * brute-force search over the interpreter, which tries every schedule.
 */
class ContentsAgreeProperties {

    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(8_000);
    /** Compiling a verifier is part of it. */
    private static final SpinOracle SPIN = SpinOracle.usual().with(Bounds.DEFAULT.withTime(Duration.ofSeconds(20)));
    private static final SpinOracle CHOICES_FIRST = SPIN.with(Engine.ADVERSARY_FIRST);
    private static final SpinOracle TABLE_DRIVEN = SPIN.with(Engine.TABLE_DRIVEN);
    private static final SpinOracle STANDALONE = SPIN.with(Engine.STANDALONE);
    private static final SpinOracle HASTY = TABLE_DRIVEN.with(Bounds.DEFAULT.withTime(Duration.ofSeconds(4)));
    /** Percentage of the tries in which a guard, or a condition on the broadcaster, has to decide the verdict. */
    private static final double OFTEN = Share.CAMPAIGN ? 25 : 4;

    private static final Share ANY_SHAPE = new Share(4);
    private static final Share GUARDS = new Share(4);
    private static final Share SENDERS = new Share(4);
    private static final Share THREE_CONTENTS = new Share(16);
    private static final Share FOLLOWERS = new Share(4);
    private static final Share LARGER = new Share(30, 10);
    /** A model of its own has to be compiled each time: nothing for every build. */
    private static final Share MODELS = new Share(10, 10);

    @Property
    void inSystemsOfTwoContents(@ForAll("anyShape") Algorithm algorithm, @ForAll("two") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        if (ANY_SHAPE.isNext()) {
            agree(algorithm, system, properties);
        }
    }

    @Property
    void inSystemsOfThreeContents(@ForAll("smallShape") Algorithm algorithm, @ForAll("three") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        if (THREE_CONTENTS.isNext()) {
            agree(algorithm, system, properties);
        }
    }

    @Property
    void whereGuardsDecide(@ForAll("whereGuardsMatter") Algorithm algorithm, @ForAll("threeProcesses") int processes,
            @ForAll("consistency") Set<rbcast.algorithm.system.Property> properties) {
        if (!GUARDS.isNext()) {
            return;
        }
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, processes, 1, 2);
        Verdict verdict = agree(algorithm, system, properties);
        decides("guards", verdict, LiteratureAlgorithms.withoutGuards(algorithm), system, properties);
        if (Share.CAMPAIGN && MODELS.isNext()) {
            agree(verdict, STANDALONE, algorithm, system, properties);
        }
    }

    @Property
    void whereConditionsOnTheBroadcasterDecide(@ForAll("whereSendersMatter") Algorithm algorithm,
            @ForAll("one") SystemModel system, @ForAll("integrity") Set<rbcast.algorithm.system.Property> properties) {
        if (!SENDERS.isNext()) {
            return;
        }
        Verdict verdict = agree(algorithm, system, properties);
        decides("the broadcaster", verdict, LiteratureAlgorithms.fromAnybody(algorithm), system, properties);
        if (Share.CAMPAIGN && MODELS.isNext()) {
            agree(verdict, STANDALONE, algorithm, system, properties);
        }
    }

    /** Faulty processes follow the algorithm here, so it is one content that they may ask the broadcaster for. */
    @Property
    void whereProcessesCrashOrLoseMessages(@ForAll("anyShape") Algorithm algorithm,
            @ForAll("followers") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        Assume.that(algorithm.asksForBroadcaster());
        if (FOLLOWERS.isNext()) {
            Verdict expected = BRUTE_FORCE.verify(algorithm, system, properties);
            agree(expected, TABLE_DRIVEN, algorithm, system, properties);
        }
    }

    /** Too large for brute force; the two searches have little in common but the table. */
    @Property
    void inLargerSystems(@ForAll("likeLiterature") Algorithm algorithm, @ForAll("larger") SystemModel system,
            @ForAll("consistency") Set<rbcast.algorithm.system.Property> properties) {
        if (LARGER.isNext()) {
            Verdict expected = HASTY.verify(algorithm, system, properties, Cancellation.NEVER);
            agree(expected, CHOICES_FIRST, algorithm, system, properties);
        }
    }

    /** All verdicts that there are agree; answers one of them. */
    private static Verdict agree(Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict expected = BRUTE_FORCE.verify(algorithm, system, properties);
        Statistics.label("verdict").collect(expected);
        Verdict table = agree(expected, TABLE_DRIVEN, algorithm, system, properties);
        Verdict choices = agree(table, CHOICES_FIRST, algorithm, system, properties);
        if (table instanceof Verdict.Verified everything && choices instanceof Verdict.Verified guessed) {
            assertThat(guessed.coverage()).isEqualTo(everything.coverage());
        }
        return table;
    }

    /** The oracle's verdict, which agrees with the one given unless one of the two is none. */
    private static Verdict agree(Verdict expected, SpinOracle oracle, Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict verdict = oracle.verify(algorithm, system, properties, Cancellation.NEVER);
        if (verdict instanceof Verdict.Inconclusive inconclusive) {
            assertThat(inconclusive.reason()).containsAnyOf("too many", "the time bound was reached");
        } else if (!(expected instanceof Verdict.Inconclusive)) {
            isThe(expected, verdict, algorithm, system, properties);
        }
        return verdict;
    }

    private static void isThe(Verdict expected, Verdict verdict, Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        assertThat(verdict).as("%s", verdict).hasToString(expected.toString());
        if (verdict instanceof Verdict.Violated violated) {
            assertThat(properties).contains(violated.property());
            assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, system), violated.counterexample(),
                    Set.of(violated.property()))).isTrue();
        }
    }

    /** Counts how often the verdict is another one without something, which has to be so often enough. */
    private static void decides(String what, Verdict verdict, Algorithm without, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict other = CHOICES_FIRST.verify(without, system, properties, Cancellation.NEVER);
        boolean known = !(verdict instanceof Verdict.Inconclusive) && !(other instanceof Verdict.Inconclusive);
        boolean decide = known && !other.toString().equals(verdict.toString());
        Statistics.label(what + " decide").collect(decide)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage >= OFTEN));
    }

    @Provide
    Arbitrary<Algorithm> smallShape() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo());
    }

    @Provide
    Arbitrary<Algorithm> anyShape() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, smallShape()),
                Tuple.of(1, RbcastArbitraries.algorithms(new RandomAlgorithms(2, 4).guardedToo())),
                Tuple.of(2, RbcastArbitraries.likeLiterature()));
    }

    @Provide
    Arbitrary<Algorithm> likeLiterature() {
        return RbcastArbitraries.likeLiterature();
    }

    @Provide
    Arbitrary<Algorithm> whereGuardsMatter() {
        return RbcastArbitraries.whereGuardsMatter();
    }

    @Provide
    Arbitrary<Algorithm> whereSendersMatter() {
        return RbcastArbitraries.whereSendersMatter();
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(rbcast.algorithm.system.Property.class).set().ofMinSize(1);
    }

    /** Without guards there is none as soon as anybody delivers. */
    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> consistency() {
        return Arbitraries.of(EnumSet.of(RB_CONSISTENCY), EnumSet.of(RB_CONSISTENCY, RB_INTEGRITY),
                EnumSet.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY, RB_CONSISTENCY));
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> integrity() {
        return Arbitraries.of(EnumSet.of(RB_INTEGRITY), EnumSet.of(RB_VALIDITY, RB_INTEGRITY));
    }

    /** Mostly three, rarely two or four: brute force gets through all of that. */
    @Provide
    Arbitrary<Integer> threeProcesses() {
        return Arbitraries.frequency(Tuple.of(1, 2), Tuple.of(8, 3), Tuple.of(1, 4));
    }

    @Provide
    Arbitrary<SystemModel> two() {
        return RbcastArbitraries.systemsOfContents(3, 2);
    }

    @Provide
    Arbitrary<SystemModel> three() {
        return RbcastArbitraries.systemsOfContents(3, 3);
    }

    @Provide
    Arbitrary<SystemModel> one() {
        return Arbitraries.frequency(Tuple.of(8, new SystemModel(FailureMode.BYZANTINE, 3, 1)),
                Tuple.of(1, new SystemModel(FailureMode.BYZANTINE, 4, 1)),
                Tuple.of(1, new SystemModel(FailureMode.BYZANTINE, 4, 2)));
    }

    @Provide
    Arbitrary<SystemModel> followers() {
        return RbcastArbitraries.systems(4, FailureMode.CRASH, FailureMode.OMISSION, FailureMode.NO_FAILURE);
    }

    @Provide
    Arbitrary<SystemModel> larger() {
        return Arbitraries.of(new SystemModel(FailureMode.BYZANTINE, 4, 1, 2),
                new SystemModel(FailureMode.BYZANTINE, 4, 2, 2), new SystemModel(FailureMode.BYZANTINE, 5, 1, 2));
    }
}
