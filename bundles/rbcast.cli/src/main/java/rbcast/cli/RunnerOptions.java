// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

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

    /** The runner; to be closed. */
    Runner runner() {
        if (threads != null) {
            Work.needTools();
            return new LocalRunner(threads);
        }
        return master.runner().orElseGet(() -> {
            Work.needTools();
            return new LocalRunner();
        });
    }
}
