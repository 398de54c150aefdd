package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

class CoverageTest {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final String OUTPUT = """
            pan: elapsed time 0 seconds
            @settled 0 1 3 3
            @settled 1 1 4 2
            @executed 0 0 2
            @executed 1 0 15
            @executed 1 1 0
            """;

    @Test
    void whatTheRunsDidIsRead() {
        Coverage coverage = Coverage.of(OUTPUT);

        assertThat(coverage.delivered()).isEqualTo(5);
        assertThat(coverage.unreached()).containsExactly(new ActionSite(HandlerKind.RECEIVE, 1));
        assertThat(coverage.doubt(ALGORITHM_2, SYSTEM)).isEmpty();
    }

    @Test
    void aSituationWithoutASettledStateIsDoubtful() {
        assertThat(Coverage.of(OUTPUT.replace("@settled 1 1 4 2\n", "")).doubt(ALGORITHM_2, SYSTEM))
                .contains("the search met no settled state in the situation faulty-broadcaster");
        assertThat(Coverage.of(OUTPUT.replace("@settled 1 1 4 2", "@settled 1 1 0 0")).doubt(ALGORITHM_2, SYSTEM))
                .isPresent();
    }

    @Test
    void anActionThatIsNotAccountedForIsDoubtful() {
        assertThat(Coverage.of(OUTPUT.replace("@executed 1 1 0\n", "")).doubt(ALGORITHM_2, SYSTEM))
                .contains("the search did not account for every action");
    }

    @Test
    void linesThatMakeNoSenseCountForNothing() {
        assertThat(Coverage.of(OUTPUT + """
                @settled x
                @executed 1
                @settled 9 9 9 9
                @settled 1 0 5 5
                @executed 7 0 1
                @executed a b c
                """).doubt(ALGORITHM_2, SYSTEM)).isEmpty();
        assertThat(Coverage.of("").doubt(ALGORITHM_2, SYSTEM)).isPresent();
    }
}
