// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.Arrays;
import java.util.Optional;

import picocli.CommandLine.Option;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.tasks.ExitStatus;
import rbcast.text.Words;

/** The options that name one system. */
final class SystemOptions {

    @Option(names = "--failure", paramLabel = "MODE", description = "no-failure, crash, omission or byzantine")
    private String failure;

    @Option(names = "-n", paramLabel = "N", description = "number of processes")
    private Integer n;

    @Option(names = "-f", paramLabel = "F", description = "how many of them may be faulty")
    private Integer f;

    @Option(names = "--contents", paramLabel = "K", description = "number of different contents that a Byzantine"
            + " broadcaster may mix in one broadcast; 1 if not given")
    private Integer contents;

    /** The system that the options name; empty when none of them is given. */
    Optional<SystemModel> system() {
        if (failure == null && n == null && f == null && contents == null) {
            return Optional.empty();
        }
        if (failure == null || n == null) {
            throw new UserError(ExitStatus.BAD_INPUT, "a system needs --failure, -n and -f, for instance"
                    + " --failure byzantine -n 4 -f 1");
        }
        FailureMode mode = FailureMode.of(failure).orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                "--failure " + failure + ": the failure modes are "
                        + Words.enumeration(Arrays.asList(FailureMode.values()))));
        if (f == null && mode != FailureMode.NO_FAILURE) {
            throw new UserError(ExitStatus.BAD_INPUT, "-f is missing: how many processes may be faulty?");
        }
        try {
            return Optional.of(new SystemModel(mode, n, f == null ? 0 : f, contents == null ? 1 : contents));
        } catch (IllegalArgumentException outOfRange) {
            throw new UserError(ExitStatus.BAD_INPUT, outOfRange.getMessage());
        }
    }

    /** The system, which has to be there. */
    SystemModel required() {
        return system().orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                "which system? Say for instance --failure byzantine -n 4 -f 1"));
    }
}
