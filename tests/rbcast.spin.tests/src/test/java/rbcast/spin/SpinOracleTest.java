package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Program;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;

class SpinOracleTest {

    private static final SpinOracle ORACLE = SpinOracle.usual().with(Engine.TABLE_DRIVEN);

    private static Verdict verify(Algorithm algorithm, FailureMode mode, int n, int f) {
        return ORACLE.verify(algorithm, new SystemModel(mode, n, f), Property.reliableBroadcast(), Cancellation.NEVER);
    }

    @Test
    void thePapersAlgorithmsAreCorrectInTheirSystems() {
        assertThat(verify(ALGORITHM_1, FailureMode.NO_FAILURE, 3, 0)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 3, 1)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_4, FailureMode.BYZANTINE, 4, 1)).isInstanceOf(Verified.class);
    }

    @Test
    void algorithm1LosesAgreementWhenTheBroadcasterCrashes() {
        Violated violated = (Violated) verify(ALGORITHM_1, FailureMode.CRASH, 3, 1);

        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
        assertThat(violated.counterexample().schedule()).hasSize(1);
    }

    @Test
    void algorithm4IsOnlyForOneByzantineProcess() {
        Violated violated = (Violated) verify(ALGORITHM_4, FailureMode.BYZANTINE, 7, 2);

        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
        Program program = new Program(ALGORITHM_4, violated.counterexample().system());
        assertThat(Replay.refutes(program, violated.counterexample(), Property.reliableBroadcast())).isTrue();
    }
}
