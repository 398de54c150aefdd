// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/** Whatever the algorithm, plain Spin's verdict on its model is the one that trying everything gives. */
class RandomModelsProperties {

    /** Small enough that nobody waits: Spin would find its way through more. */
    private static final int BOUND = 200_000;

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small());
    }

    @Provide
    Arbitrary<SystemModel> withoutFailures() {
        return systems(FailureMode.NO_FAILURE);
    }

    @Provide
    Arbitrary<SystemModel> crash() {
        return systems(FailureMode.CRASH);
    }

    @Provide
    Arbitrary<SystemModel> omission() {
        return systems(FailureMode.OMISSION);
    }

    @Provide
    Arbitrary<SystemModel> byzantine() {
        return systems(FailureMode.BYZANTINE);
    }

    /** Mostly up to three processes, some four. */
    private static Arbitrary<SystemModel> systems(FailureMode mode) {
        return Arbitraries.frequencyOf(Tuple.of(4, RbcastArbitraries.systems(3, mode)),
                Tuple.of(1, RbcastArbitraries.systems(4, mode)));
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(rbcast.algorithm.system.Property.reliableBroadcast(),
                EnumSet.allOf(rbcast.algorithm.system.Property.class));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void withoutFailures(@ForAll("algorithms") Algorithm algorithm, @ForAll("withoutFailures") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        assertThatSpinAgrees(algorithm, system, properties);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void withCrashes(@ForAll("algorithms") Algorithm algorithm, @ForAll("crash") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        assertThatSpinAgrees(algorithm, system, properties);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void withLostMessages(@ForAll("algorithms") Algorithm algorithm, @ForAll("omission") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        assertThatSpinAgrees(algorithm, system, properties);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void withByzantineProcesses(@ForAll("algorithms") Algorithm algorithm, @ForAll("byzantine") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        assertThatSpinAgrees(algorithm, system, properties);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void withSeveralContents(@ForAll("guarded") Algorithm algorithm, @ForAll("contents") SystemModel system,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        assertThatSpinAgrees(algorithm, system, properties);
    }

    @Provide
    Arbitrary<Algorithm> guarded() {
        return Arbitraries.oneOf(RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo()),
                RbcastArbitraries.whereGuardsMatter(), RbcastArbitraries.whereSendersMatter());
    }

    @Provide
    Arbitrary<SystemModel> contents() {
        return Arbitraries.oneOf(RbcastArbitraries.systemsOfContents(3, 1), RbcastArbitraries.systemsOfContents(3, 2));
    }

    private static void assertThatSpinAgrees(Algorithm algorithm, SystemModel system,
            Set<rbcast.algorithm.system.Property> properties) {
        Verdict expected = new BruteForceOracle().withBound(BOUND).verify(algorithm, system, properties);
        if (expected instanceof Verdict.Inconclusive) {
            return;
        }
        PlainSpin.Report report = PlainSpin.run(StandaloneModel.of(algorithm, system, properties), "-O0", "-w18");

        assertThat(report.errors()).as(report.output()).isEqualTo(expected instanceof Verdict.Verified ? 0 : 1);
        if (report.errors() == 1) {
            TrailSteps run = TrailSteps.follow(report.events(), algorithm, system);
            Set<rbcast.algorithm.system.Property> claimed = EnumSet.copyOf(run.claimed());
            Set<rbcast.algorithm.system.Property> confirmed = run.confirmed();
            confirmed.retainAll(properties);
            if (system.contents() == 1) {
                assertThat(claimed).isEqualTo(confirmed);
            } else {
                // contents are looked at one after the other, until one of them violates something
                assertThat(confirmed).containsAll(claimed);
            }
            assertThat(report.violated()).isEqualTo(run.claimed().get(0).keyword().replace('-', '_'));
        }
    }
}
