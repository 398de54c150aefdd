// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.generate.GeneratedModel;

/** Writes PROMELA models. */
@Command(name = "generate", mixinStandardHelpOptions = true,
        description = "Writes standalone PROMELA models that plain 'spin -run' verifies.")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the file with the algorithms")
    private String file;

    @Option(names = "--algorithm", paramLabel = "A", description = "only this algorithm; all of the file if not given")
    private String algorithm;

    @Mixin
    private SystemOptions system;

    @Option(names = "-o", paramLabel = "DIR", defaultValue = ".",
            description = "folder for the models; this one if not given")
    private String folder;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SystemModel model = system.required();
        Document document = Inputs.readOne(file, terminal);
        List<Algorithm> algorithms = document.algorithms().stream()
                .filter(each -> algorithm == null || each.name().equals(algorithm)).toList();
        if (algorithms.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s: there is no algorithm%s; there %s".formatted(file,
                    algorithm == null ? "" : " '" + algorithm + "'",
                    Inputs.listing(document.algorithms().stream().map(Algorithm::name).toList())));
        }
        for (GeneratedModel each : models(algorithms, model)) {
            Path target = Path.of(folder).resolve(each.fileName());
            OutputFile.write(target, each.text())
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.out().println("wrote " + target);
        }
        return ExitStatus.AS_EXPECTED.code();
    }

    private static List<GeneratedModel> models(List<Algorithm> algorithms, SystemModel system) {
        try {
            return GeneratedModel.of(algorithms, system);
        } catch (InputException beyondBounds) {
            throw new UserError(ExitStatus.BAD_INPUT, beyondBounds.getMessage());
        }
    }
}
