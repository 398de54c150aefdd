// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.Runner;

/** Who does the tasks of a command that has many. */
final class RunnerOptions {

    @Option(names = "--threads", paramLabel = "T", description = "tasks at once; one for each processor if not given")
    private Integer threads;

    @Option(names = "--master", paramLabel = "URL", description = {"has Apache Spark do the tasks: local[2],"
            + " spark://HOST:7077, ...;", "Spark is fetched with Maven when it is first asked for"})
    private String master;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Whether the command is one for a process that has Spark, which this one has not.
     *
     * @throws UserError if the options contradict each other
     */
    boolean needAnotherProcess() {
        if (threads != null && threads < 1) {
            throw new UserError(ExitStatus.BAD_INPUT, "--threads %d: a whole number of threads, at least 1"
                    .formatted(threads));
        }
        if (threads != null && master != null) {
            throw new UserError(ExitStatus.BAD_INPUT, "--threads and --master exclude each other: local[%d] is Spark"
                    .formatted(threads) + " with as many threads");
        }
        return master != null && !SparkProcess.isHere();
    }

    /** Runs the command in that other process; its exit status. */
    int runInAnotherProcess(Terminal terminal) {
        List<String> arguments = command.commandLine().getParseResult().originalArgs();
        return SparkProcess.run(full(arguments), terminal);
    }

    /** The arguments of the whole program: picocli knows only those of the command. */
    private List<String> full(List<String> arguments) {
        return arguments.isEmpty() || !arguments.get(0).equals(command.name())
                ? Stream.concat(Stream.of(command.name()), arguments.stream()).toList()
                : arguments;
    }

    /** The runner; to be closed. */
    Runner runner() {
        if (master != null || threads == null && SparkProcess.isSubmitted()) {
            return SparkProcess.runner(Optional.ofNullable(master));
        }
        Work.needTools();
        return threads == null ? new LocalRunner() : new LocalRunner(threads);
    }
}
