// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.SourceFile;
import rbcast.tasks.analyse.Analysis;
import rbcast.tasks.analyse.AnalysisJson;
import rbcast.tasks.analyse.AnalysisText;

/** Tells how efficient algorithms are. */
@Command(name = "analyse", mixinStandardHelpOptions = true, description = {
    "Tells how efficient algorithms are: messages, communication steps, messages to wait for, reward.",
    "Figures of single systems are those of the verify blocks, or of the one system given."})
final class AnalyseCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, or folders of files")
    private List<String> files;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm; all if not given")
    private Optional<String> algorithm = Optional.empty();

    @Option(names = "--compare", arity = "2", paramLabel = "A", description = "these two algorithms, side by side")
    private List<String> compared = List.of();

    @Mixin
    private SystemOptions system;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text",
            description = "how figures are printed; text if nothing is said")
    private ResultFormat format;

    AnalyseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<SystemModel> one = system.system();
        if (algorithm.isPresent() && !compared.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "--compare names its algorithms: leave --algorithm out");
        }
        List<Document> documents = Inputs.readWithoutErrors(files, terminal).stream().map(SourceFile::document)
                .toList();
        try {
            List<Analysis> analyses = compared.isEmpty() ? Analysis.of(documents, algorithm, one)
                    : Analysis.compare(documents, compared, one);
            if (format == ResultFormat.json) {
                terminal.documents().println(AnalysisJson.of(analyses));
            } else {
                (compared.isEmpty() ? AnalysisText.of(analyses) : AnalysisText.sideBySide(analyses))
                        .forEach(terminal.out()::println);
            }
            return ExitStatus.AS_EXPECTED.code();
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }
}
