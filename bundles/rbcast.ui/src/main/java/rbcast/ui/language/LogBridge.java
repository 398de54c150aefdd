// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.language;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Brings warnings and errors of the language's libraries, which log elsewhere, into the workbench's log. */
public final class LogBridge extends AppenderSkeleton {

    /** From now on. */
    public static void install() {
        LogBridge bridge = new LogBridge();
        bridge.setThreshold(Level.WARN);
        Logger.getRootLogger().addAppender(bridge);
    }

    @Override
    protected void append(LoggingEvent event) {
        ThrowableInformation cause = event.getThrowableInformation();
        int severity = event.getLevel().isGreaterOrEqual(Level.ERROR) ? IStatus.ERROR : IStatus.WARNING;
        ILog.get().log(new Status(severity, LogBridge.class, event.getRenderedMessage(),
                cause == null ? null : cause.getThrowable()));
    }

    @Override
    public void close() {
        // holds nothing
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }
}
