// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.InputException;

@DisplayName("The flow of messages as a graph")
class FlowGraphTest {

    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    private static String graph(String file, String algorithm) throws InputException {
        return Export.flow(RBcastLanguage.standalone().parse(EXAMPLES.resolve(file)), Optional.of(algorithm)).text();
    }

    @Test
    void leadsFromWhatIsWaitedForToWhatIsDone() throws InputException {
        assertThat(graph("literature/bracha.rbcast", "Bracha")).startsWith("digraph \"Bracha\" {\n")
                .contains("m_init [label=\"<init, m>\"];", "broadcast -> m_init [label=\"to all\"];")
                .contains("m_ready -> delivery [label=\"from 2F + 1", "m_echo -> m_ready [label=\"from ")
                .doesNotContain("any receipt").endsWith("}\n");
    }

    @Test
    void leadsFromAnyReceiptWhereNothingIsWaitedFor() throws InputException {
        assertThat(graph("paper/algorithms.rbcast", "NoFailure")).contains("receipt [label=\"any receipt\"",
                "receipt -> delivery [label=\"\"];");
    }

    @Test
    void isNotDrawnOfWhatIsNotThere() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> graph("paper/algorithms.rbcast", "Nobody"))
                .withMessageContaining("there is no algorithm 'Nobody'");
    }

    @ParameterizedTest
    @MethodSource("rbcast.tasks.export.ExportTest#examples")
    void isDrawnByGraphviz(Path file) throws InputException, IOException, InterruptedException {
        String text = Export.flow(RBcastLanguage.standalone().parse(file), Optional.empty()).text();
        assumeTrue(Programs.answers("dot", "-V"), "there is no Graphviz (apt-get install graphviz)");

        Process dot = new ProcessBuilder("dot", "-Tsvg").redirectErrorStream(true).start();
        dot.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        dot.getOutputStream().close();
        String svg = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(dot.waitFor()).as(svg).isZero();
        assertThat(svg).contains("<svg", "RB&#45;Broadcast(m)").doesNotContain("Warning", "Error");
    }
}
