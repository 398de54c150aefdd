// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.PaperAlgorithms;

class ReportPageTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    @TempDir
    Path folder;

    private static VerificationResult result(String file, Algorithm algorithm, SystemModel system, boolean broken) {
        VerificationRequest request = new VerificationRequest(file, 7, algorithm, new Scope.One(system),
                Property.reliableBroadcast(), broken ? Optional.of(Property.reliableBroadcast()) : Optional.empty(),
                Samples.LINES);
        Verdict verdict = new BruteForceOracle().verify(algorithm, system,
                Property.reliableBroadcast(), Cancellation.NEVER);
        return new VerificationResult(request, verdict);
    }

    private static List<VerificationResult> results() {
        return List.of(result("in/paper.rbcast", PaperAlgorithms.ALGORITHM_1, CRASH, true),
                result("in/paper.rbcast", PaperAlgorithms.ALGORITHM_2, CRASH, false),
                result("in/other.rbcast", PaperAlgorithms.ALGORITHM_2, BYZANTINE, false));
    }

    @Test
    void theMatrixHasARowForEachAlgorithmAndAColumnForEachSystem() {
        String page = ReportPage.of(results(), false);

        assertThat(page).contains(">NoFailure</th>", ">Crash (paper.rbcast)</th>", ">Crash (other.rbcast)</th>",
                "colspan=\"1\">crash</th>", "colspan=\"1\">byzantine</th>", "<th scope=\"col\">N = 4, F = 1</th>",
                "<b class=\"good\">2</b>as expected", "<b class=\"fault\">1</b>not as expected", "in in/</p>");
    }

    @Test
    void systemsThatDifferInTheirContentsAloneHaveColumnsThatSaySo() {
        SystemModel two = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
        String page = ReportPage.of(List.of(result("a.rbcast", PaperAlgorithms.ALGORITHM_2, two, false),
                result("a.rbcast", PaperAlgorithms.ALGORITHM_2, BYZANTINE, false)), false);

        assertThat(page).containsSubsequence("colspan=\"2\">byzantine</th>", "<th scope=\"col\">N = 4, F = 1</th>",
                "<th scope=\"col\">N = 4, F = 1, contents 2</th>");
    }

    @Test
    void everyViolationHasASectionWithItsRun() {
        String page = ReportPage.of(results(), false);

        assertThat(page).contains("href=\"#run-1\"", "href=\"#run-2\"", "id=\"run-1\"", "id=\"run-2\"",
                "RB-Agreement is violated", "RB-Integrity is violated").doesNotContain("run-3");
    }

    @Test
    void timesAreOnThePageOnlyIfTheyAreWanted() {
        List<VerificationResult> fast = results();
        List<VerificationResult> slow = new ArrayList<>();
        for (VerificationResult each : fast) {
            Statistics statistics = each.verdict().statistics();
            Statistics slower = new Statistics(statistics.engine(), statistics.states(), statistics.transitions(),
                    Duration.ofSeconds(77));
            slow.add(new VerificationResult(each.request(), each.verdict() instanceof Violated violated
                    ? new Violated(violated.counterexample(), slower) : new Verdict.Verified(slower)));
        }

        assertThat(ReportPage.of(slow, true)).contains("77.00 s").isNotEqualTo(ReportPage.of(fast, true));
        assertThat(ReportPage.of(slow, false)).doesNotContain("77.00").isEqualTo(ReportPage.of(fast, false));
    }

    @Test
    void aVerdictThatIsMissingSaysWhy() {
        VerificationRequest request = new VerificationRequest("a.rbcast", 1, PaperAlgorithms.ALGORITHM_3,
                new Scope.One(BYZANTINE), Set.of(Property.RB_VALIDITY), Optional.empty(), Samples.LINES);

        assertThat(ReportPage.of(List.of(new VerificationResult(request,
                new Inconclusive("no time <left>", Statistics.none("table-driven")))), false))
                        .contains("inconclusive: no time &lt;left&gt;", "<b class=\"\">1</b>without an answer");
    }

    @Test
    void aReportIsClickedThroughFromTheMatrixToAnEvent() throws IOException {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        Path file = Files.writeString(folder.resolve("report.html"), ReportPage.of(results(), true));

        try (Chromium browser = Chromium.start(program.get(), folder)) {
            browser.open(file.toUri());
            browser.click(".matrix a[href='#run-2']");
            browser.await("document.querySelector('#run-2 .sentence')");
            browser.press("Home");
            browser.press("ArrowRight");

            assertThat(browser.evaluate("document.querySelector('#run-2 .sentence').textContent"))
                    .isEqualTo("p4 (Byzantine)makes up type1 for p1");
            assertThat(browser.evaluate("document.querySelector('#run-1 [data-run]').dataset.at")).isEqualTo("5");
            browser.evaluate("{ const field = document.querySelector('input[type=search]'); field.value = 'other';"
                    + " field.dispatchEvent(new Event('input')); }");
            assertThat(browser.evaluate("document.querySelectorAll('.all tbody tr:not([hidden])').length"))
                    .isEqualTo("1");
            assertThat(browser.problems()).isEmpty();
        }
    }
}
