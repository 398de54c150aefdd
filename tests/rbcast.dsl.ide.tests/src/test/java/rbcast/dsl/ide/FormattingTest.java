// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.dsl.RBcastLanguage;

class FormattingTest {

    private static final String URI = "file:///a.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final FormattingOptions OPTIONS = new FormattingOptions(4, true);
    private static final String TEXT = """
            // first
            verify A {byzantine with N=4,F=1; // behind
              crash with N=3,F=1;
            }

            algorithm A {
                when RB-Broadcast(m) do: SEND to all(<a, m>); STOP; /* odd */
                when receive(<t, m>) do: DELIVER(m)
                   if true; STOP;
            }
            """;

    private Client client;

    @BeforeEach
    void start() {
        client = Client.editing();
    }

    @AfterEach
    void end() {
        client.close();
    }

    private List<? extends TextEdit> edits(String text) {
        client.open(URI, text);
        return Client.get(client.server().getTextDocumentService().formatting(
                new DocumentFormattingParams(DOCUMENT, OPTIONS)));
    }

    private String formattedRange(String text, Range range) {
        client.open(URI, text);
        return Edits.apply(text, Client.get(client.server().getTextDocumentService().rangeFormatting(
                new DocumentRangeFormattingParams(DOCUMENT, OPTIONS, range))));
    }

    @Test
    void theEditsMakeTheTextOfTheReference() {
        assertThat(Edits.apply(TEXT, edits(TEXT))).isEqualTo(RBcastLanguage.standalone().parse(TEXT, "x").format());
    }

    /** No position lies inside of a line break, and an edit that begins or ends there must not lose half of itself. */
    @Test
    void anOddLineBreakInACommentIsMendedByEditsToo() {
        String text = TEXT.replace("// first", "/** first.\r\r\n * second\r\n\r */");

        assertThat(Edits.apply(text, edits(text))).isEqualTo(RBcastLanguage.standalone().parse(text, "x").format());
    }

    @Test
    void whatIsInFormIsNotTouched() throws IOException {
        try (Stream<Path> examples = Files.walk(Path.of(System.getProperty("rbcast.examples")))) {
            for (Path example : examples.filter(file -> file.toString().endsWith(".rbcast")).toList()) {
                String text = Files.readString(example);
                assertThat(edits(text)).as("%s", example).isEmpty();
                String spoilt = text.replaceFirst("if true", "if   true");
                assertThat(edits(spoilt)).as("%s", example).hasSize(spoilt.equals(text) ? 0 : 1);
            }
        }
    }

    @Test
    void aRangeIsRespected() {
        String changed = formattedRange(TEXT, new Range(new Position(2, 0), new Position(3, 0)));

        assertThat(changed).isEqualTo(TEXT.replace("  crash with N=3,F=1;", "    crash with N = 3, F = 1;"));
    }

    @Test
    void aTextWithSyntaxErrorsStaysAsItIs() {
        assertThat(edits(TEXT.replace("N=4", "N="))).isEmpty();
    }
}
