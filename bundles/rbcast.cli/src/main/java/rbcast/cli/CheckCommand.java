// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.dsl.Severities;
import rbcast.tasks.Check;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;

/** Parses and validates. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Parses and validates files.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--severity", paramLabel = "CODE=SEVERITY", split = ",", description = {
        "how problems of a code, or of a family of codes, are told: error, warning, info, hint or off;",
        "docs/diagnostics.md lists the codes"})
    private Map<String, String> severities = Map.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Check check = Check.of(Inputs.read(files, terminal), wishes());
        check.issues().forEach(issue -> terminal.err().println(issue + " [" + issue.code() + "]"));
        if (!check.summary().isEmpty()) {
            terminal.out().println(check.summary());
        }
        return check.status().code();
    }

    private Severities wishes() {
        try {
            return Check.severities(severities);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "--severity: " + unusable.getMessage());
        }
    }
}
