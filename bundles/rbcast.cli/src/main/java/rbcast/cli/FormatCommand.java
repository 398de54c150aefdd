// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.SourceFile;
import rbcast.tasks.format.Formatting;

/** Brings files into the canonical form. */
@Command(name = "format", mixinStandardHelpOptions = true,
        description = "Brings files into the canonical form, in place.")
final class FormatCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--check", description = "changes nothing; the exit status is 1 if a file is not in that form")
    private boolean check;

    @Option(names = "--stdout", description = "prints the result and leaves the files alone; so does '-'")
    private boolean print;

    FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean changed = false;
        for (SourceFile file : Inputs.readWithoutErrors(files, terminal)) {
            changed |= format(file);
        }
        return (check && changed ? ExitStatus.VIOLATED : ExitStatus.AS_EXPECTED).code();
    }

    private boolean format(SourceFile file) throws IOException {
        Formatting formatting = Formatting.of(file.document());
        if (print || !check && Inputs.isStandardInput(file.path().toString())) {
            terminal.documents().print(formatting.after());
            return false;
        }
        if (!formatting.changesAnything()) {
            return false;
        }
        if (!check) {
            formatting.writeTo(file.path());
        }
        terminal.out().println((check ? "would format " : "formatted ") + Inputs.nameOf(file));
        return true;
    }
}
