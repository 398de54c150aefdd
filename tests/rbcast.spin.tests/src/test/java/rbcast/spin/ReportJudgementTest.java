// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Coverage;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessResult.End;
import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.verifier.PanReport;

/** The one place that says "verified" and "violated". */
class ReportJudgementTest {

    private static final Question QUESTION = new Question(ALGORITHM_1, new SystemModel(FailureMode.CRASH, 3, 1),
            Property.reliableBroadcast());
    private static final String REPORT = """
            (Spin Version 6.5.2 -- 6 December 2019)
            Full statespace search for:
            never claim - (none specified)
            assertion violations +
            invalid end states +
            State-vector 92 byte, depth reached 77, errors: 0
            17 states, stored
            23 transitions (= stored+matched)
            pan: elapsed time 0.01 seconds
            """;
    private static final String COVERAGE = """
            @settled correct-broadcaster 1 3 3
            @settled faulty-broadcaster 1 4 2
            @executed RB-Broadcast 0 2
            @executed receive 0 0
            @end
            """;

    private static ReportJudgement judgement(End end, String output) {
        Tool tool = new Tool("tool", Path.of("/tool"), "1");
        SearchContext context = new SearchContext(new Toolchain(Optional.of(tool), Optional.of(tool), Map.of()),
                new PanCache(Path.of("/none")), Bounds.DEFAULT, Cancellation.NEVER);
        return new ReportJudgement(Engine.STANDALONE, PanReport.of(new ProcessResult(end, 0, output)), context);
    }

    private static NoVerdictException noVerdict(ReportJudgement judgement) {
        return assertThatExceptionOfType(NoVerdictException.class).isThrownBy(() -> judgement.verified(QUESTION))
                .actual();
    }

    @Test
    void aCompleteReportWithItsCoverageVerifies() throws NoVerdictException {
        Verdict verdict = judgement(End.BY_ITSELF, REPORT + COVERAGE).verified(QUESTION);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Verified.class, verified -> assertThat(verified.coverage())
                .contains(new Coverage(List.of(new ActionSite(HandlerKind.RECEIVE, 0)), true)));
        assertThat(verdict.statistics().engine()).isEqualTo("standalone");
        assertThat(verdict.statistics().states()).isEqualTo(17);
        assertThat(verdict.statistics().transitions()).isEqualTo(23);
        assertThat(verdict.statistics().elapsed()).isPositive().isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void aReportWithoutCoverageDoesNot() {
        NoVerdictException gap = noVerdict(judgement(End.BY_ITSELF, REPORT));

        assertThat(gap).hasMessageContaining("no settled state");
        assertThat(gap.isInterrupted()).isFalse();
        assertThat(gap.statistics().states()).isEqualTo(17);
    }

    @Test
    void whatWasStoppedSaysHowFarItCame() {
        NoVerdictException stopped = noVerdict(judgement(End.OUT_OF_TIME, REPORT + COVERAGE));

        assertThat(stopped).hasMessage("the time bound was reached after 17 states");
        assertThat(stopped.isInterrupted()).isTrue();
        assertThat(stopped.statistics().transitions()).isEqualTo(23);
    }

    @Test
    void whatIsIncompleteIsNoInterruption() {
        NoVerdictException doubt = noVerdict(judgement(End.BY_ITSELF, COVERAGE));

        assertThat(doubt.isInterrupted()).isFalse();
        assertThat(doubt).hasMessageContaining("not that of a complete search");
    }

    @Test
    void aTrailThatTheInterpreterConfirmsIsAViolation() throws NoVerdictException {
        Verdict verdict = judgement(End.BY_ITSELF, REPORT).violated("""
                @situation faulty-broadcaster 1
                @broadcast
                @crash 0 0 2
                @receive 2 correct 0
                @violated RB-Agreement
                """, QUESTION);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Violated.class,
                violated -> assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT));
        assertThat(verdict.statistics().states()).isEqualTo(17);
        assertThatExceptionOfType(NoVerdictException.class).isThrownBy(() -> judgement(End.BY_ITSELF, REPORT)
                .violated("", new Question(ALGORITHM_1, QUESTION.system(), Set.of(Property.RB_VALIDITY))));
    }
}
