// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import rbcast.spark.SparkHome;
import rbcast.spark.SparkRunner;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.Progress;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;
import rbcast.text.IoProblem;

/**
 * Spark beside this program. It is no part of it, and Java has to be told of it at its start: so a command that asks
 * for Spark is run by a second process, which has both. The program that {@code spark-submit} starts has both already.
 */
final class SparkProcess {

    private static final String SPARK = "org.apache.spark.SparkContext";
    private static final long MILLISECONDS_BETWEEN_LOOKS = 100;

    private SparkProcess() {
    }

    /** Whether this process has Spark. */
    static boolean isHere() {
        try {
            Class.forName(SPARK, false, SparkProcess.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Whether {@code spark-submit} has started this process. */
    static boolean isSubmitted() {
        return System.getProperty("spark.master") != null && isHere();
    }

    /** The runner of a process that has Spark. */
    static Runner runner(Optional<String> master) {
        try {
            return SparkRunner.connect(master, program());
        } catch (CannotWorkException unreachable) {
            throw new UserError(ExitStatus.TOOL_MISSING, unreachable.getMessage());
        }
    }

    /** The jar of this program; none if it comes from somewhere else. */
    private static List<Path> program() {
        try {
            Path place = Path.of(SparkProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(place) ? List.of(place) : List.of();
        } catch (URISyntaxException noFile) {
            return List.of();
        }
    }

    /** Runs the same command with Spark; its exit status. */
    static int run(List<String> arguments, Terminal terminal) {
        try {
            SparkHome home = SparkHome.find(System.getenv(), text -> terminal.err().println("rbcast: " + text));
            ProcessBuilder builder = new ProcessBuilder(
                    home.command(System.getProperty("java.class.path"), Main.class.getName(), arguments)).inheritIO();
            builder.environment().put("SPARK_HOME", home.folder().toString());
            // a master such as local-cluster starts workers, which would look for it otherwise
            builder.environment().put("SPARK_SCALA_VERSION", SparkHome.SCALA);
            Process process = builder.start();
            return Work.run(terminal, true, progress -> await(process, progress));
        } catch (CannotWorkException missing) {
            throw new UserError(ExitStatus.TOOL_MISSING, missing.getMessage());
        } catch (IOException unusable) {
            throw new UserError(ExitStatus.TOOL_MISSING, "Spark could not be started: " + IoProblem.inWords(unusable));
        }
    }

    /** A Ctrl-C reaches both processes; what asks this one alone to stop is passed on. */
    private static int await(Process process, Progress progress) {
        boolean told = false;
        for (;;) {
            try {
                if (process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    return process.exitValue();
                }
                if (progress.isCancelled() && !told) {
                    told = true;
                    process.destroy();
                }
            } catch (InterruptedException stop) {
                process.destroy();
                Thread.currentThread().interrupt();
                return ExitStatus.NO_VERDICT.code();
            }
        }
    }
}
