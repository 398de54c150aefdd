// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.Progress;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.RecordedRunner;
import rbcast.tasks.runner.ResultJournal;
import rbcast.tasks.runner.Runner;

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
