// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.campaign.CampaignFiles;
import rbcast.tasks.campaign.CampaignOutcome;
import rbcast.tasks.campaign.CampaignPlan;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.verify.SearchSettings;

/** A cluster of processes on this machine, and what may happen to it. The timeouts only keep a mistake from hanging. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SparkRunnerTest {

    private static final String CAMPAIGN = """
            synthesize Small { systems crash with N = 3, F = 1; episodes 100; }
            campaign Sizes {
                synthesize Small;
                for N from 3 to 4;
                for learner default, as published;
                seeds 1 to 5;
            }
            """;

    @TempDir
    private Path folder;

    /** The jar of the command line, with which this build has just packaged everything of ours. */
    static Path program() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "bundles", "rbcast.cli", "target"))) {
            return files.filter(file -> file.getFileName().toString().matches("rbcast\\.cli-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the command line is not packaged"))
                    .toAbsolutePath().normalize();
        }
    }

    private static CampaignPlan plan() throws Exception {
        return CampaignPlan.of(RBcastLanguage.standalone().parse(CAMPAIGN, "f").campaigns().get(0),
                SearchSettings.USUAL);
    }

    private static Map<String, String> files(Runner runner, Consumer<TaskResult> listener) throws Exception {
        CampaignPlan plan = plan();
        CampaignOutcome outcome =
                new CampaignOutcome(plan, runner.run(plan.batch(), listener, Cancellation.NEVER));
        Map<String, String> files = new TreeMap<>(CampaignFiles.of(outcome).contents());
        files.remove(CampaignFiles.TIMES);
        return files;
    }

    private static Map<String, String> filesOfThisMachine() throws Exception {
        return files(new LocalRunner(), result -> { });
    }

    @Test
    void aWorkerThatIsKilledInMidRunChangesNothing() throws Exception {
        try (Cluster cluster = Cluster.start(folder)) {
            Process doomed = cluster.worker(Map.of());
            cluster.worker(Map.of());
            AtomicInteger done = new AtomicInteger();
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()), List.of(program()))) {
                Map<String, String> files = files(spark, result -> {
                    if (done.incrementAndGet() == 6) {
                        Cluster.kill(doomed);
                    }
                });

                assertThat(done).hasValue(20);
                assertThat(doomed.isAlive()).isFalse();
                assertThat(files).isEqualTo(filesOfThisMachine());
            }
        }
    }

    @Test
    void anExecutorOutOfMemoryIsReplaced() throws Exception {
        Path jar = jarOf(folder, Hungry.class);
        List<Task> tasks = IntStream.range(0, 6).mapToObj(number -> new Task(Hungry.class, "" + number)).toList();
        try (Cluster cluster = Cluster.start(folder)) {
            cluster.worker(Map.of());
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()),
                    List.of(program(), jar))) {
                List<Optional<TaskResult>> results = spark.run(
                        new Batch(tasks, folder.resolve("eaten").toString()), result -> { }, Cancellation.NEVER);

                assertThat(results).extracting(result -> result.orElseThrow().output().result())
                        .containsExactly("fed 0", "fed 1", "fed 2", "fed 3", "fed 4", "fed 5");
                assertThat(results).extracting(result -> result.orElseThrow().place())
                        .allMatch(place -> place.startsWith("executor ") && !place.startsWith("executor 0 "));
            }
        }
    }

    /** A jar in that folder with one class. */
    static Path jarOf(Path folder, Class<?> type) throws IOException {
        Path jar = folder.resolve("worker.jar");
        String name = type.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            type.getClassLoader().getResourceAsStream(name).transferTo(zip);
            zip.closeEntry();
        }
        return jar;
    }

    @Test
    void aMachineWithoutSpinSaysSoByName() throws Exception {
        try (Cluster cluster = Cluster.start(folder)) {
            cluster.worker(Map.of("RBCAST_SPIN", "/nowhere/spin"));
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()), List.of(program()))) {
                assertThatThrownBy(() -> spark.run(plan().batch(), result -> { }, Cancellation.NEVER))
                        .isInstanceOf(CannotWorkException.class)
                        .hasMessageStartingWith("executor 0 on 127.0.0.1: ")
                        .hasMessageContaining("'/nowhere/spin' is chosen for Spin, but there is no such program");
            }
        }
    }

    @Test
    void whatIsDoneWhenItIsCancelledStays() throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (SparkRunner spark = SparkRunner.connect(Optional.of("local[1]"), List.of())) {
            List<Optional<TaskResult>> results = spark.run(plan().batch(), result -> done.incrementAndGet(),
                    () -> done.get() >= 3);

            assertThat(results).hasSize(20);
            assertThat(results.stream().filter(Optional::isPresent).count()).isEqualTo(done.get())
                    .isBetween(3L, 19L);
        }
    }

    @Test
    void aClusterThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SparkRunner.connect(Optional.of("nonsense://x"), List.of()))
                .isInstanceOf(CannotWorkException.class).hasMessageStartingWith("Spark nonsense://x: ");
    }
}
