// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.InputException;
import rbcast.tasks.page.Samples;
import rbcast.testing.PaperAlgorithms;

class RunFormatTest {

    private static final String DASHED = "stroke-dasharray=\"6 4\"";

    private static String text(RunFormat format) {
        return new String(format.write(Samples.crash(), Samples.LINES), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void equalRunsComeOutEqualByteForByte(RunFormat format) {
        assertThat(format.write(Samples.crash(), Samples.LINES))
                .isEqualTo(format.write(Samples.crash(), Samples.LINES));
    }

    @Test
    void aDiagramHasALaneForEachProcessAndAnArrowForEachMessageReceived() {
        String svg = text(RunFormat.SVG);

        assertThat(svg).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").contains("p1 (faulty broadcaster)",
                "p3", "RB-Agreement is violated: p2 delivered m, but p3 never does.");
        assertThat(svg.split(DASHED, -1)).as("the lane of the faulty process").hasSize(2);
        assertThat(svg.split("stroke-dasharray=\"2 3\"", -1)).as("two messages that the crash kept back").hasSize(3);
        assertThat(svg.split("<polygon", -1)).as("heads of the legend and of an arrow, broadcast, delivery").hasSize(5);
    }

    @Test
    void lanesTellFaultsApart() {
        assertThat(lane(FailureMode.CRASH)).isEqualTo("6 4");
        assertThat(lane(FailureMode.OMISSION)).isEqualTo("2 3");
        assertThat(lane(FailureMode.BYZANTINE)).isEqualTo("8 3 2 3");
    }

    /** How the lane of the faulty process is drawn, the first one. */
    private static String lane(FailureMode mode) {
        Trace trace = Trace.of(PaperAlgorithms.ALGORITHM_1, new SystemModel(mode, 3, 1),
                new Situation(Situation.Kind.FAULTY_BROADCASTER, 1), List.of());
        String svg = new String(RunFormat.SVG.write(trace, Samples.LINES), StandardCharsets.UTF_8);
        return svg.split("stroke=\"#b00020\"")[1].split("stroke-dasharray=\"")[1].split("\"")[0];
    }

    /** By lines, and not by colour alone. */
    @Test
    void messagesTellContentsApart() {
        String one = new String(RunFormat.SVG.write(Samples.delivered(0, 0), Samples.LINES), StandardCharsets.UTF_8);
        String two = new String(RunFormat.SVG.write(Samples.delivered(0, 1), Samples.LINES), StandardCharsets.UTF_8);
        JsonObject document = JsonParser.parseString(new String(RunFormat.JSON.write(Samples.delivered(0, 1),
                Samples.LINES), StandardCharsets.UTF_8)).getAsJsonObject();

        assertThat(one.split(DASHED, -1)).as("the legend").hasSize(2);
        assertThat(two.split(DASHED, -1)).as("and what was received for m2").hasSizeGreaterThan(3);
        assertThat(two).contains(
                ">RB-Consistency is violated: p2, p3 and p4 delivered m1, and p2, p3 and p4 delivered m2.<");
        assertThat(document.getAsJsonArray("events").toString()).contains("\"content\":1", "\"content\":2");
    }

    @Test
    void aPictureIsOne() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                RunFormat.PNG.write(Samples.forgery(), Samples.LINES)));

        assertThat(image.getWidth()).isGreaterThan(1000);
        assertThat(image.getHeight()).isGreaterThan(600);
        assertThat(new String(RunFormat.PDF.write(Samples.forgery(), Samples.LINES), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-").contains("%%EOF");
    }

    @Test
    void aVeryLongRunStillIsAPictureThatProgramsCanShow() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                RunFormat.PNG.write(Samples.thousandEvents(), Samples.LINES)));

        assertThat(image.getWidth()).isLessThanOrEqualTo(16_000);
    }

    @Test
    void aDocumentForProgramsHasTheEventsAndWhatTheyShow() {
        JsonObject run = JsonParser.parseString(text(RunFormat.JSON)).getAsJsonObject();

        assertThat(run.keySet()).containsExactly("schema", "document", "algorithm", "failure", "n", "f", "situation",
                "faulty", "properties", "events");
        assertThat(run.getAsJsonArray("events")).hasSize(5);
        assertThat(run.getAsJsonArray("properties").get(1).getAsJsonObject().get("outcome").getAsString())
                .isEqualTo("violated");
    }

    @Test
    void theNameOfAFileSaysItsFormat() throws InputException {
        assertThat(RunFormat.of(Path.of("some", "run.SVG"))).isEqualTo(RunFormat.SVG);
        assertThat(RunFormat.of(Path.of("run.tex"))).isEqualTo(RunFormat.TIKZ);
        assertThatThrownBy(() -> RunFormat.of(Path.of("run"))).hasMessage("its name has to say what it is to be:"
                + " it can end in .txt, .json, .html, .svg, .pdf, .png or .tex");
    }
}
