package rbcast.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import rbcast.tasks.ExitStatus;

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
        Inputs inputs = new Inputs(terminal);
        inputs.readAll(files);
        inputs.reportIssues();
        if (inputs.haveErrors()) {
            return ExitStatus.BAD_INPUT.code();
        }
        terminal.out().println(inputs.documents().size() == 1 ? "1 file is fine"
                : inputs.documents().size() + " files are fine");
        return ExitStatus.AS_EXPECTED.code();
    }
}
