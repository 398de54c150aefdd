// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rbcast.tasks.campaign.CampaignFiles;

/** The command line as users have it, in processes of its own. The timeouts only keep a mistake from hanging. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SparkCommandTest {

    private static final String CAMPAIGN = """
            synthesize Small { systems crash with N = 3, F = 1; episodes 100; }
            campaign Sizes { synthesize Small; for N from 3 to 5; seeds 1 to 4; }
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(folder.resolve("small.rbcast"), CAMPAIGN);
    }

    private Process start(Path home, String out, String... further) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-jar", SparkRunnerTest.program().toString(), "campaign", file.toString(), "-o",
                folder.resolve(out).toString()));
        command.addAll(List.of(further));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.redirectOutput(folder.resolve(out + ".out").toFile());
        return builder.start();
    }

    private int run(Path home, String out, String... further) throws Exception {
        Process process = start(home, out, further);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        assertThat(status).as(said).isBetween(0, 3);
        return status;
    }

    private Map<String, String> files(String out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(out))) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve(out).relativize(path).toString();
                if (!name.equals(CampaignFiles.TIMES) && !name.equals(CampaignFiles.JOURNAL)) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    @Test
    void sparkInOneProcessGivesTheFilesOfTheThreadsOfThisMachine() throws Exception {
        Path home = Cluster.home(folder);
        assertThat(run(home, "spark", "--master", "local[2]")).isZero();
        assertThat(run(home, "threads")).isZero();

        assertThat(files("spark")).isEqualTo(files("threads")).containsKey("learned/0001-1.rbcast");
        assertThat(Files.readString(folder.resolve("spark/times.csv"))).contains("executor driver on ");
    }

    @Test
    void itIsAnApplicationThatSparkSubmits() throws Exception {
        Path home = Cluster.home(folder);
        List<String> command = new SparkHome(home).command(folder.toString(),
                "org.apache.spark.deploy.SparkSubmit", List.of("--master", "local[2]", "--class",
                        "rbcast.cli.Main", SparkRunnerTest.program().toString(), "campaign", file.toString(), "-o",
                        folder.resolve("submitted").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readString(folder.resolve("submitted/times.csv"))).contains("executor driver on ");
    }

    @Test
    void aDriverThatIsKilledAndStartedAgainDoesTheRestAlone() throws Exception {
        try (Cluster cluster = Cluster.start(folder)) {
            cluster.worker(Map.of());
            Process doomed = start(cluster.home(), "spark", "--master", cluster.master());
            waitForResults(doomed);
            Cluster.kill(doomed);
            assertThat(doomed.waitFor()).isNotZero();
            long before = results("spark");
            assertThat(before).isBetween(1L, 11L);

            assertThat(run(cluster.home(), "spark", "--master", cluster.master())).isZero();
            assertThat(run(cluster.home(), "threads")).isZero();

            assertThat(files("spark")).isEqualTo(files("threads"));
            assertThat(results("spark")).isEqualTo(12);
        }
    }

    private long results(String out) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(out).resolve(CampaignFiles.JOURNAL))) {
            return lines.count() - 1;
        }
    }

    /** Until the progress says that something is done. */
    private static void waitForResults(Process process) throws IOException {
        BufferedReader reader = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.matches(".*\\b[1-9][0-9]* of 12\\b.*")) {
                return;
            }
        }
        throw new IllegalStateException(said.toString());
    }
}
