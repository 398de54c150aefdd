// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import rbcast.dsl.ide.text.Snapshot;

/**
 * Answers requests off the thread that reads messages. Each is about the version of its text that was the newest when
 * it arrived: versions do not change, so requests need no locks and none waits for another. One that has to read the
 * whole text is refused, as the protocol provides, when the text has changed before its turn came.
 */
final class Requests {

    /** The parser is recursive: deep nesting should meet its limit, not that of a small stack. */
    private static final long STACK_BYTES = 16L << 20;

    private final Texts texts;
    /** For what looks at words only: these never wait for the reading of a large text. */
    private final ExecutorService quick = pool("rbcast-quick", 2);
    private final ExecutorService reading = pool("rbcast-reading", 2);
    private final ExecutorService work = pool("rbcast-work", 2);
    private final ScheduledExecutorService background;

    Requests(Texts texts) {
        this.texts = texts;
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, threads("rbcast-problems"));
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        this.background = scheduler;
    }

    private static ExecutorService pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                threads(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory threads(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, name + "-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Answers from the words of a text; {@code otherwise} if it is not open. */
    <T> CompletableFuture<T> fromWords(String uri, T otherwise, Function<Snapshot, T> feature) {
        Optional<Snapshot> text = texts.of(uri);
        return text.isEmpty() ? CompletableFuture.completedFuture(otherwise)
                : CompletableFutures.computeAsync(quick, cancel -> {
                    cancel.checkCanceled();
                    return feature.apply(text.get());
                });
    }

    /** Answers from what a text says; {@code otherwise} if it is not open. */
    <T> CompletableFuture<T> fromMeaning(String uri, T otherwise, Function<Snapshot, T> feature) {
        Optional<Snapshot> text = texts.of(uri);
        return text.isEmpty() ? CompletableFuture.completedFuture(otherwise)
                : CompletableFutures.computeAsync(reading, cancel -> {
                    cancel.checkCanceled();
                    if (!texts.isCurrent(text.get())) {
                        throw new ResponseErrorException(new ResponseError(ResponseErrorCode.ContentModified,
                                "the text has changed meanwhile", null));
                    }
                    text.get().document();
                    cancel.checkCanceled();
                    return feature.apply(text.get());
                });
    }

    /** Answers from all files. */
    <T> CompletableFuture<T> fromAll(Supplier<T> feature) {
        return CompletableFutures.computeAsync(reading, cancel -> {
            cancel.checkCanceled();
            return feature.get();
        });
    }

    /** For work that takes as long as it takes. */
    ExecutorService work() {
        return work;
    }

    /** For what nobody waits for. */
    ScheduledExecutorService background() {
        return background;
    }

    /** What has begun ends by itself: an interruption could cut a message in two. */
    void shutdown() {
        quick.shutdown();
        reading.shutdown();
        work.shutdown();
        background.shutdown();
    }
}
