// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

import rbcast.tasks.ExitStatus;
import rbcast.text.IoProblem;

/** Entry of the command line. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        terminal.interruption().watchProcess();
        int status = run(terminal, arguments);
        terminal.interruption().finished(status);
        System.exit(status);
    }

    /** All commands with their options: what documentation is made from. */
    public static CommandLine commands() {
        return commands(Terminal.ofProcess());
    }

    private static CommandLine commands(Terminal terminal) {
        CommandLine commands = new CommandLine(new RbcastCommand(terminal));
        RbcastCommand.addCommands(commands, terminal);
        return commands;
    }

    /** Runs one command and answers its exit status. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine commands = commands(terminal);
        commands.setOut(terminal.documents());
        commands.setErr(terminal.err());
        commands.setUsageHelpAutoWidth(false);
        commands.setColorScheme(Help.defaultColorScheme(terminal.hasColours(Colours.When.auto) ? Help.Ansi.ON
                : Help.Ansi.OFF));
        commands.setParameterExceptionHandler((problem, rest) -> badUsage(terminal, problem));
        commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(terminal, problem));
        int status;
        try {
            status = commands.execute(arguments);
        } catch (Error beyondRepair) {
            // picocli hands over exceptions only
            status = failed(terminal, beyondRepair);
        }
        if (!terminal.hasWrittenAll()) {
            terminal.err().println("rbcast: not all results could be written to standard output: it was closed,"
                    + " or there is no room for them");
            return ExitStatus.OUTPUT_LOST.code();
        }
        return status;
    }

    private static int badUsage(Terminal terminal, ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().printf("rbcast: %s (see %s --help)%n", BadUsage.inWords(problem), command);
        return ExitStatus.BAD_INPUT.code();
    }

    private static int failed(Terminal terminal, Throwable problem) {
        if (problem instanceof UserError error) {
            error.lines().forEach(terminal.err()::println);
            return error.status().code();
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            IOException cause = problem instanceof UncheckedIOException unchecked ? unchecked.getCause()
                    : (IOException) problem;
            terminal.err().println("rbcast: cannot write the results: " + firstLine(IoProblem.inWords(cause)));
            return ExitStatus.OUTPUT_LOST.code();
        }
        Optional<String> limit = Limits.reached(problem);
        terminal.err().println("rbcast: " + limit.orElseGet(() -> "a mistake in RBcast itself: "
                + firstLine(problem.toString()) + report(problem)));
        return ExitStatus.NO_VERDICT.code();
    }

    /** Keeps the details of a mistake of ours where a report can include them, and off the user's screen. */
    private static String report(Throwable problem) {
        try {
            Path file = Files.createTempFile("rbcast-failure-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                problem.printStackTrace(writer);
            }
            return "; its details are in " + file;
        } catch (IOException unwritable) {
            return "; its details could not be written: " + IoProblem.inWords(unwritable);
        }
    }

    private static String firstLine(String message) {
        return message == null ? "no details" : message.lines().findFirst().orElse("");
    }
}
