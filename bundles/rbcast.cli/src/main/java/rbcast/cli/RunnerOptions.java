// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.Optional;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.Runner;

/** Who does the tasks of a command that has many. */
final class RunnerOptions {

    @Option(names = "--threads", paramLabel = "T", description = "tasks at once; one for each processor if not given")
    private Integer threads;

    @Mixin
    private MasterOption master;

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
        if (threads != null && master.isGiven()) {
            throw new UserError(ExitStatus.BAD_INPUT, "--threads and --master exclude each other: local[%d] is Spark"
                    .formatted(threads) + " with as many threads");
        }
        return master.needsAnotherProcess();
    }

    /** Runs the command in that other process; its exit status. */
    int runInAnotherProcess(CommandSpec command, Terminal terminal) {
        return master.runInAnotherProcess(command, terminal);
    }

    /**
     * The runner; to be closed.
     *
     * @param withTools whether it takes Spin and a C compiler: here, then, if this machine does the work
     */
    Runner runner(boolean withTools) {
        Optional<Runner> spark = threads == null ? master.runner() : Optional.empty();
        if (spark.isEmpty() && withTools) {
            Work.needTools();
        }
        return spark.orElseGet(() -> threads == null ? new LocalRunner() : new LocalRunner(threads));
    }
}
