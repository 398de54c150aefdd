// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rbcast.tasks.Doctor;
import rbcast.tasks.ExitStatus;

/** Shows which tools were found. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Shows which tools were found, and how to install what is missing.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--clear-cache", description = "removes the compiled verifiers that are kept for the next time")
    private boolean clearCache;

    @Mixin
    private ToolOptions tools;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (clearCache) {
            terminal.out().println(Doctor.clearCache());
            return ExitStatus.AS_EXPECTED.code();
        }
        Doctor doctor = Doctor.examine(tools.equipment());
        doctor.findings().forEach(terminal.out()::println);
        doctor.problems().forEach(problem -> terminal.out().println("problem      " + problem));
        return doctor.status().code();
    }
}
