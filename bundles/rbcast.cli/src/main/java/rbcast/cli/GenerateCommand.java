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
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.promela.StandaloneModel;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.OutputFile;

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
        Inputs inputs = new Inputs(terminal);
        Document document = inputs.readOne(file);
        List<Algorithm> algorithms = document.algorithms().stream()
                .filter(each -> algorithm == null || each.name().equals(algorithm)).toList();
        if (algorithms.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s: there is no algorithm%s; there %s".formatted(file,
                    algorithm == null ? "" : " '" + algorithm + "'",
                    Inputs.listing(document.algorithms().stream().map(Algorithm::name).toList())));
        }
        for (Algorithm each : algorithms) {
            write(each, model);
        }
        return ExitStatus.AS_EXPECTED.code();
    }

    private void write(Algorithm each, SystemModel model) throws IOException {
        try {
            StandaloneModel standalone = StandaloneModel.of(each, model, Property.reliableBroadcast());
            Path target = Path.of(folder).resolve(standalone.fileName());
            OutputFile.write(target, standalone.text())
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.out().println("wrote " + target);
        } catch (IllegalArgumentException beyondBounds) {
            throw new UserError(ExitStatus.BAD_INPUT, beyondBounds.getMessage());
        }
    }
}
