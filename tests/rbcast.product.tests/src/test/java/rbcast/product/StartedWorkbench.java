// SPDX-License-Identifier: EPL-2.0
package rbcast.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of an installation with a probe among its bundles, which is started as the start script starts it. */
final class StartedWorkbench {

    private static final int MOST_MINUTES = 6;

    /** It lives for some seconds, most of which go into starting: a second compiler would cost more than it brings. */
    private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path folder;
    private final Path installation;

    /**
     * @param property names the system property that says where the installation is
     * @param folder an empty one, for the copy and the workspace
     */
    StartedWorkbench(String property, Path folder) throws IOException {
        this.folder = folder;
        installation = folder.resolve("the product");
        copy(Path.of(System.getProperty(property)), installation);
        Path probe = Path.of(System.getProperty("rbcast.probe"));
        try (JarFile jar = new JarFile(probe.toFile())) {
            Files.writeString(installation.resolve(BUNDLES),
                    "rbcast.product.probe,%s,%s,4,false%n".formatted(
                            jar.getManifest().getMainAttributes().getValue("Bundle-Version"), probe.toUri()),
                    StandardOpenOption.APPEND);
        }
    }

    /** Runs it to its end, which has to be a good one. */
    void run(String name, List<String> properties, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "@" + Path.of("..", "..", "releng", "rbcast.product", "jvm.options"), COMPILED_ONCE));
        command.addAll(properties);
        command.addAll(List.of("-jar", launcher().toString(), "-data", workspace().toString()));
        command.addAll(arguments);
        run(name, new ProcessBuilder(command));
    }

    /** The same by its own start script, which starts it again when it asks for that. */
    void runByScript(String name, List<String> properties) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(installation.resolve("rbcast-workbench").toString(), "-data",
                workspace().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_TOOL_OPTIONS", COMPILED_ONCE + " " + String.join(" ", properties));
        run(name, builder);
    }

    private static void run(String name, ProcessBuilder builder) throws Exception {
        Path log = Path.of(System.getProperty("rbcast.work")).resolve(name + ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("NO_AT_BRIDGE", "1");
        builder.environment().put("GTK_A11Y", "none");
        Process process = builder.start();
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        List<ProcessHandle> left = process.descendants().toList();
        left.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();

        assertThat(ended).as("the workbench closed; see %s", log).isTrue();
        assertThat(process.exitValue()).as("exit status; see %s", log).isZero();
        assertThat(left).as("processes that it has left behind").isEmpty();
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(installation.resolve("plugins"))) {
            return plugins.filter(plugin -> plugin.getFileName().toString()
                    .startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
        }
    }

    Path installation() {
        return installation;
    }

    /** The versions of its bundles, the probe left out. */
    Map<String, String> bundles() throws IOException {
        return Files.readAllLines(installation.resolve(BUNDLES)).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",")).filter(parts -> !parts[0].equals("rbcast.product.probe"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one));
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    /** The entries of the workspace's log that tell of errors, with what follows them. */
    List<String> errors() throws IOException {
        return ErrorLog.errors(workspace().resolve(".metadata/.log"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
