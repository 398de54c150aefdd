// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.EnumSet;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;

class BruteForceOracleTest {

    private static final EnumSet<rbcast.algorithm.system.Property> ALL =
            EnumSet.allOf(rbcast.algorithm.system.Property.class);
    private final BruteForceOracle oracle = new BruteForceOracle();

    static List<Arguments> correct() {
        return List.of(Arguments.of(ALGORITHM_1, new SystemModel(FailureMode.NO_FAILURE, 3, 0)),
                Arguments.of(ALGORITHM_2, new SystemModel(FailureMode.CRASH, 3, 1)),
                Arguments.of(ALGORITHM_3, new SystemModel(FailureMode.BYZANTINE, 4, 1)),
                Arguments.of(ALGORITHM_4, new SystemModel(FailureMode.BYZANTINE, 4, 1)));
    }

    @ParameterizedTest
    @MethodSource("correct")
    void thePapersAlgorithmsAreCorrectInThePapersSystems(Algorithm algorithm, SystemModel system) {
        Verdict verdict = oracle.verify(algorithm, system, rbcast.algorithm.system.Property.reliableBroadcast());

        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void algorithm1LosesAgreementWhenTheBroadcasterCrashes() {
        Verdict verdict = oracle.verify(ALGORITHM_1, new SystemModel(FailureMode.CRASH, 3, 1),
                rbcast.algorithm.system.Property.reliableBroadcast());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violated.class, violated -> {
            assertThat(violated.property()).isEqualTo(rbcast.algorithm.system.Property.RB_AGREEMENT);
            assertThat(violated.counterexample().situation().kind()).isEqualTo(Kind.FAULTY_BROADCASTER);
            assertThat(violated.counterexample().schedule()).hasSize(2);
        });
    }

    @Test
    void algorithm2LosesIntegrityAmongByzantineProcesses() {
        Verdict verdict = oracle.verify(ALGORITHM_2, new SystemModel(FailureMode.BYZANTINE, 4, 1),
                EnumSet.of(rbcast.algorithm.system.Property.RB_INTEGRITY));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violated.class,
                violated -> assertThat(violated.counterexample().schedule()).hasSize(1));
    }

    @Test
    void aBoundOrACancellationLeavesTheQuestionOpen() {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 4, 1);

        assertThat(oracle.withBound(100).verify(ALGORITHM_3, system, ALL)).isInstanceOf(Verdict.Inconclusive.class);
        assertThat(oracle.verify(ALGORITHM_3, system, ALL, () -> true)).isInstanceOf(Verdict.Inconclusive.class);
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small());
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return RbcastArbitraries.systems(3);
    }

    @Property
    void countsOfSendersDecideAsTheSendersThemselvesDo(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systems") SystemModel system) {
        Verdict exact = oracle.withExactStates().withBound(100_000).verify(algorithm, system, ALL);
        Verdict counted = oracle.verify(algorithm, system, ALL, Cancellation.NEVER);

        if (!(exact instanceof Verdict.Inconclusive)) {
            assertThat(counted).hasToString(exact.toString());
        }
    }

    @Property
    void aViolationIsConfirmedByReplay(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systems") SystemModel system) {
        if (oracle.verify(algorithm, system, ALL) instanceof Verdict.Violated violated) {
            assertThat(Replay.of(algorithm, violated.counterexample()).violated()).contains(violated.property());
        }
    }
}
