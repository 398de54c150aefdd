// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.Progress;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.RecordedRunner;
import rbcast.tasks.runner.ResultJournal;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.verify.SearchSettings;

/** Campaigns with Spin itself. */
class CampaignRunTest {

    private static final String LEARNING = """
            synthesize Small { systems crash with N = 3, F = 1; }
            campaign Learners {
                synthesize Small;
                for N from 3 to 4;
                for episodes 100, 120;
                seeds 1 to 3;
            }
            """;
    private static final String CHECKING = CampaignPlanTest.ALGORITHM + """
            verify Relay { crash with N = 3, F = 1; byzantine with N = 4, F = 1 expecting violation; }
            campaign Right { verify Relay; for N from 3 to 4, F from 1 to 2; }
            """;

    @TempDir
    private Path folder;

    private static Map<String, String> files(CampaignOutcome outcome) {
        Map<String, String> files = new LinkedHashMap<>(CampaignFiles.of(outcome).contents());
        files.remove(CampaignFiles.TIMES);
        return files;
    }

    private static CampaignOutcome run(String text, Runner runner, Progress progress) throws Exception {
        return new CampaignRun(CampaignPlanTest.plan(text), runner).run(progress);
    }

    @Test
    void whatIsLearnedStandsInOneRowForEachCombination() throws Exception {
        Map<String, String> files = files(run(LEARNING, new LocalRunner(), Progress.SILENT));

        assertThat(files.get("table.csv").lines()).hasSize(5).first().asString().startsWith(
                "N,episodes,in,runs,learned,reward,with that reward,algorithm,first correct,first correct deviation");
        assertThat(files.get("table.csv")).contains("3,100,\"crash with N = 3, F = 1\",3,3,-8,3,learned/0001-1",
                "Spin Version", "; RBcast 0.1.0");
        assertThat(files.get("runs.csv").lines()).hasSize(13);
        assertThat(files.get("runs.jsonl").lines()).allSatisfy(line ->
                assertThat(JsonParser.parseString(line).getAsJsonObject().get("spin runs").getAsInt()).isPositive());
        files.forEach((name, text) -> {
            if (name.startsWith("learned/")) {
                assertThat(RBcastLanguage.standalone().parse(text, name).issues()).isEmpty();
            }
        });
        assertThat(files.get("report.html")).contains("<svg", "first correct over N", "episodes 120");
    }

    @Test
    void whatIsVerifiedHasItsVerdictAndWhoGaveIt() throws Exception {
        Map<String, String> files = files(run(CHECKING, new LocalRunner(), Progress.SILENT));

        assertThat(files.get("table.csv").lines()).hasSize(9).anySatisfy(line -> assertThat(line)
                .startsWith("Relay,4,1,\"byzantine with N = 4, F = 1\",violated,RB-Integrity,"));
        assertThat(files.get("table.csv")).contains("Relay,3,1,\"crash with N = 3, F = 1\",verified,,",
                ",table-driven,Spin Version");
        assertThat(files.get("report.html")).contains("N = 3", "F = 2", "violated");
    }

    /** A map has one cell for each N and F. */
    @Test
    void aMapShowsSystemsOfOneKind() throws Exception {
        String page = files(run(CHECKING, new LocalRunner(), Progress.SILENT)).get("report.html");
        List<String> maps = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page).results()
                .map(MatchResult::group).toList();

        assertThat(maps).hasSize(2).allSatisfy(map ->
                assertThat(Pattern.compile(">(verified|violated)").matcher(map).results()).hasSize(4));
        assertThat(page).contains("algorithm Relay, crash", "algorithm Relay, byzantine");
    }

    @Test
    void oneThreadAndSeveralGiveTheSameFiles() throws Exception {
        assertThat(files(run(LEARNING, new LocalRunner(1), Progress.SILENT)))
                .isEqualTo(files(run(LEARNING, new LocalRunner(3), Progress.SILENT)));
    }

    @Test
    void aCampaignThatWasStoppedGoesOnToTheSameFiles() throws Exception {
        Path file = folder.resolve(CampaignFiles.JOURNAL);
        CampaignOutcome half = recorded(file, stoppingAfter(4));
        assertThat(half.missing()).isBetween(1L, 11L);
        assertThat(CampaignFiles.of(half).contents().get("report.html")).contains("not done yet");

        CampaignOutcome whole = recorded(file, Progress.SILENT);

        assertThat(whole.missing()).isZero();
        assertThat(files(whole)).isEqualTo(files(run(LEARNING, new LocalRunner(), Progress.SILENT)));
    }

    @Test
    void whatALimitLeftOpenIsAskedAgainAndVerdictsStandWhateverTheLimits() throws Exception {
        SearchSettings shallow = SearchSettings.USUAL.withEngine("table-driven").withDepth(12);
        SearchSettings usual = SearchSettings.USUAL.withEngine("table-driven");
        Path file = folder.resolve(CampaignFiles.JOURNAL);
        AtomicInteger asked = new AtomicInteger();
        CampaignOutcome first = recorded(CampaignPlanTest.plan(CHECKING, shallow), file, asked);
        assertThat(first.undecided()).isBetween(1L, 7L);
        assertThat(first.status()).isEqualTo(ExitStatus.NO_VERDICT);
        asked.set(0);

        CampaignOutcome second = recorded(CampaignPlanTest.plan(CHECKING, usual), file, asked);

        assertThat(asked.get()).isEqualTo((int) first.undecided());
        assertThat(second.undecided()).isZero();
        assertThat(files(second)).isEqualTo(files(new CampaignRun(CampaignPlanTest.plan(CHECKING, usual),
                new LocalRunner()).run(Progress.SILENT)));
    }

    private static CampaignOutcome recorded(CampaignPlan plan, Path file, AtomicInteger asked) throws Exception {
        try (ResultJournal journal = new ResultJournal(file); Runner local = new LocalRunner(1)) {
            return new CampaignRun(plan, new RecordedRunner(new Runner() {
                @Override
                public List<Optional<TaskResult>> run(Batch batch, Consumer<TaskResult> listener,
                        Cancellation cancellation) throws CannotWorkException {
                    asked.addAndGet(batch.tasks().size());
                    return local.run(batch, listener, cancellation);
                }

                @Override
                public String description() {
                    return local.description();
                }

                @Override
                public void close() {
                    local.close();
                }
            }, journal)).run(Progress.SILENT);
        }
    }

    @Test
    void theProverGivesTheVerdictsWhereItIsAsked() throws Exception {
        SearchSettings proof = SearchSettings.USUAL.withEngine("proof");
        Map<String, String> files = files(new CampaignRun(CampaignPlanTest.plan(CHECKING, proof), new LocalRunner())
                .run(Progress.SILENT));

        assertThat(files.get("table.csv").lines()).hasSize(9)
                .anySatisfy(line -> assertThat(line).startsWith(
                        "Relay,3,1,\"crash with N = 3, F = 1\",proved,,0,0,proof,SMTInterpol ").contains("; RBcast "))
                .anySatisfy(line -> assertThat(line).startsWith(
                        "Relay,4,1,\"byzantine with N = 4, F = 1\",violated,RB-Integrity,0,0,proof,SMTInterpol "));
    }

    @Test
    void theProverTeachesTooWhereItIsAsked() throws Exception {
        Map<String, String> files = files(new CampaignRun(CampaignPlanTest.plan("""
                synthesize Small { systems no-failure with N = 3, F = 0; episodes 20; }
                campaign Learners { synthesize Small; seeds 1; }
                """, SearchSettings.USUAL.withEngine("proof")), new LocalRunner()).run(Progress.SILENT));

        assertThat(files.get("runs.csv")).contains(",learned,", ",0,proof,SMTInterpol ");
        assertThat(files.get("learned/0001-1.rbcast")).contains("Proved by ", "SMTInterpol")
                .doesNotContain("Verified by");
    }

    private static CampaignOutcome recorded(Path file, Progress progress) throws Exception {
        try (ResultJournal journal = new ResultJournal(file);
                Runner runner = new RecordedRunner(new LocalRunner(1), journal)) {
            return run(LEARNING, runner, progress);
        }
    }

    private static Progress stoppingAfter(int tasks) {
        AtomicInteger done = new AtomicInteger();
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                assertThat(total).isEqualTo(12);
            }

            @Override
            public void advance(long number, String detail) {
                done.set((int) number);
            }

            @Override
            public boolean isCancelled() {
                return done.get() >= tasks;
            }
        };
    }
}
