// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One run of the command line inside the test's process.
 *
 * @param status exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int status, String out, String err) {

    /** The examples of the checkout, whichever folder the tests run in. */
    static final Path EXAMPLES = Path.of("..", "..", "examples");

    static CommandLineRun of(String... arguments) {
        return reading("", arguments);
    }

    /** With that text on standard input. */
    static CommandLineRun reading(String text, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true), new PrintWriter(err, true), false, 160,
                new Interruption());
        int status = Main.run(terminal, arguments);
        return new CommandLineRun(status, out.toString(), err.toString());
    }
}
