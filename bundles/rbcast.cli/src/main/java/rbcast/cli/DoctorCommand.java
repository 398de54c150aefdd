package rbcast.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import rbcast.tasks.Doctor;

/** Shows which tools were found. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Shows which tools were found, and how to install what is missing.")
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Doctor doctor = Doctor.examine();
        doctor.findings().forEach(terminal.out()::println);
        doctor.problems().forEach(problem -> terminal.out().println("missing: " + problem));
        return doctor.status().code();
    }
}
