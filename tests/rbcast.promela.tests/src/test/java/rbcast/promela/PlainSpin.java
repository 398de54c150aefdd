// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs plain {@code spin -run} on a model in a folder of its own, as a user would, and reads what it prints. */
final class PlainSpin {

    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");
    private static final Pattern VIOLATED = Pattern.compile("assertion violated (\\w+)");
    /** What Spin says when it has no answer. */
    private static final List<String> EXCUSES =
            List.of("max search depth too small", "out of memory", "Error:", "VECTORSZ");
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");

    private PlainSpin() {
    }

    /**
     * What Spin printed.
     *
     * @param output of {@code spin -run}
     * @param trail of {@code spin -t -T -B}; empty if there is no error
     */
    record Report(String output, List<String> trail) {

        /** Number of errors that Spin counts; a search that was cut short has none of the answers. */
        int errors() {
            if (EXCUSES.stream().anyMatch(output::contains)) {
                throw new IllegalStateException(output);
            }
            return Integer.parseInt(find(ERRORS));
        }

        String violated() {
            return find(VIOLATED);
        }

        long states() {
            return Long.parseLong(find(STATES));
        }

        /** The events of the run that breaks a property. */
        List<String> events() {
            return trail.stream().map(String::strip).filter(line -> line.startsWith("@")).toList();
        }

        private String find(Pattern pattern) {
            Matcher matcher = pattern.matcher(output);
            if (!matcher.find()) {
                throw new IllegalStateException("no " + pattern + " in: " + output);
            }
            return matcher.group(1);
        }
    }

    static Report run(StandaloneModel model, String... options) {
        try {
            Path folder = Files.createTempDirectory("rbcast-plain-spin");
            try {
                Files.writeString(folder.resolve(model.fileName()), model.text());
                String output = call(folder, command(options, model));
                boolean failed = Files.exists(folder.resolve(model.fileName() + ".trail"));
                List<String> replay = List.of("spin", "-t", "-T", "-B", model.fileName());
                return new Report(output, failed ? call(folder, replay).lines().toList() : List.of());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String[] options, StandaloneModel model) {
        List<String> command = new ArrayList<>(List.of("spin", "-run"));
        command.addAll(List.of(options));
        command.add(model.fileName());
        return command;
    }

    private static String call(Path folder, List<String> command) throws IOException {
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output).start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                throw new IllegalStateException("Spin takes too long: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.readString(output.toPath());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
