// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Sources;
import rbcast.tasks.export.Export;
import rbcast.tasks.export.Export.Wish;

/** Writes algorithms as listings. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes the algorithms of a file as listings for a paper.")
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the file with the algorithms")
    private String file;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Format format;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm; all of the file if not given")
    private Optional<String> algorithm = Optional.empty();

    @Option(names = "--standalone", description = "a LaTeX document of its own, not a part of one")
    private boolean standalone;

    @Option(names = "-o", paramLabel = "OUT", description = "the file to write; standard output if not given")
    private Optional<String> target = Optional.empty();

    /** One of these. */
    private static final class Format {
        @Option(names = "--latex", required = true,
                description = "for the LaTeX packages algorithm and algpseudocode, a float for each algorithm")
        private boolean latex;

        @Option(names = "--markdown", required = true, description = "a heading and a code block for each algorithm")
        private boolean markdown;

        @Option(names = "--pseudo-code", required = true, description = "plain text with numbered lines")
        private boolean pseudoCode;

        ListingFormat chosen() {
            return latex ? ListingFormat.LATEX : markdown ? ListingFormat.MARKDOWN : ListingFormat.PSEUDO_CODE;
        }
    }

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (standalone && format.chosen() != ListingFormat.LATEX) {
            throw new UserError(ExitStatus.BAD_INPUT, "--standalone: only LaTeX tells documents from parts of them");
        }
        try {
            Export export = Export.of(Inputs.readOne(file, terminal),
                    new Wish(format.chosen(), algorithm, standalone));
            if (target.isEmpty()) {
                terminal.documents().print(export.text());
            } else {
                Path out = Sources.path(target.get());
                export.writeTo(out).ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
                terminal.out().println("wrote " + out);
            }
            return ExitStatus.AS_EXPECTED.code();
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }
}
