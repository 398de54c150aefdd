// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import rbcast.tasks.runner.Runner;

/** Which Apache Spark does the tasks of a command. */
final class MasterOption {

    @Option(names = "--master", paramLabel = "URL", description = {"has Apache Spark do the work: local[2],"
            + " spark://HOST:7077, ...;", "Spark is fetched with Maven when it is first asked for"})
    private String master;

    boolean isGiven() {
        return master != null;
    }

    /** Whether the command is one for a process that has Spark, which this one has not. */
    boolean needsAnotherProcess() {
        return master != null && !SparkProcess.isHere();
    }

    /** Runs the command in that other process; its exit status. */
    int runInAnotherProcess(CommandSpec command, Terminal terminal) {
        List<String> arguments = command.commandLine().getParseResult().originalArgs();
        // picocli knows only those behind the command's name
        List<String> all = arguments.isEmpty() || !arguments.get(0).equals(command.name())
                ? Stream.concat(Stream.of(command.name()), arguments.stream()).toList() : arguments;
        return SparkProcess.run(all, terminal);
    }

    /** The runner, if one is asked for, or {@code spark-submit} has started this process; to be closed. */
    Optional<Runner> runner() {
        return master != null || SparkProcess.isSubmitted()
                ? Optional.of(SparkProcess.runner(Optional.ofNullable(master))) : Optional.empty();
    }
}
