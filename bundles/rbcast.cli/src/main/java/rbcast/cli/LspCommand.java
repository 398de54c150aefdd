// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.RBcastServer;
import rbcast.dsl.ide.server.Tasks;
import rbcast.text.VisibleText;

/** Serves an editor that speaks the Language Server Protocol. */
@Command(name = "lsp", mixinStandardHelpOptions = true, description = {
    "Serves an editor: the language server on standard input and output.",
    "Editors start it; docs/editors.md says how. Messages for people go to standard error."})
final class LspCommand implements Callable<Integer> {

    /** What the protocol wants of a server that was told to exit without a shutdown before. */
    private static final int DISORDERLY = 1;

    @Option(names = "--stdio", description = "what is done anyway; many editors say it")
    private boolean stdio;

    @Override
    public Integer call() throws InterruptedException {
        PrintStream protocol = System.out;
        // whatever else prints in this process must not end up between two messages
        System.setOut(System.err);
        try {
            return serve(System.in, protocol);
        } finally {
            System.setOut(protocol);
        }
    }

    /** Serves one client until it says exit or its end of the pipe closes; answers the exit status. */
    static int serve(InputStream in, OutputStream out) throws InterruptedException {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        ServedTasks tasks = new ServedTasks();
        RBcastServer server = RBcastServer.create(new Host() {
            @Override
            public Tasks tasks() {
                return tasks;
            }

            @Override
            public LastVerdicts verdicts() {
                return tasks;
            }

            @Override
            public void exit(boolean orderly) {
                ended.complete(orderly ? 0 : DISORDERLY);
            }
        });
        Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>().setLocalService(server)
                .setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out)
                .setExceptionHandler(LspCommand::answer).create();
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        CompletableFuture.runAsync(() -> await(listening)).thenRun(() -> ended.complete(DISORDERLY));
        try {
            return ended.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a request is told that has failed: a mistake of ours in one line, for its stack trace is in the log. */
    static ResponseError answer(Throwable problem) {
        ResponseError error = RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(problem);
        if (error.getCode() == ResponseErrorCode.InternalError.getValue()) {
            Throwable cause = problem;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            error.setMessage("a mistake in RBcast itself: " + VisibleText.inOneLine(cause.toString()));
            error.setData(null);
        }
        return error;
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            System.err.println("rbcast lsp: the connection is broken: " + broken.getCause().getMessage());
        }
    }
}
