// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import rbcast.tasks.Sources;
import rbcast.tasks.scenario.RandomRun;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.tasks.scenario.ScenarioText;
import rbcast.tasks.scenario.SystemText;
import rbcast.text.Words;

/** Runs algorithms at random. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = {"Runs an algorithm at random.",
    "A scheduler and an adversary choose by a seed. Prints the run and writes it as a scenario that replays it."})
final class SimulateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the file with the algorithm")
    private String file;

    @Option(names = "--algorithm", paramLabel = "A", description = "its name, where the file has several")
    private String algorithm;

    @Option(names = "--system", paramLabel = "SYSTEM", description = "for instance \"byzantine N = 4, F = 1\"")
    private String system;

    @Mixin
    private SystemOptions options;

    @Option(names = "--situation", paramLabel = "S", description = "correct-broadcaster, faulty-broadcaster or"
            + " no-broadcast; one of those that a verification looks at, by the seed, if not given")
    private String situation;

    @Option(names = "--faulty", paramLabel = "K", description = "how many processes are faulty in it; F if not given")
    private Integer faulty;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1",
            description = "equal seeds make equal runs; 1 if not given")
    private long seed;

    @Option(names = "--steps", paramLabel = "STEPS", description = "at most so many; to the end if not given")
    private Integer steps;

    @Option(names = "-o", paramLabel = "OUT",
            description = "the scenario to write; ALGORITHM-SEED.scenario in this folder if not given")
    private String out;

    @Mixin
    private RunOutput output;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Inputs.refuseStandardInput(List.of(file));
            Path source = Sources.path(file);
            SystemModel model = system();
            Document document = Inputs.readOne(file, terminal);
            Algorithm chosen = algorithm(document);
            if (steps != null && steps < 0) {
                throw new InputException("--steps %d: a number of steps is at least 0".formatted(steps));
            }
            RandomRun random = new RandomRun(model, Optional.ofNullable(situation), optional(faulty), seed,
                    optional(steps));
            String name = out == null ? chosen.name() + "-" + seed + ".scenario" : out;
            ResultFile scenario = ResultFile.prepare("-o", "the scenario", name, List.of(source));
            TraceFile trace = output.prepare(List.of(source, scenario.path()));
            ScenarioRun run = random.of(document, chosen, source);
            byte[] text = ScenarioText.of(run.trace(), random.remark(), source, scenario.path())
                    .getBytes(StandardCharsets.UTF_8);
            boolean complete = output.write(run, "seed " + seed, trace, terminal) & scenario.write(text, terminal);
            ExitStatus status = run.status();
            return (complete || status != ExitStatus.AS_EXPECTED ? status : ExitStatus.OUTPUT_LOST).code();
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }

    private static OptionalInt optional(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private SystemModel system() throws InputException {
        if (system == null) {
            return options.required();
        }
        if (options.system().isPresent()) {
            throw new InputException("--system says it all: leave --failure, -n and -f out");
        }
        try {
            return SystemText.read(system);
        } catch (InputException unusable) {
            throw new InputException("--system: " + unusable.getMessage());
        }
    }

    private Algorithm algorithm(Document document) throws InputException {
        List<Algorithm> fitting = document.algorithms().stream()
                .filter(each -> algorithm == null || each.name().equals(algorithm)).toList();
        if (fitting.size() != 1) {
            List<String> names = document.algorithms().stream().map(Algorithm::name).toList();
            if (algorithm != null) {
                throw new InputException("%s: there is no algorithm '%s'; %s".formatted(file, algorithm,
                        Words.existing(names)));
            }
            throw new InputException(names.isEmpty() ? file + ": there is no algorithm"
                    : "%s: which algorithm? Say --algorithm; %s".formatted(file, Words.existing(names)));
        }
        return fitting.get(0);
    }
}
