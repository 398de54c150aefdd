// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;

import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import rbcast.dsl.Document;
import rbcast.dsl.ide.lens.Lenses;
import rbcast.dsl.ide.server.Tasks.Kind;
import rbcast.dsl.ide.server.Tasks.Result;
import rbcast.dsl.ide.text.Snapshot;

/** The commands that a client may have executed: long work, with progress, that ends early when the user says so. */
final class Commands {

    private static final Map<String, Kind> KINDS = Map.of(Lenses.VERIFY, Kind.VERIFY,
            Lenses.SYNTHESIZE, Kind.SYNTHESIZE);

    private final Session session;
    private final Map<Either<String, Integer>, WorkReport> running = new ConcurrentHashMap<>();

    Commands(Session session) {
        this.session = session;
    }

    /** The names of the commands that the host can run. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        KINDS.forEach((name, kind) -> {
            if (session.host().tasks().offered().contains(kind)) {
                names.add(name);
            }
        });
        names.add(Exports.COMMAND);
        names.sort(null);
        return names;
    }

    /** Does the work of a command; the answer is its message. */
    CompletableFuture<Object> execute(ExecuteCommandParams parameters) {
        if (parameters.getCommand().equals(Exports.COMMAND)) {
            return export(texts(parameters.getArguments()));
        }
        Kind kind = KINDS.get(parameters.getCommand());
        if (kind == null || !session.host().tasks().offered().contains(kind)) {
            return failed("there is no command '" + parameters.getCommand() + "' here");
        }
        List<String> arguments = texts(parameters.getArguments());
        if (arguments.size() != 2) {
            return failed(parameters.getCommand() + " takes the URI of a text and the name of a definition");
        }
        Optional<Snapshot> text = text(arguments.get(0));
        if (text.isEmpty()) {
            return failed("there is no text " + arguments.get(0));
        }
        boolean own = parameters.getWorkDoneToken() == null;
        Either<String, Integer> token = own ? Either.forLeft("rbcast-" + UUID.randomUUID())
                : parameters.getWorkDoneToken();
        return CompletableFutures.computeAsync(session.requests().work(), cancel ->
                run(kind, text.get().document(), arguments.get(1), token, own, cancel));
    }

    private Optional<Snapshot> text(String uri) {
        return session.texts().of(uri).or(() -> session.workspace().onDisk(uri));
    }

    private CompletableFuture<Object> export(List<String> arguments) {
        Optional<Snapshot> text = arguments.stream().findFirst().flatMap(this::text);
        Optional<String> mistake = Exports.mistake(arguments);
        if (mistake.isPresent() || text.isEmpty()) {
            return failed(mistake.orElseGet(() -> "there is no text " + arguments.get(0)));
        }
        return session.requests().fromAll(() -> Exports.of(text.get().document(), arguments));
    }

    /** The arguments as texts; one that is left out by {@code null} is empty. */
    private static List<String> texts(List<Object> arguments) {
        return arguments == null ? List.of() : arguments.stream().map(argument -> argument instanceof JsonPrimitive json
                ? json.getAsString() : argument == null || argument instanceof JsonNull ? "" : argument.toString())
                .toList();
    }

    private static CompletableFuture<Object> failed(String message) {
        return CompletableFuture.failedFuture(new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidParams, message, null)));
    }

    private Object run(Kind kind, Document document, String name, Either<String, Integer> token, boolean own,
            CancelChecker cancel) {
        WorkReport report = new WorkReport(session, token, own, cancel);
        running.put(token, report);
        String what = (kind == Kind.VERIFY ? "Verifying " : "Synthesising ") + name;
        report.begin(what);
        try {
            Result result = session.host().tasks().run(kind, document, name, session.settings(), report);
            session.client().ifPresent(client -> client.showMessage(new MessageParams(
                    result.failed() ? MessageType.Warning : MessageType.Info, result.message())));
            report.end(result.message());
            return result.message();
        } catch (RuntimeException mistake) {
            report.end("failed");
            throw mistake;
        } finally {
            running.remove(token);
            session.refresh();
        }
    }

    /** The user has asked for the end of the work with that token. */
    void cancel(Either<String, Integer> token) {
        Optional.ofNullable(running.get(token)).ifPresent(WorkReport::cancel);
    }

    void cancelAll() {
        running.values().forEach(WorkReport::cancel);
    }
}
