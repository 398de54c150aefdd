// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.system.Property;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;

/** Problems carry all that it takes to mend them. */
class ProblemDataTest {

    private static final String URI = "file:///a.rbcast";
    private static final String ALGORITHM = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<a, m>);
                    STOP;
                when receive(<t, m>) do:
                    DELIVER(m);
                    STOP;
            }
            """;
    private static final String TEXT = ALGORITHM + """
            verify A {
                crash with N = 3, F = 1;
            }
            """;

    /** Has one answer to every question about just those properties. */
    private record Answer(LastVerdicts.LastVerdict verdict, Property... asked) implements Host, LastVerdicts {

        static Answer verified(Property... asked) {
            return new Answer(new LastVerdict(Outcome.VERIFIED, Optional.empty(), "verified", Duration.ZERO), asked);
        }

        static Answer violated(Property property, Property... asked) {
            return new Answer(new LastVerdict(Outcome.VIOLATED, Optional.of(property), "violated", Duration.ZERO),
                    asked);
        }

        @Override
        public LastVerdicts verdicts() {
            return this;
        }

        @Override
        public Optional<LastVerdict> of(Question question) {
            return question.properties().equals(java.util.Set.of(asked)) ? Optional.of(verdict) : Optional.empty();
        }

        @Override
        public Optional<LastVerdict> of(GeneralQuestion question) {
            return question.properties().equals(java.util.Set.of(asked)) ? Optional.of(verdict) : Optional.empty();
        }
    }

    private static final Range START = new Range(new Position(0, 0), new Position(0, 0));
    private static final Property[] ALL = {Property.RB_VALIDITY, Property.RB_AGREEMENT, Property.RB_INTEGRITY};

    private static List<CodeAction> actions(Client client, Range range, List<Diagnostic> shown) {
        return Client.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(
                new TextDocumentIdentifier(URI), range, new CodeActionContext(shown)))).stream()
                .map(action -> action.getRight()).toList();
    }

    @Test
    void aProblemSaysItsCodeItsPlaceAndWhatMendsIt() {
        String wrong = TEXT.replace("crash", "crsh");
        try (Client client = Client.editing()) {
            client.open(URI, wrong);
            Diagnostic problem = client.problems(URI, 1).get(0);
            JsonObject data = (JsonObject) problem.getData();

            assertThat(data.get("code").getAsString()).isEqualTo("definition.unknown-name");
            assertThat(data.get("about").getAsString()).isEqualTo("crsh");
            assertThat(data.get("version").getAsInt()).isEqualTo(1);
            JsonObject fix = data.getAsJsonArray("fixes").get(0).getAsJsonObject();
            assertThat(fix.get("title").getAsString()).isEqualTo("Write 'crash'");
            assertThat(Edits.apply(wrong, List.of(new Gson().fromJson(fix.getAsJsonArray("edits").get(0),
                    TextEdit.class)))).isEqualTo(TEXT);
        }
    }

    @Test
    void whatAClientSendsBackIsMendedFromItsDataAlone() {
        try (Client client = Client.editing()) {
            client.open(URI, TEXT.replace("crash", "crsh"));
            Diagnostic problem = client.problems(URI, 1).get(0);
            problem.setMessage("a client may show what it likes");

            assertThat(actions(client, problem.getRange(), List.of(problem))).first().satisfies(action -> {
                assertThat(action.getTitle()).isEqualTo("Write 'crash'");
                assertThat(action.getDiagnostics()).containsExactly(problem);
            });
        }
    }

    @Test
    void aProblemOfAnOlderVersionIsNotMendedByItsEdits() {
        try (Client client = Client.editing()) {
            client.open(URI, TEXT.replace("crash", "crsh"));
            Diagnostic old = client.problems(URI, 1).get(0);
            client.change(URI, 2, "\n" + TEXT.replace("crash", "crsh"));

            assertThat(actions(client, new Range(old.getRange().getStart(), old.getRange().getStart()), List.of(old)))
                    .isEmpty();
            Range now = client.problems(URI, 2).get(0).getRange();
            assertThat(actions(client, now, List.of(old))).isNotEmpty().allSatisfy(action ->
                    assertThat(action.getEdit().getChanges().get(URI).get(0).getRange()).isEqualTo(now));
        }
    }

    @Test
    void dataOfOthersIsPassedOver() {
        try (Client client = Client.editing()) {
            client.open(URI, TEXT);
            Diagnostic foreign = new Diagnostic(START, "of another tool");
            for (String data : List.of("7", "{\"version\":\"x\"}", "{\"version\":1,\"fixes\":[{}]}", "[]", "{}")) {
                foreign.setData(new Gson().fromJson(data, com.google.gson.JsonElement.class));
                assertThat(actions(client, START, List.of(foreign))).isNotNull();
            }
        }
    }

    @Test
    void anAlgorithmWithoutVerificationIsAnInformation() {
        try (Client client = Client.editing()) {
            client.open(URI, ALGORITHM);

            assertThat(client.problems(URI, 1)).singleElement().satisfies(problem -> {
                assertThat(problem.getSeverity()).isEqualTo(DiagnosticSeverity.Information);
                assertThat(actions(client, problem.getRange(), List.of(problem))).extracting(CodeAction::getTitle)
                        .containsExactly("Create a verify block for A");
            });
        }
    }

    private static String mended(Host host, String text) {
        try (Client client = Client.of(host)) {
            client.open(URI, text);
            Diagnostic problem = client.problems(URI, 1).get(0);
            assertThat(problem.getCode().getLeft()).isEqualTo("verify.expectation-contradicted");
            CodeAction action = actions(client, problem.getRange(), List.of(problem)).get(0);
            String mended = Edits.apply(text, action.getEdit().getChanges().get(URI));
            client.change(URI, 2, mended);
            assertThat(client.problems(URI, 2)).isEmpty();
            return mended;
        }
    }

    @Test
    void anExpectationThatTheLastVerdictContradictsCanBecomeWhatWasFound() {
        String expecting = TEXT.replace("F = 1;", "F = 1 expecting violation;");
        String ofAgreement = TEXT.replace("F = 1;", "F = 1 expecting violation of RB-Agreement;");

        assertThat(mended(Answer.violated(Property.RB_AGREEMENT, ALL), TEXT)).isEqualTo(ofAgreement);
        assertThat(mended(Answer.verified(ALL), expecting)).isEqualTo(TEXT);
        assertThat(mended(Answer.verified(Property.RB_AGREEMENT), ofAgreement)).isEqualTo(TEXT);
        assertThat(mended(Answer.violated(Property.RB_VALIDITY, Property.RB_AGREEMENT), ofAgreement))
                .isEqualTo(ofAgreement.replace("Agreement", "Validity"));
    }

    @Test
    void anExpectationAboutAllSystemsIsContradictedAsOneAboutASystemIs() {
        String general = TEXT.replace("with N = 3, F = 1", "for all N > F");
        String expecting = general.replace("> F;", "> F expecting violation;");

        assertThat(mended(Answer.violated(Property.RB_AGREEMENT, ALL), general))
                .isEqualTo(general.replace("> F;", "> F expecting violation of RB-Agreement;"));
        assertThat(mended(Answer.verified(ALL), expecting)).isEqualTo(general);
    }

    @Test
    void aVerdictAboutAnotherQuestionContradictsNothing() {
        try (Client client = Client.of(Answer.verified(Property.RB_AGREEMENT))) {
            client.open(URI, TEXT.replace("F = 1;", "F = 1 expecting violation;"));

            assertThat(client.problems(URI, 1)).isEmpty();
        }
    }

    @Test
    void theExampleOfTheCatalogueIsContradicted() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("rbcast.examples")).resolveSibling("docs")
                .resolve("diagnostics.md"));
        String example = Pattern.compile("(?s)### `verify.expectation-contradicted`.*?```rbcast\n(.*?)```")
                .matcher(page).results().map((MatchResult match) -> match.group(1)).findFirst().orElseThrow();

        assertThat(mended(Answer.violated(Property.RB_AGREEMENT, ALL), example))
                .contains("crash with N = 3, F = 1 expecting violation of RB-Agreement;");
    }
}
