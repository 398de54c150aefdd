// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line as a process of its own, in a world that a shell prepares.
 *
 * @param status exit status
 * @param output what it wrote to standard output and standard error
 */
record CommandLineProcess(int status, String output) {

    /**
     * Runs it to its end.
     *
     * @param script has {@code "$@"} where the program with its arguments is to stand
     */
    static CommandLineProcess run(Path folder, String script, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(java(Main.class, options));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile())).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandLineProcess(process.waitFor(), output);
    }

    /** The words that start a class of ours as a program, as the start script does it. */
    static List<String> java(Class<?> main, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                classPath(main)));
        command.addAll(options);
        command.add(main.getName());
        return command;
    }

    /** The jar that users have, which has all that it needs; what the build has not packed needs all that is here. */
    static String classPath(Class<?> main) {
        Path place = place(main);
        return Files.isRegularFile(place) ? place.toString() : System.getProperty("java.class.path");
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
