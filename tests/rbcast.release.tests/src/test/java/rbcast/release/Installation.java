// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release that somebody has unpacked, and the empty home of who uses it: another user than the builder where that is
 * possible.
 *
 * @param root the folder with {@code bin}
 * @param home of the user, who starts everything there
 */
record Installation(Path root, Path home) {

    private static final String VERSION = System.getProperty("rbcast.version");
    private static final Path RELEASE = Path.of("..", "..", "releng", "rbcast.release", "target", "release")
            .toAbsolutePath().normalize();
    private static final String USER = "12345";
    /** Reads what root may read, for temporary folders are root's; writes what anybody may write. */
    private static final List<String> SOMEBODY = List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups",
            "--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search");

    /**
     * What a program came to.
     *
     * @param status exit status
     * @param output what it wrote to standard output and standard error
     */
    record Run(int status, String output) {

        /** Its output, after a status of 0. */
        String successful() {
            assertThat(status).as(output).isZero();
            return output;
        }
    }

    /** A file of the release. */
    static Path file(String name) {
        return RELEASE.resolve(name);
    }

    static Path tar() {
        return file("rbcast-" + VERSION + ".tar.gz");
    }

    static Path zip() {
        return file("rbcast-" + VERSION + ".zip");
    }

    static Path debianPackage() {
        return file("rbcast_" + VERSION.replace("-", "~") + "_all.deb");
    }

    static String version() {
        return VERSION;
    }

    /** The archive, unpacked by tar below the folder. */
    static Installation unpacked(Path folder) throws IOException, InterruptedException {
        return unpacked(folder, "rbcast-" + VERSION, "tar", "xzf", tar().toString());
    }

    /** The files of the Debian package, below the folder. */
    static Installation extractedPackage(Path folder) throws IOException, InterruptedException {
        return unpacked(folder, "usr", "dpkg-deb", "-x", debianPackage().toString(), ".");
    }

    private static Installation unpacked(Path folder, String root, String... command)
            throws IOException, InterruptedException {
        run(folder, Map.of(), List.of(command)).successful();
        open(folder);
        Path home = Files.createDirectory(folder.resolve("home"));
        if (asAnother().isEmpty()) {
            return new Installation(folder.resolve(root), home);
        }
        Files.setAttribute(home, "unix:uid", Integer.parseInt(USER));
        return new Installation(folder.resolve(root), home);
    }

    /** Who may read everything may still not execute what lies in a folder that is closed to him. */
    static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What makes a command somebody else's; nothing where that cannot be. */
    private static List<String> asAnother() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> probe = new ArrayList<>(SOMEBODY);
        probe.add("true");
        return run(Path.of("/"), Map.of(), probe).status() == 0 ? SOMEBODY : List.of();
    }

    /** To whom the files in an archive belong, by numbers and by names. */
    static Set<String> ownersIn(Path archive) throws IOException, InterruptedException {
        Set<String> owners = new TreeSet<>();
        for (String option : List.of("--numeric-owner", "--full-time")) {
            run(archive.getParent(), Map.of(), List.of("tar", "--list", "--verbose", option, "--file",
                    archive.toString())).successful().lines().map(line -> line.split(" +")[1]).forEach(owners::add);
        }
        return owners;
    }

    /** Runs the installed program. */
    Run rbcast(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("bin/rbcast").toString()));
        command.addAll(List.of(arguments));
        return asUser(command);
    }

    /** Runs any program as the user, with {@code bin} on the PATH. */
    Run asUser(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(asAnother());
        whole.addAll(command);
        return run(home, Map.of("HOME", home.toString(), "PATH", root.resolve("bin") + ":" + System.getenv("PATH")),
                whole);
    }

    /** Runs a program to its end. */
    static Run run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("RBCAST_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
