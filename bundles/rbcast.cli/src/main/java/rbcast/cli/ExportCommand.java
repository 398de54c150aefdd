// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Sources;
import rbcast.tasks.export.Export;
import rbcast.tasks.export.Export.Wish;

/** Writes algorithms as listings, and for the tools of others. */
@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes the algorithms of a file as listings for a paper, or for the tools of others.")
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the file with the algorithms")
    private String file;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Format format;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm; all of the file if not given")
    private Optional<String> algorithm = Optional.empty();

    @Mixin
    private SystemOptions system;

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

        @Option(names = "--dot", required = true, description = "the flow of messages, as graphs for Graphviz")
        private boolean dot;

        @Option(names = "--quint", required = true, description = "a module of Quint for each algorithm in the system"
                + " that --failure, -n and -f name, to confirm verdicts with other tools")
        private boolean quint;

        Export export(Document document, Optional<String> algorithm, boolean standalone, SystemOptions system)
                throws InputException {
            if (standalone && !latex) {
                throw new InputException("--standalone: only LaTeX tells documents from parts of them");
            }
            if (quint) {
                return Export.quint(document, algorithm, system.required());
            }
            if (system.system().isPresent()) {
                throw new InputException("--failure, -n and -f: only --quint is about a system");
            }
            return dot ? Export.flow(document, algorithm) : Export.of(document, new Wish(latex ? ListingFormat.LATEX
                    : markdown ? ListingFormat.MARKDOWN : ListingFormat.PSEUDO_CODE, algorithm, standalone));
        }
    }

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Export export = format.export(Inputs.readOne(file, terminal), algorithm, standalone, system);
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
