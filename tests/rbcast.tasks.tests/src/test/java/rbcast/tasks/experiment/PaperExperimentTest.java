// SPDX-License-Identifier: EPL-2.0
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

    private static final ExperimentSize TINY = new ExperimentSize(2, 12, 3, 5, 7);

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
                "figure5.svg", "figure5.pdf", "figure5.png", "comparisons.csv");
        for (LearnerKind learner : LearnerKind.values()) {
            for (String extension : new String[] {".csv", ".svg", ".pdf", ".png"}) {
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
                Experiment,Learner,States,States deviation
                No-Failure,paper,15.40,0.00
                No-Failure,as published,""");
        assertThat(text("table8.csv")).startsWith("Experiment,Learner,Correct Algo.,Correct Algo. deviation,"
                + "Incorrect Algo.,Incorrect Algo. deviation,Number Algo.,Number Algo. deviation\n")
                .contains("Byzantine-Failure,paper,3.00,0.00,9368.60,6.80,6260.00,3467.90\n");
    }

    @Test
    void everyCellForProgramsIsOneNumberOrOneWord() {
        assertThat(files.keySet()).filteredOn(name -> name.endsWith(".csv"))
                .allSatisfy(name -> assertThat(text(name)).doesNotContain("±"));
    }

    @Test
    void figuresHaveALineForEachFailureModeOrHeuristicAndARowForEachEpisode() {
        assertThat(text("figure3-published.csv").lines()).hasSize(13)
                .startsWith("Episode,No-Failure,No-Failure deviation,Crash-Failure,Crash-Failure deviation,"
                        + "Byzantine-Failure,Byzantine-Failure deviation");
        assertThat(text("figure4-published.csv").lines()).contains("1,1.00,0.00,1.00,0.00,1.00,0.00");
        assertThat(text("figure5.csv").lines()).hasSize(6)
                .first().asString()
                .startsWith("Episode,All,All deviation,GH1,GH1 deviation,GH2,").endsWith(",GH10,GH10 deviation");
    }

    @Test
    void picturesArePictures() throws IOException {
        assertThat(text("figure5.svg")).startsWith("<?xml").contains("<svg", "</svg>");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("figure5.png"))).getWidth()).isEqualTo(1600);
        assertThat(new String(files.get("figure5.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void linesHaveDashesAndTextIsText() {
        assertThat(text("figure5.svg")).contains("stroke-dasharray", ">GH10</text>", ">episodes</text>",
                ">algorithms</text>");
    }

    @Test
    void theReportComparesWithThePaperAndExplains() {
        assertThat(text("report.md")).contains("Table 7", "Table 8", "Table 9", "figure3-published.svg",
                "figure4-default.svg", "figure5.svg", "about 9 hours", "about 3 days", "about 7 days",
                "6260.0 ± 3467.9", "seeds from 7", "brute force", "How we differ from the paper");
    }

    /** Twelve episodes generate at most twelve algorithms, where the paper has hundreds. */
    @Test
    void theReportClaimsNoAgreementThatTheNumbersDoNotShow() {
        assertThat(text("report.md").lines().filter(line -> line.contains("| incorrect algorithms |")))
                .hasSize(9).allSatisfy(line -> assertThat(line).endsWith("| lower here |"));
        assertThat(text("report.md")).doesNotContain("we agree", "comes near");
    }

    @Test
    void oneSimulationIsComparedWithNothing() {
        String report = new String(ExperimentFiles.of(run(new ExperimentSize(1, 12, 1, 5, 7))).contents()
                .get("report.md"), StandardCharsets.UTF_8);

        assertThat(report).contains("One simulation each, as here, is too little to say so.")
                .doesNotContain("not distinguishable |", "higher here |", "lower here |");
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
        ExperimentFiles experiment = ExperimentFiles.of(run(new ExperimentSize(1, 2, 1, 2, 1)));

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
