package rbcast.cli;

import java.io.PrintWriter;

/**
 * Where the command line writes: results to standard output, progress and problems to standard error.
 *
 * @param out results
 * @param err progress and problems
 * @param interactive whether standard error is a terminal on which a line can be rewritten
 * @param width columns
 * @param interruption what Ctrl-C does
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, int width, Interruption interruption) {

    private static final int WIDTH_OF_A_PIPE = 160;

    /** The terminal that the start script found: Java itself cannot tell where standard error leads. */
    static Terminal ofProcess() {
        boolean interactive = "1".equals(System.getenv("RBCAST_TERMINAL"));
        return new Terminal(new PrintWriter(System.out, true), new PrintWriter(System.err, true), interactive,
                width(System.getenv("RBCAST_COLUMNS"), interactive), new Interruption());
    }

    private static int width(String columns, boolean interactive) {
        if (interactive && columns != null && columns.matches("[1-9][0-9]{1,3}")) {
            return Integer.parseInt(columns);
        }
        return WIDTH_OF_A_PIPE;
    }

    /** Shows a text in place of the line at the cursor, on a terminal only; an empty one takes it away again. */
    void showForNow(String text) {
        if (interactive) {
            err.print("\r" + text + "\u001b[K");
            err.flush();
        }
    }
}
