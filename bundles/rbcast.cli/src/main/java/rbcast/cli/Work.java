// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.function.Function;

import rbcast.tasks.Doctor;
import rbcast.tasks.Equipment;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.Progress;

/** Long work on the command line. */
final class Work {

    private Work() {
    }

    /** Does the work with a progress bar; when the user interrupts, it is asked to stop and its result still counts. */
    static <T> T run(Terminal terminal, boolean quiet, Function<Progress, T> work) {
        try (ProgressBar bar = new ProgressBar(terminal, quiet)) {
            terminal.interruption().working(bar);
            return work.apply(bar);
        }
    }

    /** Ends the command with the right status when Spin or a C compiler is missing. */
    static void needTools() {
        needTools(Equipment.USUAL);
    }

    /** The same for tools of the user's choice. */
    static void needTools(Equipment equipment) {
        List<String> missing = Doctor.missingTools(equipment);
        if (!missing.isEmpty()) {
            throw new UserError(ExitStatus.TOOL_MISSING, String.join("; ", missing));
        }
    }
}
