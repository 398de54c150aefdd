// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where the command line writes: results to standard output, progress and problems to standard error. Names of files
 * and messages of tools are texts of strangers, so whatever a terminal would obey is made visible; only documents for
 * other programs go out as they are.
 */
final class Terminal {

    private static final int WIDTH_OF_A_PIPE = 160;

    private final InputStream in;
    private final PrintWriter rawOut;
    private final PrintWriter rawErr;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean interactive;
    private final int width;
    private final Interruption interruption;

    /**
     * @param in standard input
     * @param interactive whether standard error is a terminal on which a line can be rewritten
     * @param width columns
     * @param interruption what Ctrl-C does
     */
    Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, int width,
            Interruption interruption) {
        this.in = in;
        this.rawOut = out;
        this.rawErr = err;
        this.out = VisibleWriter.to(out);
        this.err = VisibleWriter.to(err);
        this.interactive = interactive;
        this.width = width;
        this.interruption = interruption;
    }

    /** The terminal that the start script found: Java itself cannot tell where standard error leads. */
    static Terminal ofProcess() {
        boolean interactive = "1".equals(System.getenv("RBCAST_TERMINAL"));
        return new Terminal(System.in, new PrintWriter(System.out, true), new PrintWriter(System.err, true),
                interactive, width(System.getenv("RBCAST_COLUMNS"), interactive), new Interruption());
    }

    private static int width(String columns, boolean interactive) {
        if (interactive && columns != null && columns.matches("[1-9][0-9]{1,3}")) {
            return Integer.parseInt(columns);
        }
        return WIDTH_OF_A_PIPE;
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    /** For results that people read. */
    PrintWriter out() {
        return out;
    }

    /** For documents that other programs read: they go out as they are. */
    PrintWriter documents() {
        return rawOut;
    }

    /** For progress and problems. */
    PrintWriter err() {
        return err;
    }

    boolean interactive() {
        return interactive;
    }

    int width() {
        return width;
    }

    Interruption interruption() {
        return interruption;
    }

    /** Whether everything has arrived that was written to standard output so far. */
    boolean hasWrittenAll() {
        err.flush();
        out.flush();
        return !rawOut.checkError();
    }

    /** Shows a text in place of the line at the cursor, on a terminal only; an empty one takes it away again. */
    void showForNow(String text) {
        if (interactive) {
            err.flush();
            rawErr.print("\r");
            err.print(text);
            err.flush();
            rawErr.print("\u001b[K");
            rawErr.flush();
        }
    }
}
