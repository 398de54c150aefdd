// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import rbcast.tasks.Check;

/** Parses and validates. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Parses and validates files.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Check check = Check.of(Inputs.read(files, terminal));
        check.issues().forEach(terminal.err()::println);
        if (!check.summary().isEmpty()) {
            terminal.out().println(check.summary());
        }
        return check.status().code();
    }
}
