// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.ProcessResult.End;
import rbcast.text.IoProblem;
import rbcast.text.VisibleText;

/**
 * The programs that a verification needs: Spin, and a C compiler for the verifiers that Spin writes.
 *
 * @param spin empty if it was not found or does not work
 * @param compiler likewise
 * @param failures why programs do not work that were found or chosen, by their names: installing those is no help; one
 *        that was chosen goes by the name {@code spin} or {@code cc}
 */
public record Toolchain(Optional<Tool> spin, Optional<Tool> compiler, Map<String, String> failures) {

    private static final String SPIN = "spin";
    private static final String COMPILER = "cc";
    private static final List<String> COMPILERS = List.of("gcc", COMPILER, "clang");
    private static final String VERSION_OF_SPIN = "-V";
    private static final String VERSION_OF_COMPILER = "--version";
    private static final String UNKNOWN_VERSION = "unknown version";
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(10);

    public Toolchain {
        Objects.requireNonNull(spin);
        Objects.requireNonNull(compiler);
        failures = Map.copyOf(failures);
    }

    /** What the environment names in {@code RBCAST_SPIN} and {@code RBCAST_CC}; what it does not, from the PATH. */
    public static Toolchain usual() {
        return choosing(Optional.empty(), Optional.empty());
    }

    /**
     * The tools of somebody's choice, and the usual ones in the place of what is not chosen. A choice that does not
     * work is a failure: nothing else takes its place.
     *
     * @param spin a file, or the name of a program on the PATH
     * @param compiler likewise
     */
    public static Toolchain choosing(Optional<String> spin, Optional<String> compiler) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator)).filter(entry -> !entry.isBlank())
                .flatMap(Toolchain::folder).toList();
        return in(folders, spin.or(() -> environment("RBCAST_SPIN")), compiler.or(() -> environment("RBCAST_CC")));
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }

    private static Stream<Path> folder(String entry) {
        try {
            return Stream.of(Path.of(entry));
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }

    /** What these folders contain; the first one that has a program wins. */
    public static Toolchain in(List<Path> folders) {
        return in(folders, Optional.empty(), Optional.empty());
    }

    /** What is chosen, files or programs in these folders; in the place of what is not, what these folders contain. */
    static Toolchain in(List<Path> folders, Optional<String> chosenSpin, Optional<String> chosenCompiler) {
        Map<String, String> failures = new HashMap<>();
        Optional<Tool> spin = chosenSpin.isPresent()
                ? chosen(SPIN, chosenSpin.get(), VERSION_OF_SPIN, folders, failures)
                : find(SPIN, VERSION_OF_SPIN, folders, failures);
        Optional<Tool> compiler = chosenCompiler.isPresent()
                ? chosen(COMPILER, chosenCompiler.get(), VERSION_OF_COMPILER, folders, failures)
                : COMPILERS.stream().flatMap(name -> find(name, VERSION_OF_COMPILER, folders, failures).stream())
                        .findFirst();
        return new Toolchain(spin, compiler, failures);
    }

    private static Optional<Tool> find(String name, String versionOption, List<Path> folders,
            Map<String, String> failures) {
        return program(name, folders).flatMap(file -> working(name, name, file, versionOption, failures));
    }

    /** @param role the name by which a failure goes */
    private static Optional<Tool> chosen(String role, String choice, String versionOption, List<Path> folders,
            Map<String, String> failures) {
        Optional<Path> file = choice.contains(File.separator) ? folder(choice).map(Path::toAbsolutePath)
                .filter(Toolchain::isProgram).findFirst() : program(choice, folders);
        if (file.isEmpty()) {
            failures.put(role, "'%s' is chosen for %s, but there is no such program: choose another, or none to take"
                    .formatted(VisibleText.inOneLine(choice), role.equals(SPIN) ? "Spin" : "the C compiler")
                    + " the one on the PATH");
        }
        return file.flatMap(program -> working(role, choice, program, versionOption, failures));
    }

    private static Optional<Path> program(String name, List<Path> folders) {
        try {
            return folders.stream().map(folder -> folder.resolve(name).toAbsolutePath())
                    .filter(Toolchain::isProgram).findFirst();
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Optional<Tool> working(String role, String name, Path file, String versionOption,
            Map<String, String> failures) {
        try {
            return Optional.of(new Tool(name, file, version(file, versionOption)));
        } catch (IOException broken) {
            failures.put(role, "%s does not work: %s".formatted(file, IoProblem.reason(broken)));
            return Optional.empty();
        }
    }

    /**
     * The first line that the program prints. When there is no room for what it prints nothing is known of it, and the
     * verification will say what is wrong.
     *
     * @throws IOException if it cannot be started or fails; why, in words
     */
    private static String version(Path file, String option) throws IOException {
        RunFolder folder;
        try {
            folder = RunFolder.create();
        } catch (FileSystemException noTemporaryFolder) {
            return UNKNOWN_VERSION;
        }
        try (folder) {
            ProcessResult result = new ProcessRunner().run(List.of(file.toString(), option), folder, TIME_TO_ANSWER,
                    Cancellation.NEVER);
            Optional<String> version = result.succeeded() ? result.output().lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).findFirst() : Optional.empty();
            if (version.isEmpty() && folder.fullness().isEmpty()) {
                throw new IOException(failure(result, option));
            }
            return version.orElse(UNKNOWN_VERSION);
        }
    }

    private static String failure(ProcessResult result, String option) {
        String how = result.end() == End.OUT_OF_TIME
                ? "it did not answer '%s' within %d s".formatted(option, TIME_TO_ANSWER.toSeconds())
                : result.signal() != 0 ? "it was killed by signal " + result.signal()
                : "'%s' ended with status %d".formatted(option, result.status());
        return result.lastLine().isEmpty() ? how : how + " (" + result.lastLine() + ")";
    }

    /** Whether algorithms can be verified. */
    public boolean isComplete() {
        return spin.isPresent() && compiler.isPresent();
    }

    /** What is missing and how to get it, a sentence each; empty if nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (spin.isEmpty()) {
            problems.add(Objects.requireNonNullElse(failures.get(SPIN),
                    "no spin on the PATH: install it (Debian, Ubuntu: sudo apt-get install spin; "
                    + "macOS: brew install spin; otherwise https://spinroot.com)"));
        }
        if (compiler.isEmpty()) {
            List<String> broken = COMPILERS.stream().filter(failures::containsKey).map(failures::get).toList();
            problems.add(broken.isEmpty() ? "no C compiler (gcc, cc or clang) on the PATH: install one "
                    + "(Debian, Ubuntu: sudo apt-get install gcc libc6-dev; macOS: xcode-select --install)"
                    : String.join("; ", broken));
        }
        return List.copyOf(problems);
    }
}
