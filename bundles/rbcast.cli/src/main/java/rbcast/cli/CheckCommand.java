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
import rbcast.tasks.CheckJson;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;

/** Parses and validates. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Parses and validates files.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--severity", paramLabel = "CODE=SEVERITY", split = ",", description = "how problems of a code, or"
            + " of a family of codes, are told: error, warning, info, hint or off; docs/diagnostics.md lists the codes")
    private Map<String, String> severities = Map.of();

    @Option(names = "--strict", description = "warnings make the exit status 2 as well, for hooks and pipelines")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (if not given) or json")
    private ResultFormat format = ResultFormat.text;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Check check = Check.of(Inputs.read(files, terminal), wishes());
        ExitStatus status = strict ? check.strictStatus() : check.status();
        if (format == ResultFormat.json) {
            terminal.documents().println(CheckJson.of(check));
            return status.code();
        }
        check.issues().forEach(issue -> terminal.err().println(issue + " [" + issue.code() + "]"));
        if (!check.summary().isEmpty() && status == ExitStatus.AS_EXPECTED) {
            terminal.out().println(check.summary());
        }
        return status.code();
    }

    private Severities wishes() {
        try {
            return Check.severities(severities);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "--severity: " + unusable.getMessage());
        }
    }
}
