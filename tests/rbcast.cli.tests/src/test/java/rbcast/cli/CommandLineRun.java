// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of the command line inside the test's process.
 *
 * @param status exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandLineRun(int status, String out, String err) {

    private static final Pattern SEVERAL = Pattern.compile("(?<![-.,\\w= ])1 (?:[a-z]+ )?(?:states|simulations|"
            + "episodes|steps|messages|algorithms|drafts|queries|counterexamples|lines|files|verifiers|candidates|"
            + "processes|questions|verdicts)\\b");

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
        CommandLineRun run = new CommandLineRun(status, out.toString(), err.toString());
        run.keepsToTheRules(List.of(arguments));
        return run;
    }

    /** Holds of every run, whatever test makes it: JSON follows the schema, and one thing is not called several. */
    private void keepsToTheRules(List<String> arguments) {
        int format = Math.max(arguments.indexOf("--format"), arguments.indexOf("--format=json"));
        if (format >= 0 && String.join(" ", arguments.subList(format, arguments.size())).matches("--format[= ]json.*")
                && out.startsWith("{")) {
            // a campaign prints a document for each row of its table
            (arguments.contains("campaign") ? out.lines() : Stream.of(out)).forEach(JsonSchema::check);
        }
        assertThat(out + err).as("plurals").doesNotContainPattern(SEVERAL);
    }
}
