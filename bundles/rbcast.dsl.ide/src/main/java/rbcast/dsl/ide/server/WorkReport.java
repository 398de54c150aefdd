// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Optional;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Tells the client how far some work is; knows whether the user wants it to end. */
final class WorkReport implements Tasks.Monitor {

    /** More often nobody can read it. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final Session session;
    private final Either<String, Integer> token;
    private final CancelChecker request;
    private final boolean shown;
    private volatile boolean cancelled;
    private long lastReport;

    /** @param own whether the token is the server's, so that the client has to be asked to show it */
    WorkReport(Session session, Either<String, Integer> token, boolean own, CancelChecker request) {
        this.session = session;
        this.token = token;
        this.request = request;
        this.shown = !own || session.showsProgress();
        if (own && shown) {
            session.client().ifPresent(client -> client.createProgress(new WorkDoneProgressCreateParams(token)).join());
        }
    }

    void begin(String title) {
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(true);
        begin.setPercentage(0);
        send(begin);
    }

    @Override
    public void report(Optional<Integer> percent, String what) {
        long now = System.nanoTime();
        synchronized (this) {
            if (now - lastReport < PAUSE_NANOS) {
                return;
            }
            lastReport = now;
        }
        WorkDoneProgressReport report = new WorkDoneProgressReport();
        percent.ifPresent(report::setPercentage);
        report.setMessage(what);
        send(report);
    }

    void end(String message) {
        WorkDoneProgressEnd end = new WorkDoneProgressEnd();
        end.setMessage(message);
        send(end);
    }

    private void send(WorkDoneProgressNotification notification) {
        if (shown) {
            session.client().ifPresent(client ->
                    client.notifyProgress(new ProgressParams(token, Either.forLeft(notification))));
        }
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled || request.isCanceled();
    }
}
