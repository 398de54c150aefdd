// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Does in the UI thread what arrives from other threads: all that is there in one go, but never for long at a time. */
public final class UserInterface {

    /** Longer, and a key would appear late. */
    private static final long TURN_NANOS = 10_000_000;

    private static final Queue<Runnable> WAITING = new ConcurrentLinkedQueue<>();
    private static final AtomicBoolean CALLED = new AtomicBoolean();

    private UserInterface() {
    }

    /** Does it soon, after everything that was there before. May be called from any thread. */
    public static void run(Runnable work) {
        WAITING.add(work);
        call();
    }

    /**
     * Does work in the background, and something with what comes of it in the UI thread.
     *
     * @param use for the result; nothing if the work fails, which the log says
     */
    public static <T> void later(Supplier<T> work, Consumer<T> use) {
        CompletableFuture.supplyAsync(work).whenComplete((result, failure) -> {
            if (failure == null) {
                run(() -> use.accept(result));
            } else {
                ILog.get().error("Something failed that was done in the background.", failure);
            }
        });
    }

    /** Whether the calling thread is that of the user interface, which should wait for nothing. */
    public static boolean isHere() {
        return Display.getCurrent() != null;
    }

    private static void call() {
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed() && CALLED.compareAndSet(false, true)) {
            display.asyncExec(UserInterface::takeTurn);
        }
    }

    private static void takeTurn() {
        CALLED.set(false);
        long end = System.nanoTime() + TURN_NANOS;
        Runnable next = WAITING.poll();
        while (next != null) {
            Runnable work = next;
            // one that fails must not keep the others waiting
            SafeRunner.run(work::run);
            if (System.nanoTime() > end) {
                break;
            }
            next = WAITING.poll();
        }
        if (!WAITING.isEmpty()) {
            call();
        }
    }
}
