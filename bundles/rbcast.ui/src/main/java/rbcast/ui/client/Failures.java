// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Tells answers that were overtaken by a change of the text, which are nobody's mistake, from failures. */
public final class Failures {

    private Failures() {
    }

    /** What went wrong, without the wrappings of those who passed it on. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Whether the text has changed, or nobody asks any more. */
    public static boolean isOvertaken(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof CancellationException || cause instanceof ResponseErrorException refused
                && (refused.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue()
                        || refused.getResponseError().getCode() == ResponseErrorCode.RequestCancelled.getValue());
    }

    static void log(String uri, Throwable failure) {
        if (!isOvertaken(failure)) {
            ILog.get().error("A question about " + uri + " was not answered.", cause(failure));
        }
    }
}
