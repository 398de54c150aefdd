// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import com.google.gson.JsonPrimitive;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.dsl.Document;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.Settings;
import rbcast.dsl.ide.server.Tasks;

class LensTest {

    private static final String URI = "file:///a.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final String ALGORITHM = """
            algorithm A {
                when RB-Broadcast(m) do:
                    SEND to all(<do, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<do, m>) from F + 1 parties;
                    STOP if true;
            }
            """;
    private static final String TEXT = ALGORITHM + """
            verify A {
                crash with N = 3, F = 1 expecting violation of RB-Agreement;
                byzantine with N = 4, F = 1;
            }
            synthesize S {
                systems crash with N = 3, F = 1;
            }
            """;

    /** Knows one verdict; its tasks end when they are told to, or at once. */
    private static final class Known implements Host, LastVerdicts, Tasks {
        private final CountDownLatch begun = new CountDownLatch(1);
        private boolean endless;

        @Override
        public LastVerdicts verdicts() {
            return this;
        }

        @Override
        public Tasks tasks() {
            return this;
        }

        @Override
        public Optional<LastVerdict> of(Question question) {
            return switch (question.system().n()) {
                case 3 -> Optional.of(new LastVerdict(Outcome.VIOLATED, Optional.of(Property.RB_AGREEMENT),
                        "violated RB-Agreement (as expected)", Duration.ofMillis(40)));
                case 7 -> Optional.of(new LastVerdict(Outcome.VERIFIED, Optional.empty(), "verified",
                        Duration.ofMillis(300)));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<LastVerdict> of(GeneralQuestion question) {
            return Optional.of(new LastVerdict(Outcome.VERIFIED, Optional.empty(), "proved", Duration.ofMillis(120)));
        }

        @Override
        public Optional<String> of(SynthesisSpecification synthesis) {
            return Optional.of("reward 94");
        }

        @Override
        public Set<Kind> offered() {
            return Set.of(Kind.VERIFY, Kind.SYNTHESIZE);
        }

        @Override
        public Result run(Kind kind, Document document, String name, Settings settings, Monitor monitor) {
            monitor.report(Optional.of(50), "half");
            begun.countDown();
            while (endless && !monitor.isCancelled()) {
                Thread.onSpinWait();
            }
            return new Result(false, kind + " " + name + " " + document.algorithms().size()
                    + (monitor.isCancelled() ? " cancelled" : ""), Optional.empty());
        }
    }

    private final Known host = new Known();
    private Client client;

    @BeforeEach
    void start() {
        client = Client.of(host);
        client.open(URI, TEXT);
    }

    @AfterEach
    void end() {
        client.close();
    }

    private List<String> lenses(Client asking) {
        return Client.get(asking.server().getTextDocumentService().codeLens(new CodeLensParams(DOCUMENT))).stream()
                .map(LensTest::text).toList();
    }

    private static String text(CodeLens lens) {
        Command command = lens.getCommand();
        return lens.getRange().getStart().getLine() + " " + command.getTitle()
                + (command.getCommand().isEmpty() ? "" : " -> " + command.getCommand() + command.getArguments());
    }

    @Test
    void lensesOfferWhatCanBeRunAndSayWhatIsKnown() {
        assertThat(lenses(client)).containsExactly(
                "0 at most N messages, 1 communication step, waits for F + 1, reward -8",
                "8 Verify -> rbcast.verify[\"file:///a.rbcast\", \"A\"]",
                "9 violated RB-Agreement (as expected) in 0.04 s, crash with N = 3, F = 1",
                "12 Synthesize -> rbcast.synthesize[\"file:///a.rbcast\", \"S\"]", "12 reward 94");
    }

    @Test
    void aVerifiedByzantineSystemSaysThatItIsAboutOneContent() {
        client.change(URI, 2, ALGORITHM.replace("F + 1", "F")
                + "verify A { byzantine with N = 7, F = 2; crash with N = 7, F = 2; }");

        assertThat(lenses(client)).contains(
                "8 verified (about one content) in 0.30 s, byzantine with N = 7, F = 2",
                "8 verified in 0.30 s, crash with N = 7, F = 2");
    }

    @Test
    void whatIsProvedForAllSystemsSaysSo() {
        client.change(URI, 2, ALGORITHM + "verify A { byzantine for all N > 3F, contents 2; }");

        assertThat(lenses(client)).contains("8 proved for all N > 3F in 0.12 s, byzantine, contents 2");
    }

    @Test
    void aProofAboutOneContentSaysSoToo() {
        client.change(URI, 2, ALGORITHM.replace("F + 1", "F") + "verify A { byzantine for all N > 3F; }");

        assertThat(lenses(client)).contains("8 proved for all N > 3F (about one content) in 0.12 s, byzantine");
    }

    @Test
    void aHostThatRunsNothingOffersNothing() {
        try (Client editing = Client.editing()) {
            editing.open(URI, TEXT);

            assertThat(lenses(editing)).singleElement().asString().contains("at most N messages");
            assertThat(editing.initialized().getCapabilities().getExecuteCommandProvider().getCommands())
                    .containsExactly("rbcast.export");
        }
    }

    @Test
    void thresholdsShowTheirValueInTheFirstSystem() {
        assertThat(Client.get(client.server().getTextDocumentService().inlayHint(new InlayHintParams(DOCUMENT,
                new Range(new Position(0, 0), new Position(20, 0)))))).singleElement().satisfies(hint -> {
                    assertThat(hint.getLabel().getLeft()).isEqualTo(": 2");
                    assertThat(hint.getPosition()).isEqualTo(new Position(5, 51));
                    assertThat(hint.getTooltip().getRight().getValue())
                            .isEqualTo("F + 1 = 2 at N = 3, F = 1: at least one of them is correct (crash)");
                });
    }

    private CompletableFuture<Object> execute(String command, String name, Either<String, Integer> token) {
        ExecuteCommandParams parameters = new ExecuteCommandParams(command,
                List.of(new JsonPrimitive(URI), new JsonPrimitive(name)));
        parameters.setWorkDoneToken(token);
        return client.server().getWorkspaceService().executeCommand(parameters);
    }

    private WorkDoneProgressKind nextProgress() throws InterruptedException {
        return client.progress().getValue().getLeft().getKind();
    }

    @Test
    void commandsRunWithProgressAndLensesAreRefreshedAfterwards() throws InterruptedException {
        assertThat(Client.get(execute("rbcast.verify", "A", null))).isEqualTo("VERIFY A 1");

        assertThat(nextProgress()).isEqualTo(WorkDoneProgressKind.begin);
        assertThat(nextProgress()).isEqualTo(WorkDoneProgressKind.report);
        assertThat(nextProgress()).isEqualTo(WorkDoneProgressKind.end);
        assertThat(client.message().getMessage()).isEqualTo("VERIFY A 1");
        assertThat(client.refresh()).isEqualTo("lenses");
    }

    @Test
    void aCommandEndsWhenTheUserCancelsItsProgress() throws InterruptedException {
        host.endless = true;
        CompletableFuture<Object> answer = execute("rbcast.synthesize", "S", Either.forLeft("mine"));
        host.begun.await();

        assertThat(client.progress().getToken().getLeft()).isEqualTo("mine");
        client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("mine")));

        assertThat(Client.get(answer)).isEqualTo("SYNTHESIZE S 1 cancelled");
    }

    @Test
    void otherRequestsAreAnsweredWhileACommandRuns() throws InterruptedException {
        host.endless = true;
        CompletableFuture<Object> answer = execute("rbcast.verify", "A", Either.forLeft("mine"));
        host.begun.await();

        assertThat(lenses(client)).isNotEmpty();
        client.server().cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("mine")));
        Client.get(answer);
    }

    @Test
    void anAlgorithmWithoutVerificationCanBeGivenOne() {
        client.change(URI, 2, ALGORITHM);

        assertThat(Client.get(client.server().getTextDocumentService().codeAction(new CodeActionParams(DOCUMENT,
                new Range(new Position(0, 3), new Position(0, 3)), new CodeActionContext(List.of())))))
                .singleElement().satisfies(action -> {
                    assertThat(action.getRight().getTitle()).isEqualTo("Create a verify block for A");
                    assertThat(action.getRight().getEdit().getChanges().get(URI)).singleElement().satisfies(edit -> {
                        assertThat(edit.getNewText()).contains("verify A {\n    byzantine with N = 4, F = 1;\n}");
                        assertThat(edit.getRange().getStart()).isEqualTo(new Position(7, 1));
                    });
                });
    }
}
