package rbcast.tasks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;

class PaperExperimentTest {

    private static final ExperimentSize TINY = new ExperimentSize(2, 12, 5, 7);

    private static final Oracle ORACLE = new SharedOracle(new ReplayingOracle(new BruteForceOracle()));

    private static Map<String, byte[]> files;

    @BeforeAll
    static void runOnce() {
        files = ExperimentFiles.of(run(TINY)).contents();
    }

    private static ExperimentData run(ExperimentSize size) {
        return new PaperExperiment(size, ORACLE, "brute force").run(Progress.SILENT).orElseThrow();
    }

    private static String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    @Test
    void everyTableAndFigureOfThePaperHasItsFiles() {
        assertThat(files).containsKeys("report.md", "table7.csv", "table8.csv", "table9.csv", "figure5.csv",
                "figure5.svg", "figure5.png");
        for (LearnerKind learner : LearnerKind.values()) {
            for (String extension : new String[] {".csv", ".svg", ".png"}) {
                assertThat(files).containsKeys("figure3-" + learner.keyword() + extension,
                        "figure4-" + learner.keyword() + extension);
            }
        }
    }

    @Test
    void table9IsThePapers() {
        assertThat(text("table9.csv")).isEqualTo("""
                N,F,Algorithm,Formula,Total number of messages sent
                4,1,3,N^2 + N,20
                4,1,4,N^2 - 1,15
                10,1,3,N^2 + N,110
                10,1,4,N^2 - 1,99
                100,1,3,N^2 + N,10100
                100,1,4,N^2 - 1,9999
                1000,1,3,N^2 + N,1001000
                1000,1,4,N^2 - 1,999999
                """);
    }

    @Test
    void tables7And8ShowThePapersNumbersBeforeOurs() {
        assertThat(text("table7.csv")).startsWith("""
                Experiment,Learner,States
                No-Failure,paper,15.4 ± 0.0
                No-Failure,as published,""");
        assertThat(text("table8.csv")).startsWith("Experiment,Learner,Correct Algo.,Incorrect Algo.,Number Algo.\n")
                .contains("Byzantine-Failure,paper,3.0 ± 0.0,9368.6 ± 6.8,6260.0 ± 3467.9\n");
    }

    @Test
    void figuresHaveALineForEachFailureModeOrHeuristicAndARowForEachEpisode() {
        assertThat(text("figure3-published.csv").lines()).hasSize(13)
                .startsWith("Episode,No-Failure,Crash-Failure,Byzantine-Failure");
        assertThat(text("figure4-published.csv").lines()).contains("1,1.0,1.0,1.0");
        assertThat(text("figure5.csv").lines()).hasSize(6)
                .startsWith("Episode,All,GH1,GH2,GH3,GH4,GH5,GH6,GH7,GH8,GH9,GH10");
    }

    @Test
    void picturesArePictures() throws IOException {
        assertThat(text("figure5.svg")).startsWith("<?xml").contains("<svg", "</svg>");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("figure5.png"))).getWidth()).isEqualTo(800);
    }

    @Test
    void theReportComparesWithThePaperAndExplains() {
        assertThat(text("report.md")).contains("Table 7", "Table 8", "Table 9", "figure3-published.svg",
                "figure4-default.svg", "figure5.svg", "about 9 hours", "about 3 days", "about 7 days",
                "6260.0 ± 3467.9", "seeds from 7", "brute force", "Where we differ from the paper, and why");
    }

    @Test
    void equalInputsMakeEqualFilesButForTheTimes() {
        Map<String, byte[]> again = ExperimentFiles.of(run(TINY)).contents();

        assertThat(again.keySet()).isEqualTo(files.keySet());
        assertThat(again.keySet()).filteredOn(name -> !Arrays.equals(again.get(name), files.get(name)))
                .isSubsetOf("report.md", "times.csv");
    }

    @Test
    void filesAreWrittenUnderTheirNames(@TempDir Path folder) throws IOException {
        ExperimentFiles experiment = ExperimentFiles.of(run(new ExperimentSize(1, 2, 2, 1)));

        assertThat(experiment.write(folder)).isEmpty();

        experiment.contents().forEach((name, content) -> assertThat(folder.resolve(name)).hasBinaryContent(content));
    }

    @Test
    void aCancelledExperimentHasNoData() {
        Progress cancelled = new Progress() {
            private int episodes;

            @Override
            public void begin(String what, long total) {
                // nobody looks
            }

            @Override
            public void advance(long done, String detail) {
                episodes++;
            }

            @Override
            public boolean isCancelled() {
                return episodes > 10;
            }
        };

        assertThat(new PaperExperiment(TINY, ORACLE, "brute force").run(cancelled)).isEmpty();
    }
}
