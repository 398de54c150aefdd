// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where the command line writes: results to standard output, progress and problems to standard error. Names of files
 * and messages of tools are texts of strangers, so whatever a terminal would obey is made visible; only documents for
 * other programs go out as they are. A terminal gets colours besides.
 */
final class Terminal {

    private static final int WIDTH_OF_A_PIPE = 160;

    private final InputStream in;
    private final PrintWriter rawOut;
    private final PrintWriter rawErr;
    private final Map<String, String> environment;
    private final boolean interactive;
    private final int width;
    private final Interruption interruption;
    private PrintWriter out;
    private PrintWriter err;

    /**
     * @param in standard input
     * @param interactive whether standard error is a terminal on which a line can be rewritten
     * @param width columns
     * @param interruption what Ctrl-C does
     * @param environment what it says of colours, and in RBCAST_TERMINAL_OUT whether standard output is a terminal
     */
    Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, int width,
            Interruption interruption, Map<String, String> environment) {
        this.in = in;
        this.rawOut = out;
        this.rawErr = err;
        this.environment = environment;
        this.interactive = interactive;
        this.width = width;
        this.interruption = interruption;
        paint(Colours.When.auto);
    }

    /** One that knows no colours by itself. */
    Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, int width,
            Interruption interruption) {
        this(in, out, err, interactive, width, interruption, Map.of("TERM", "dumb"));
    }

    /** The terminal that the start script found: Java itself cannot tell where standard error leads. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean interactive = "1".equals(environment.get("RBCAST_TERMINAL"));
        return new Terminal(System.in, new PrintWriter(System.out, true), new PrintWriter(System.err, true),
                interactive, width(environment.get("RBCAST_COLUMNS"), interactive), new Interruption(), environment);
    }

    /** From now on, what people read has colours then. */
    void paint(Colours.When when) {
        out = VisibleWriter.to(hasColours(when) ? new PrintWriter(new ColourWriter(rawOut)) : rawOut);
        err = VisibleWriter.to(when.apply(interactive, environment) ? new PrintWriter(new ColourWriter(rawErr))
                : rawErr);
    }

    /** Whether standard output has. */
    boolean hasColours(Colours.When when) {
        return when.apply("1".equals(environment.get("RBCAST_TERMINAL_OUT")), environment);
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
