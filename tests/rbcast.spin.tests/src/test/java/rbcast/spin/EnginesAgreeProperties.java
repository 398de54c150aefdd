// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/** Every way of asking Spin gives the verdict of a brute-force search over the interpreter. */
class EnginesAgreeProperties {

    private static final Set<rbcast.algorithm.system.Property> ALL =
            EnumSet.allOf(rbcast.algorithm.system.Property.class);
    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(100_000);
    private static final SpinOracle SPIN = SpinOracle.usual();
    /** A standalone model has to be compiled each time, so only every so many algorithms have one. */
    private static final int SHARE_OF_STANDALONE = Integer.getInteger("rbcast.share.of.standalone", 16);
    /** The standalone model takes no two states for the same; with four processes it may take too long. */
    private static final Duration TIME_OF_STANDALONE = Duration.ofSeconds(20);

    @Property
    void inSystemsWithoutFailures(@ForAll("algorithms") Algorithm algorithm, @ForAll("noFailure") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties, @ForAll Random random) {
        agree(algorithm, system, properties, random, Engine.TABLE_DRIVEN, Engine.ADVERSARY_FIRST);
    }

    @Property
    void inCrashSystems(@ForAll("algorithms") Algorithm algorithm, @ForAll("crash") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties, @ForAll Random random) {
        agree(algorithm, system, properties, random, Engine.TABLE_DRIVEN);
    }

    @Property
    void inOmissionSystems(@ForAll("algorithms") Algorithm algorithm, @ForAll("omission") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties, @ForAll Random random) {
        agree(algorithm, system, properties, random, Engine.TABLE_DRIVEN, Engine.ADVERSARY_FIRST);
    }

    @Property
    void inByzantineSystems(@ForAll("algorithms") Algorithm algorithm, @ForAll("byzantine") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties, @ForAll Random random) {
        agree(algorithm, system, properties, random, Engine.TABLE_DRIVEN, Engine.ADVERSARY_FIRST);
    }

    /** Too large for brute force; the two searches have nothing in common but the table. */
    @Property
    void inLargerByzantineSystems(@ForAll("algorithms") Algorithm algorithm, @ForAll("larger") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        SpinOracle bounded = SPIN.with(Bounds.DEFAULT.withTime(Duration.ofSeconds(5)));
        Verdict expected = bounded.with(Engine.TABLE_DRIVEN).verify(algorithm, system, properties, Cancellation.NEVER);
        Assume.that(!(expected instanceof Verdict.Inconclusive));

        assertThat(bounded.with(Engine.ADVERSARY_FIRST).verify(algorithm, system, properties, Cancellation.NEVER))
                .hasToString(expected.toString());
    }

    @Property
    void inWhatIsNeverReached(@ForAll("algorithms") Algorithm algorithm, @ForAll("small") SystemModel system,
            @ForAll Random random) {
        Set<rbcast.algorithm.system.Property> agreement = Set.of(rbcast.algorithm.system.Property.RB_AGREEMENT);
        Verdict all = SPIN.with(Engine.TABLE_DRIVEN).verify(algorithm, system, agreement, Cancellation.NEVER);
        Assume.that(all instanceof Verified);

        if (system.mode() != FailureMode.CRASH) {
            sawTheSame(SPIN.with(Engine.ADVERSARY_FIRST).verify(algorithm, system, agreement, Cancellation.NEVER), all);
        }
        boolean asked = random.nextInt(SHARE_OF_STANDALONE) == 0;
        if (asked) {
            Verdict standalone = SPIN.with(Engine.STANDALONE)
                    .with(Bounds.DEFAULT.withTime(TIME_OF_STANDALONE))
                    .verify(algorithm, system, agreement, Cancellation.NEVER);
            asked = standalone instanceof Verified;
            assertThat(asked || system.n() == 4).as("%s", standalone).isTrue();
            if (asked) {
                sawTheSame(standalone, all);
            }
        }
        Statistics.label("with a model of its own").collect(asked);
    }

    private static void sawTheSame(Verdict verdict, Verdict expected) {
        assertThat(((Verified) verdict).coverage()).isPresent().isEqualTo(((Verified) expected).coverage());
    }

    private static void agree(Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties, Random random, Engine... engines) {
        Verdict expected = BRUTE_FORCE.verify(algorithm, system, properties);
        Assume.that(!(expected instanceof Verdict.Inconclusive));
        for (Engine engine : engines) {
            agree(expected, SPIN.with(engine).verify(algorithm, system, properties, Cancellation.NEVER), algorithm,
                    properties);
        }
        Statistics.label("with a model of its own").collect(random.nextInt(SHARE_OF_STANDALONE) == 0
                ? standaloneAgrees(expected, algorithm, system, properties) : "not asked for");
    }

    private static String standaloneAgrees(Verdict expected, Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Bounds bounds = system.n() < 4 ? Bounds.DEFAULT : Bounds.DEFAULT.withTime(TIME_OF_STANDALONE);
        Verdict verdict = SPIN.with(Engine.STANDALONE).with(bounds)
                .verify(algorithm, system, properties, Cancellation.NEVER);
        if (system.n() == 4 && verdict instanceof Verdict.Inconclusive inconclusive
                && inconclusive.reason().startsWith("the time bound was reached")) {
            return "too large";
        }
        agree(expected, verdict, algorithm, properties);
        return "agrees";
    }

    private static void agree(Verdict expected, Verdict verdict, Algorithm algorithm,
            Set<rbcast.algorithm.system.Property> properties) {
        assertThat(verdict).as("%s", verdict).hasToString(expected.toString());
        if (verdict instanceof Violated violated) {
            refutes(algorithm, violated.counterexample(), properties);
        }
    }

    private static void refutes(Algorithm algorithm, Counterexample counterexample,
            Set<rbcast.algorithm.system.Property> properties) {
        assertThat(properties).contains(counterexample.property());
        assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, counterexample.system()), counterexample,
                Set.of(counterexample.property()))).isTrue();
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return Arbitraries.oneOf(RbcastArbitraries.algorithms(RandomAlgorithms.small()),
                RbcastArbitraries.algorithms(new RandomAlgorithms(3, 4)));
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(rbcast.algorithm.system.Property.class).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<SystemModel> larger() {
        return Arbitraries.of(byzantine(5, 1), byzantine(5, 2), byzantine(6, 1), byzantine(6, 2), byzantine(7, 2));
    }

    private static SystemModel byzantine(int n, int f) {
        return new SystemModel(FailureMode.BYZANTINE, n, f);
    }

    @Provide
    Arbitrary<SystemModel> small() {
        return Arbitraries.oneOf(noFailure(), crash(), omission(), byzantine());
    }

    @Provide
    Arbitrary<SystemModel> noFailure() {
        return RbcastArbitraries.systems(4, FailureMode.NO_FAILURE);
    }

    @Provide
    Arbitrary<SystemModel> crash() {
        return RbcastArbitraries.systems(4, FailureMode.CRASH);
    }

    @Provide
    Arbitrary<SystemModel> omission() {
        return RbcastArbitraries.systems(4, FailureMode.OMISSION);
    }

    @Provide
    Arbitrary<SystemModel> byzantine() {
        return RbcastArbitraries.systems(4, FailureMode.BYZANTINE);
    }
}
