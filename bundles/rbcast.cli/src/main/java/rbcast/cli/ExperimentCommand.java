// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.Progress;
import rbcast.tasks.experiment.DistributedExperiment;
import rbcast.tasks.experiment.ExperimentData;
import rbcast.tasks.experiment.ExperimentFiles;
import rbcast.tasks.experiment.ExperimentSize;
import rbcast.tasks.experiment.PaperExperiment;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;

/** Runs the paper's evaluation. */
@Command(name = "experiment", mixinStandardHelpOptions = true,
        description = "Runs the evaluation of the paper and compares the numbers with the paper's.")
final class ExperimentCommand implements Callable<Integer> {

    /** The experiments that there are. */
    enum Experiment {
        paper
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "EXPERIMENT", description = "which: ${COMPLETION-CANDIDATES}")
    private Experiment experiment;

    @Option(names = {"-o", "--output-dir"}, required = true, paramLabel = "DIR",
            description = "the folder for tables, figures and report")
    private Path folder;

    @Option(names = "--quick", description = "a run of seconds that shows that everything works")
    private boolean quick;

    @Option(names = "--simulations", paramLabel = "S", description = "simulations of each failure mode; 5 as the paper")
    private Integer simulations;

    @Option(names = "--episodes", paramLabel = "E", description = "episodes of each simulation; 12000 as the paper")
    private Integer episodes;

    @Option(names = "--seed", paramLabel = "K", description = "seed of the first simulation; 1 if not given")
    private Long seed;

    @Mixin
    private MasterOption master;

    @Spec
    private CommandSpec command;

    ExperimentCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (master.needsAnotherProcess()) {
            return master.runInAnotherProcess(command, terminal);
        }
        ExperimentSize size = size();
        prepareFolder();
        Work.needTools();
        Optional<ExperimentData> data = run(size);
        if (data.isEmpty()) {
            terminal.err().println("cancelled: nothing was written");
            return ExitStatus.NO_VERDICT.code();
        }
        ExperimentFiles files = ExperimentFiles.of(data.get());
        files.write(folder).forEach(kept -> terminal.err().println("kept the former file as " + kept));
        terminal.out().printf("wrote %d files to %s; begin with %s%n", files.contents().size(), folder,
                folder.resolve(ExperimentFiles.REPORT));
        data.get().problems().forEach(problem -> terminal.err().println("no verdict: " + problem));
        return (data.get().problems().isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.NO_VERDICT).code();
    }

    private Optional<ExperimentData> run(ExperimentSize size) {
        Optional<Runner> runner = master.runner();
        try {
            return Work.run(terminal, false, progress -> runner.map(each -> distributed(size, each, progress))
                    .orElseGet(() -> PaperExperiment.usual(size).run(progress)));
        } finally {
            runner.ifPresent(Runner::close);
        }
    }

    private static Optional<ExperimentData> distributed(ExperimentSize size, Runner runner, Progress progress) {
        try {
            return new DistributedExperiment(size, runner, PaperExperiment.versionOfSpin()).run(progress);
        } catch (CannotWorkException missing) {
            throw new UserError(ExitStatus.TOOL_MISSING, missing.getMessage());
        }
    }

    /** Before the work of hours. */
    private void prepareFolder() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(ExitStatus.BAD_INPUT, folder + " is a file: name a folder");
        }
        try {
            OutputFile.prepare(folder.resolve(ExperimentFiles.REPORT));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "-o %s: %s".formatted(folder, unusable.getMessage()));
        }
    }

    private ExperimentSize size() {
        try {
            ExperimentSize size = quick ? ExperimentSize.QUICK : ExperimentSize.PAPER;
            size = simulations == null ? size : size.withSimulations(simulations);
            size = episodes == null ? size : size.withEpisodes(episodes);
            return seed == null ? size : size.withSeed(seed);
        } catch (IllegalArgumentException outOfRange) {
            throw new UserError(ExitStatus.BAD_INPUT, outOfRange.getMessage());
        }
    }
}
