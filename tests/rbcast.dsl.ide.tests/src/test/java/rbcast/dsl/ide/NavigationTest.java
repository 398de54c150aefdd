// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final String TEXT = """
            // A and init in a comment
            verify A {
                crash with N = 3, F = 1;
            }
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from F + 1 parties;
                    STOP if true;
            }
            algorithm B {
                when RB-Broadcast(init) do: SEND to all(<init, init>); STOP;
                when receive(<t, m>) do: DELIVER(m); STOP;
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

    private Marked at(String stretch) {
        return Marked.at(TEXT, stretch).in(client);
    }

    private static Range range(int line, int from, int to) {
        return new Range(new Position(line, from), new Position(line, to));
    }

    private List<Range> definition(String stretch) {
        Marked place = at(stretch);
        return Client.get(client.server().getTextDocumentService().definition(
                new DefinitionParams(place.document(), place.cursor()))).getLeft().stream()
                .map(Location::getRange).toList();
    }

    private List<Range> references(String stretch, boolean declaration) {
        Marked place = at(stretch);
        return Client.get(client.server().getTextDocumentService().references(
                new ReferenceParams(place.document(), place.cursor(), new ReferenceContext(declaration)))).stream()
                .map(Location::getRange).<Range>map(range -> range).toList();
    }

    private String renamed(String stretch, String newName) {
        Marked place = at(stretch);
        return Edits.apply(place.text(), Client.get(client.server().getTextDocumentService().rename(
                new RenameParams(place.document(), place.cursor(), newName))).getChanges().get(Marked.URI));
    }

    @Test
    void aVerificationLeadsToItsAlgorithmAndATypeToItsFirstSend() {
        assertThat(definition("verify |A")).containsExactly(range(4, 10, 11));
        assertThat(definition("received (<in|it")).containsExactly(range(6, 21, 25));
        assertThat(definition("crash w|ith")).isEmpty();
    }

    @Test
    void referencesAreThoseOfTheSameThingOnly() {
        assertThat(references("algorithm |A", true)).containsExactly(range(1, 7, 8), range(4, 10, 11));
        assertThat(references("algorithm |A", false)).containsExactly(range(1, 7, 8));
        assertThat(references("(<in|it, m>) if", true)).containsExactly(range(6, 21, 25), range(9, 33, 37));
    }

    @Test
    void highlightsTellSendersFromThoseWhoWait() {
        Marked place = at("(<in|it, m>) if");
        assertThat(Client.get(client.server().getTextDocumentService().documentHighlight(
                new DocumentHighlightParams(place.document(), place.cursor()))).stream()
                .map(DocumentHighlight::getKind))
                .containsExactly(DocumentHighlightKind.Write, DocumentHighlightKind.Read);
    }

    @Test
    void renamingChangesTheThingAndNothingElseOfThatName() {
        assertThat(renamed("(<in|it, m>) if", "echo")).isEqualTo(TEXT.replace("(<init, m>)", "(<echo, m>)"));
        assertThat(renamed("verify |A", "Better")).isEqualTo(
                TEXT.replace("verify A", "verify Better").replace("algorithm A", "algorithm Better"));
        assertThat(renamed("RB-Broadcast(in|it)", "x")).isEqualTo(
                TEXT.replace("RB-Broadcast(init)", "RB-Broadcast(x)").replace("<init, init>", "<init, x>"));
    }

    @Test
    void whatCanBeRenamedIsSaidBefore() {
        Marked place = at("verify |A");
        assertThat(Client.get(client.server().getTextDocumentService().prepareRename(
                new PrepareRenameParams(place.document(), place.cursor()))).getSecond())
                .satisfies(prepared -> {
                    assertThat(prepared.getPlaceholder()).isEqualTo("A");
                    assertThat(prepared.getRange()).isEqualTo(range(1, 7, 8));
                });
        Marked none = at("crash w|ith");
        assertThat(Client.get(client.server().getTextDocumentService().prepareRename(
                new PrepareRenameParams(none.document(), none.cursor())))).isNull();
    }

    @Test
    void aNameThatCannotBeIsRefusedWithAReason() {
        assertThatThrownBy(() -> renamed("verify |A", "B")).hasMessageContaining("another 'B'");
        assertThatThrownBy(() -> renamed("verify |A", "2B")).hasMessageContaining("letters, digits and underscores");
        assertThatThrownBy(() -> renamed("crash w|ith", "x")).hasMessageContaining("no name to change");
        Marked broken = Marked.of("algorithm |A { when }").in(client);
        assertThatThrownBy(() -> Client.get(client.server().getTextDocumentService().rename(
                new RenameParams(broken.document(), broken.cursor(), "B")))).hasMessageContaining("syntax errors");
    }
}
