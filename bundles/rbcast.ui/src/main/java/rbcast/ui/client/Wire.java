// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.lsp4j.services.TextDocumentService;

/** The way to the server: whatever is sent arrives in its order, and nobody waits for it to be read. */
final class Wire {

    private final TextDocumentService server;
    private final ExecutorService order = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rbcast-client");
        thread.setDaemon(true);
        return thread;
    });

    Wire(TextDocumentService server) {
        this.server = server;
    }

    void tell(Consumer<TextDocumentService> notification) {
        order.execute(() -> notification.accept(server));
    }

    <T> CompletableFuture<T> ask(Function<TextDocumentService, CompletableFuture<T>> question) {
        return CompletableFuture.supplyAsync(() -> question.apply(server), order).thenCompose(answer -> answer);
    }
}
