package rbcast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.synthesis.record.EpisodeLog;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.Progress;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;

/** Learns algorithms. */
@Command(name = "synthesize", mixinStandardHelpOptions = true,
        description = "Learns an algorithm, verifies it with Spin and writes it as a file.")
final class SynthesizeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the file with the synthesize block")
    private String file;

    @Mixin
    private SystemOptions system;

    @Option(names = "--name", paramLabel = "S", description = "the synthesize block, where the file has several")
    private String name;

    @Option(names = "--seed", paramLabel = "K", description = "seed of the first simulation")
    private Long seed;

    @Option(names = "--episodes", paramLabel = "E", description = "learning episodes of a simulation")
    private Integer episodes;

    @Option(names = "--simulations", paramLabel = "S", description = "independent simulations")
    private Integer simulations;

    @Option(names = "--certify",
            description = "then searches the whole space, to show that no correct algorithm of it is better")
    private boolean certify;

    @Option(names = "--strategy", paramLabel = "learning|certified|exhaustive",
            description = "how the space is searched; what the block says if not given")
    private String strategy;

    @Option(names = "--learner", paramLabel = "default|published",
            description = "the default learner, or that of the paper; what the block says if not given")
    private String learner;

    @Option(names = "--log", paramLabel = "FILE.csv", description = "writes a line for every episode")
    private String log;

    @Option(names = "-o", paramLabel = "OUT",
            description = "the file to write; NAME-learned.rbcast in this folder if not given")
    private String out;

    SynthesizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SynthesisSpecification specification = overridden(file == null ? fromOptions() : fromFile());
        Work.needTools();
        SynthesisRun synthesis = run(specification);
        SynthesisOutcome outcome = Work.run(terminal, false, progress -> run(synthesis, progress));
        SynthesisText.of(outcome).forEach(terminal.out()::println);
        if (outcome.fileText().isPresent()) {
            Path target = Path.of(out == null ? specification.name() + "-learned.rbcast" : out);
            OutputFile.write(target, outcome.fileText().get())
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.out().println("wrote " + target);
        }
        return outcome.status().code();
    }

    private static SynthesisRun run(SynthesisSpecification specification) {
        try {
            return SynthesisRun.usual(specification);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }

    private SynthesisOutcome run(SynthesisRun synthesis, Progress progress) {
        if (log == null) {
            return synthesis.run(event -> { }, progress);
        }
        try (EpisodeLog episodes = new EpisodeLog(Files.newBufferedWriter(Path.of(log)))) {
            return synthesis.run(episodes, progress);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private SynthesisSpecification fromOptions() {
        SystemModel model = system.system().orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                "name a file with a synthesize block, or a system, for instance --failure crash -n 3 -f 1"));
        return SynthesisSpecification.paper(name == null ? "Learned" : name, List.of(model));
    }

    private SynthesisSpecification fromFile() {
        if (system.system().isPresent()) {
            throw new UserError(ExitStatus.BAD_INPUT,
                    "a file and a system exclude each other: the file's synthesize block names the systems");
        }
        Document document = new Inputs(terminal).readOne(file);
        List<SynthesisSpecification> candidates = document.syntheses().stream()
                .filter(each -> name == null || each.name().equals(name)).toList();
        if (candidates.size() != 1) {
            List<String> names = document.syntheses().stream().map(SynthesisSpecification::name).toList();
            throw new UserError(ExitStatus.BAD_INPUT, candidates.isEmpty()
                    ? "%s: there is no synthesize block%s; there %s".formatted(file,
                            name == null ? "" : " '" + name + "'", Inputs.listing(names))
                    : "%s: which one? There %s; say --name".formatted(file, Inputs.listing(names)));
        }
        return candidates.get(0);
    }

    private SynthesisSpecification overridden(SynthesisSpecification specification) {
        try {
            return specification
                    .withSeed(Optional.ofNullable(seed).orElse(specification.seed()))
                    .withEpisodes(Optional.ofNullable(episodes).orElse(specification.episodes()))
                    .withSimulations(Optional.ofNullable(simulations).orElse(specification.simulations()))
                    .withStrategy(chosenStrategy(specification.strategy()))
                    .withLearning(chosenLearner(specification.learning()));
        } catch (IllegalArgumentException outOfRange) {
            throw new UserError(ExitStatus.BAD_INPUT, outOfRange.getMessage());
        }
    }

    private Strategy chosenStrategy(Strategy ofBlock) {
        if (strategy == null) {
            return certify && ofBlock == Strategy.LEARNING ? Strategy.CERTIFIED : ofBlock;
        }
        return Arrays.stream(Strategy.values()).filter(each -> each.keyword().equals(strategy)).findFirst()
                .orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                        "--strategy " + strategy + ": the strategies are learning, certified and exhaustive"));
    }

    private Learning chosenLearner(Learning ofBlock) {
        if (learner == null) {
            return ofBlock;
        }
        return switch (learner) {
            case "default" -> Learning.DEFAULT;
            case "published" -> Learning.AS_PUBLISHED;
            default -> throw new UserError(ExitStatus.BAD_INPUT,
                    "--learner " + learner + ": the learners are default and published");
        };
    }
}
