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
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The materialised product, started as the start script starts it, with a probe among its bundles. */
class ProductTest {

    private static final String TEXT = """
            algorithm Start {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }
            verify Start {
                no-failure with N = 3, F = 0;
            }
            """;

    @TempDir
    private Path folder;

    private Path product;

    @BeforeEach
    void copyTheProductAndAddTheProbe() throws IOException {
        product = folder.resolve("the product");
        copy(Path.of(System.getProperty("rbcast.product")), product);
        Path probe = Path.of(System.getProperty("rbcast.probe"));
        try (JarFile jar = new JarFile(probe.toFile())) {
            Files.writeString(product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                    "rbcast.product.probe,%s,%s,4,false%n".formatted(
                            jar.getManifest().getMainAttributes().getValue("Bundle-Version"), probe.toUri()),
                    StandardOpenOption.APPEND);
        }
    }

    @Test
    void the_workbench_opens_and_verifies_a_file() throws Exception {
        Path source = Files.writeString(folder.resolve("start.rbcast"), TEXT);
        Path report = folder.resolve("report");
        Path log = Path.of(System.getProperty("rbcast.work")).resolve("product.log");

        Process process = new ProcessBuilder(command(source, report))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as("the workbench closed; see %s", log).isTrue();
        assertThat(process.exitValue()).as("exit status; see %s", log).isZero();
        assertThat(report).content().contains("perspective rbcast.ui.perspective",
                "editor org.eclipse.ui.genericeditor.GenericEditor",
                "no-failure with N = 3, F = 0: verified");
    }

    private List<String> command(Path source, Path report) throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            Path launcher = plugins.filter(plugin -> plugin.getFileName().toString()
                    .startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
            return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                    "-Drbcast.probe.file=" + source, "-Drbcast.probe.report=" + report,
                    "-jar", launcher.toString(), "-data", folder.resolve("workspace").toString()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
