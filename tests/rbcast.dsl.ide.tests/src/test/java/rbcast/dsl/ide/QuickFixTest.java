// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuickFixTest {

    private static final String TEXT = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from F + 1 parties;
                    STOP if true;
            }
            verify A {
                byzantine with N = 4, F = 1;
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

    private List<CodeAction> actions(Marked place, List<String> only) {
        place.in(client);
        CodeActionContext context = new CodeActionContext(client.nextProblems(Marked.URI, 1), only);
        return Client.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(place.document(),
                new Range(place.cursor(), place.cursor()), context))).stream()
                .map(action -> action.getRight()).toList();
    }

    private void mends(String spoilt, String stretch) {
        Marked place = Marked.at(spoilt, stretch);
        assertThat(actions(place, null)).anySatisfy(action -> {
            assertThat(Edits.apply(place.text(), action.getEdit().getChanges().get(Marked.URI))).isEqualTo(TEXT);
            assertThat(action.getDiagnostics()).isNotEmpty();
            assertThat(action.getKind()).isEqualTo("quickfix");
        });
    }

    @Test
    void whatTheMessageKnowsCanBeDone() {
        mends(TEXT.replace("byzantine", "byzantin"), "byz|antin");
        mends(TEXT.replace("to all", "to al"), "to a|l(");
    }

    @Test
    void nothingIsOfferedWhereNothingIsWrongOrSomethingElseIsAskedFor() {
        assertThat(actions(Marked.at(TEXT, "byz|antine"), null)).isEmpty();
        assertThat(actions(Marked.at(TEXT.replace("to all", "to al"), "to a|l("), List.of("refactor"))).isEmpty();
    }
}
