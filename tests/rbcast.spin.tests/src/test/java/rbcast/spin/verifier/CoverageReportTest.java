// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Coverage;

class CoverageReportTest {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final String OUTPUT = """
            pan: elapsed time 0 seconds
            @settled correct-broadcaster 1 3 3
            @settled faulty-broadcaster 1 4 2
            @executed RB-Broadcast 0 2
            @executed receive 0 15
            @executed receive 1 0
            @end
            """;

    @Test
    void whatTheRunsDidIsRead() {
        CoverageReport coverage = CoverageReport.of(OUTPUT);

        assertThat(coverage.delivered()).isEqualTo(5);
        assertThat(coverage.coverage())
                .isEqualTo(new Coverage(List.of(new ActionSite(HandlerKind.RECEIVE, 1)), true));
        assertThat(coverage.doubt(ALGORITHM_2, SYSTEM)).isEmpty();
    }

    @Test
    void actionsThatAreNeverReachedAreInTheOrderOfTheAlgorithmAndNobodyDelivers() {
        Coverage coverage = CoverageReport.of("""
                @settled correct-broadcaster 1 3 0
                @executed receive 1 0
                @executed receive 0 0
                @executed RB-Broadcast 0 0
                """).coverage();

        assertThat(coverage.unreached()).containsExactly(new ActionSite(HandlerKind.RB_BROADCAST, 0),
                new ActionSite(HandlerKind.RECEIVE, 0), new ActionSite(HandlerKind.RECEIVE, 1));
        assertThat(coverage.anyDelivery()).isFalse();
    }

    @Test
    void whereNobodyIsFaultyTheBroadcasterIsCorrect() {
        assertThat(CoverageReport.of("""
                @settled correct-broadcaster 0 1 1
                @executed RB-Broadcast 0 1
                @executed receive 0 1
                @executed receive 1 1
                @end
                """).doubt(ALGORITHM_2, new SystemModel(FailureMode.NO_FAILURE, 3, 0))).isEmpty();
    }

    @Test
    void aSituationWithoutASettledStateIsDoubtful() {
        assertThat(CoverageReport.of(OUTPUT.replace("@settled faulty-broadcaster 1 4 2\n", ""))
                .doubt(ALGORITHM_2, SYSTEM))
                .contains("the search met no settled state in the situation faulty-broadcaster");
        assertThat(CoverageReport.of(OUTPUT.replace("faulty-broadcaster 1 4 2", "faulty-broadcaster 1 0 0"))
                .doubt(ALGORITHM_2, SYSTEM)).isPresent();
    }

    @Test
    void anActionThatIsNotAccountedForIsDoubtful() {
        assertThat(CoverageReport.of(OUTPUT.replace("@executed receive 1 0\n", "")).doubt(ALGORITHM_2, SYSTEM))
                .contains("the search did not account for every action");
    }

    @Test
    void aReportThatIsCutOffIsDoubtful() {
        for (int length = 0; length < OUTPUT.length() - 1; length++) {
            assertThat(CoverageReport.of(OUTPUT.substring(0, length)).doubt(ALGORITHM_2, SYSTEM)).isPresent();
        }
        assertThat(CoverageReport.of(OUTPUT + "sh: what others say afterwards\n").doubt(ALGORITHM_2, SYSTEM)).isEmpty();
    }

    @Test
    void linesThatMakeNoSenseCountForNothing() {
        assertThat(CoverageReport.of("""
                @settled x
                @executed 1
                @settled 9 9 9 9
                @settled faulty-broadcaster 0 5 5
                @executed 7 0 1
                @executed a b c
                @end
                """ + OUTPUT).doubt(ALGORITHM_2, SYSTEM)).isEmpty();
        assertThat(CoverageReport.of("").doubt(ALGORITHM_2, SYSTEM)).isPresent();
    }
}
