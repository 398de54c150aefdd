package rbcast.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;

/** Brings files into the canonical form. */
@Command(name = "format", mixinStandardHelpOptions = true,
        description = "Brings files into the canonical form, in place.")
final class FormatCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--check", description = "changes nothing; the exit status is 1 if a file is not in that form")
    private boolean check;

    @Option(names = "--stdout", description = "prints the result and leaves the files alone")
    private boolean print;

    FormatCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Inputs inputs = new Inputs(terminal);
        inputs.readAll(files);
        inputs.refuseErrors();
        boolean changed = false;
        for (Inputs.Input input : inputs.inputs()) {
            changed |= format(input.path(), input.document());
        }
        return (check && changed ? ExitStatus.VIOLATED : ExitStatus.AS_EXPECTED).code();
    }

    private boolean format(Path file, Document document) throws IOException {
        String formatted = document.format();
        if (print) {
            terminal.out().print(formatted);
            return false;
        }
        if (formatted.equals(Files.readString(file, StandardCharsets.UTF_8))) {
            return false;
        }
        if (!check) {
            Files.writeString(file, formatted, StandardCharsets.UTF_8);
        }
        terminal.out().println((check ? "would format " : "formatted ") + file);
        return true;
    }
}
