// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Sources;
import rbcast.tasks.scenario.ScenarioReader;
import rbcast.tasks.scenario.ScenarioRun;

/** Replays scenarios. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = {"Replays a scenario.",
    "Executes the run that the file describes, prints it, and says which properties it violates."})
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "the scenario")
    private String file;

    @Mixin
    private RunOutput output;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Path scenario = Sources.path(file);
            ScenarioRun run = ScenarioRun.of(ScenarioReader.read(scenario), scenario);
            TraceFile trace = output.prepare(List.of(scenario, run.algorithmFile()));
            boolean complete = output.write(run, file, trace, terminal);
            ExitStatus status = run.status();
            return (complete || status != ExitStatus.AS_EXPECTED ? status : ExitStatus.OUTPUT_LOST).code();
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, List.of(unusable.getMessage()));
        }
    }
}
