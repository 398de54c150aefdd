// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ide.server.Host;

@TestInstance(Lifecycle.PER_CLASS)
class CompletionTest {

    private static final String URI = "file:///a.rbcast";
    private static final String HEAD = """
            algorithm A {
                when RB-Broadcast(msg) do: SEND to all(<init, msg>); SEND to all(<echo, msg>); STOP;
                when receive(<t, msg>) do:
            """;
    private static final CompletionContext TYPED = new CompletionContext(CompletionTriggerKind.TriggerCharacter, "<");

    private Client client;
    private int version;

    @BeforeAll
    void start() {
        client = Client.editing();
        client.open(URI, "");
    }

    @AfterAll
    void end() {
        client.close();
    }

    /** What is proposed at {@code |}. */
    private List<CompletionItem> at(Client asking, String textWithCursor, CompletionContext context) {
        String before = textWithCursor.substring(0, textWithCursor.indexOf('|'));
        asking.change(URI, ++version, textWithCursor.replaceFirst("\\|", ""));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        CompletionParams parameters = new CompletionParams(new TextDocumentIdentifier(URI),
                new Position(line, before.length() - before.lastIndexOf('\n') - 1));
        parameters.setContext(context);
        return Client.get(asking.server().getTextDocumentService().completion(parameters)).getLeft();
    }

    private List<CompletionItem> at(String textWithCursor) {
        return at(client, textWithCursor, null);
    }

    private List<String> labels(String textWithCursor) {
        return at(textWithCursor).stream().map(CompletionItem::getLabel).toList();
    }

    private CompletionItem item(String textWithCursor, String label) {
        return at(textWithCursor).stream().filter(item -> item.getLabel().equals(label)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "SEND to |                                    ! all # neighbours # myself",
        "SEND to n|                                   ! neighbours",
        "SEND to all(<|                               ! init # echo # type0",
        "SEND to all(<init, |                         ! msg",
        "DELIVER(|                                    ! msg",
        "DELIVER(msg) |                               ! if # and not already delivered",
        "DELIVER(msg) if |                            ! true # received # received (<...>) from ...",
        "DELIVER(msg) if received (<|                 ! init # echo",
        "DELIVER(msg) if received (<init, msg>) from |  ! 1 # F + 1 # (N + F)/2 # N - F # 2F + 1",
        "DELIVER(msg) if received (<init, msg>) from F| ! F + 1",
        "DELIVER(msg) if received (<init, msg>) from F | ! distinct parties # parties",
        "DEL|                                         ! DELIVER # DELIVER if received ...;",
        "|                                            ! SEND # DELIVER # STOP if true; # SEND to ... if true;",
    })
    void inAnAction(String line, String expected) {
        assertThat(labels(HEAD + line)).contains(expected.strip().split(" # "))
                .doesNotContain(";", "algorithm", "systems", "byzantine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "|                                    ! algorithm # algorithm ... # verify # verify A # synthesize",
        "verify |                             ! A",
        "verify A { |                         ! properties # byzantine with N, F # crash # no-failure",
        "verify A { no-f|                     ! no-failure # no-failure with N, F",
        "verify A { properties |              ! RB-Agreement # RB-Validity",
        "verify A { properties RB-I|          ! RB-Integrity",
        "verify A { crash |                   ! with # with N = 4, F = 1 # for all N > 3F",
        "verify A { crash with |              ! N = 4, F = 1",
        "verify A { crash with N = 3, F = 1 | ! expecting # expecting violation of ...",
        "verify A { crash with N = 3, F = 1 expecting violation of |  ! RB-Agreement",
        "verify A { crash for all |           ! N > 2F",
        "synthesize S { |                     ! systems ...; # episodes ...; # time budget ...; # receive actions ...;",
        "synthesize S { systems |             ! crash with N, F",
        "synthesize S { without |             ! GH5 # cost bound",
        "synthesize S { strategy |            ! certified",
        "synthesize S { policy |              ! UCB # epsilon-greedy",
        "synthesize S { learner |             ! as published",
        "synthesize S { rewards |             ! SEND # DELIVER # F + 1",
        "synthesize S { receive |             ! instructions # conditions # guards # actions",
        "synthesize S { receive conditions |  ! true # thresholds # broadcaster # F + 1",
        "synthesize S { receive guards |      ! per message # per broadcast",
        "synthesize S { destinations |        ! neighbours",
        "synthesize S { thresholds |          ! F + 1 # none",
        "|                                    ! campaign # campaign ...",
        "campaign C { |                       ! synthesize # verify A; # for # seeds # seeds 1 to 100;",
        "campaign C { verify |                ! A",
        "campaign C { for |                   ! learner # contents # N from ... to ..., F from ... to ...",
        "campaign C { for learner |           ! default # as published",
        "campaign C { for learner default, |  ! as published",
        "campaign C { for learner default or | ! as published",
        "campaign C { for without GH5 or |    ! GH4 # cost bound",
        "campaign C { for receive conditions true or | ! true # thresholds # F + 1",
        "campaign C { for systems |           ! byzantine with N, F",
        "campaign C { for N from 4 to 7 |     ! where",
        "campaign C { for N from 4 to 7 where | ! N > 3F",
    })
    void inOtherDefinitions(String line, String expected) {
        assertThat(labels(HEAD + "STOP; }\n" + line)).contains(expected.strip().split(" # "))
                .doesNotContain(";", "SEND to ... if true;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "verify A { crash with |       ! F + 1",
        "verify A { crash with N = |   ! F + 1",
        "synthesize S { |              ! SEND",
        "synthesize S { |              ! STOP if true;",
        "algorithm B { |               ! SEND",
        "algorithm B { |               ! systems ...;",
        "algorithm |                   ! A",
        "campaign C { |                ! systems ...;",
        "campaign C { for learner |    ! UCB",
    })
    void whatDoesNotFitIsNotProposed(String line, String unexpected) {
        assertThat(labels(HEAD + "STOP; }\n" + line)).doesNotContain(unexpected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// SEND |", "/* SEND |", "/* SEND | */", "/** algorithm |\n */", "SEND // |",
        "SEND to all(<a, m>) // if |"})
    void nothingIsProposedInComments(String line) {
        assertThat(labels(HEAD + line)).isEmpty();
    }

    @Test
    void aBrokenFileIsInNobodysWay() {
        String broken = "algorithm { when do } verify\n" + HEAD + """
                    SEND everyone <<
                    SEND to all(<third, msg>)
                    DELIVER(msg) if received (<|
                """;
        assertThat(labels(broken)).contains("init", "echo", "third").doesNotContain("t");
        assertThat(labels(HEAD + "SEND to all(<init, msg>)\n  |\n")).contains("DELIVER", "SEND to ... if true;");
        assertThat(labels(HEAD + "SEND to all(<init, msg>) nonsense |")).isEmpty();
    }

    @Test
    void typesOfOtherAlgorithmsAndTheTypeVariableAreNotProposed() {
        assertThat(labels("algorithm Other { when RB-Broadcast(m) do: SEND to all(<other, m>); STOP; }\n" + HEAD
                + "SEND to all(<|, m>); STOP; }\n"
                + "algorithm Third { when RB-Broadcast(m) do: SEND to all(<third, m>); }"))
                .contains("init", "echo").doesNotContain("other", "third", "t");
    }

    @Test
    void linesOfASynthesisAreProposedWhileTheyAreMissing() {
        assertThat(labels("synthesize S {\n    types 2;\n    receive actions 2 to 5;\n    |\n    seed 1;\n}"))
                .contains("episodes ...;", "RB-Broadcast actions ...;", "receive conditions ...;",
                        "receive guards ...;")
                .doesNotContain("types ...;", "seed ...;", "receive actions ...;");
    }

    @Test
    void handlersAreProposedWhileTheyAreMissing() {
        assertThat(labels("algorithm A { | }")).contains("when RB-Broadcast(m) do:", "when receive(<t, m>) do:");
        assertThat(labels(HEAD + "STOP;\n | }")).doesNotContain("when receive(<t, m>) do:");
        assertThat(labels("algorithm A { when | }")).contains("RB-Broadcast(m) do:", "receive(<t, m>) do:");
    }

    @Test
    void proposalsSayWhatTheyAreAndReplaceWhatWasWritten() {
        CompletionItem threshold = item(HEAD + "DELIVER(m) if received (<init, m>) from F|; STOP; }\n"
                + "verify A { byzantine with N = 7, F = 2; }", "F + 1");
        assertThat(threshold.getKind()).isEqualTo(CompletionItemKind.Constant);
        assertThat(threshold.getDocumentation().getRight().getValue()).isEqualTo(
                "F + 1 = 3 at N = 7, F = 2: at least one of them is correct (byzantine)");
        int from = "DELIVER(m) if received (<init, m>) from ".length();
        assertThat(threshold.getTextEdit().getLeft().getRange()).isEqualTo(
                new Range(new Position(3, from), new Position(3, from + 1)));
        assertThat(threshold.getFilterText()).startsWith("F");

        CompletionItem property = item("verify A { properties RB-Ag|", "RB-Agreement");
        assertThat(property.getTextEdit().getLeft().getRange().getStart().getCharacter())
                .isEqualTo("verify A { properties ".length());
        assertThat(property.getDocumentation().getRight().getValue()).contains("section II-B");
        assertThat(item("synthesize S { without |", "GH4").getDocumentation().getRight().getValue())
                .contains("one SEND only");
    }

    @Test
    void snippetsHaveLinkedPlaceholders() {
        CompletionItem algorithm = item("|", "algorithm ...");

        assertThat(algorithm.getInsertTextFormat()).isEqualTo(InsertTextFormat.Snippet);
        assertThat(algorithm.getTextEdit().getLeft().getNewText())
                .contains("RB-Broadcast(${2:m})", "<${3:init}, ${2:m}>", "DELIVER(${2:m})");
    }

    @ParameterizedTest
    @CsvSource({"algorithm ...", "verify MyAlgorithm", "synthesize ...", "campaign ..."})
    void skeletonsAreInTheLanguagesFormWhenAClientKnowsNoPlaceholders(String label) {
        try (Client simple = Client.of(Host.EDITING_ONLY, Capabilities.none())) {
            simple.open(URI, "");
            CompletionItem item = at(simple, "|", null).stream().filter(each -> each.getLabel().equals(label))
                    .findFirst().orElseThrow();
            String text = item.getTextEdit().getLeft().getNewText();
            Document document = RBcastLanguage.standalone().parse(text, "x");

            assertThat(item.getInsertTextFormat()).isEqualTo(InsertTextFormat.PlainText);
            assertThat(document.format()).isEqualTo(text);
            assertThat(document.issues()).extracting(Issue::message)
                    .allMatch(message -> message.matches("unknown (algorithm|synthesis) .*"));
        }
    }

    @Test
    void aListOpensByItselfOnlyWhereATypeIsExpected() {
        assertThat(client.initialized().getCapabilities().getCompletionProvider().getTriggerCharacters())
                .containsExactly("<");
        assertThat(at(client, HEAD + "SEND to all(<|", TYPED)).extracting(CompletionItem::getLabel).contains("init");
        assertThat(at(client, "verify A { crash for all N <|", TYPED)).isEmpty();
    }

    @Test
    void theOrderOfTheListIsThatOfTheSortTexts() {
        assertThat(at(HEAD + "|")).extracting(CompletionItem::getSortText).isSorted();
    }
}
