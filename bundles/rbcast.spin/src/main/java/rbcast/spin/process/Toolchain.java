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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.verdict.Cancellation;

/**
 * The programs that a verification needs: Spin, and a C compiler for the verifiers that Spin writes.
 *
 * @param spin empty if it was not found or does not work
 * @param compiler likewise
 */
public record Toolchain(Optional<Tool> spin, Optional<Tool> compiler) {

    private static final List<String> COMPILERS = List.of("gcc", "cc", "clang");
    private static final String UNKNOWN_VERSION = "unknown version";
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(10);

    public Toolchain {
        Objects.requireNonNull(spin);
        Objects.requireNonNull(compiler);
    }

    /** What the folders of the PATH contain. */
    public static Toolchain onPath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return in(Arrays.stream(path.split(File.pathSeparator)).filter(entry -> !entry.isBlank())
                .flatMap(Toolchain::folder).toList());
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
        return new Toolchain(find("spin", "-V", folders), COMPILERS.stream()
                .flatMap(name -> find(name, "--version", folders).stream()).findFirst());
    }

    private static Optional<Tool> find(String name, String versionOption, List<Path> folders) {
        return folders.stream().map(folder -> folder.resolve(name).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst()
                .flatMap(file -> version(file, versionOption).map(version -> new Tool(name, file, version)));
    }

    /**
     * The first line that the program prints; empty if it cannot be started or fails. When there is no room for what it
     * prints nothing is known of it, and the verification will say what is wrong.
     */
    private static Optional<String> version(Path file, String option) {
        try (RunFolder folder = RunFolder.create()) {
            ProcessResult result = new ProcessRunner().run(List.of(file.toString(), option), folder, TIME_TO_ANSWER,
                    Cancellation.NEVER);
            Optional<String> version = result.succeeded() ? result.output().lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).findFirst() : Optional.empty();
            return version.or(() -> folder.fullness().map(full -> UNKNOWN_VERSION));
        } catch (FileSystemException noTemporaryFolder) {
            return Optional.of(UNKNOWN_VERSION);
        } catch (IOException cannotBeStarted) {
            return Optional.empty();
        }
    }

    /** Whether algorithms can be verified. */
    public boolean isComplete() {
        return spin.isPresent() && compiler.isPresent();
    }

    /** What is missing and how to get it, a sentence each; empty if nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (spin.isEmpty()) {
            problems.add("no working spin on the PATH: install it (Debian, Ubuntu: sudo apt-get install spin; "
                    + "macOS: brew install spin; otherwise https://spinroot.com)");
        }
        if (compiler.isEmpty()) {
            problems.add("no working C compiler (gcc, cc or clang) on the PATH: install one "
                    + "(Debian, Ubuntu: sudo apt-get install gcc libc6-dev; macOS: xcode-select --install)");
        }
        return List.copyOf(problems);
    }
}
