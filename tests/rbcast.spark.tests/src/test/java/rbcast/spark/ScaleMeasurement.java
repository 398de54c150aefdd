// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.google.gson.JsonParser;
import com.sun.management.OperatingSystemMXBean;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.campaign.CampaignFiles;
import rbcast.tasks.campaign.CampaignOutcome;
import rbcast.tasks.campaign.CampaignPlan;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.LocalRunner;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.verify.SearchSettings;

/**
 * The measurements of docs/scale.md: a program, to be run on a machine that has nothing else to do. Its argument is the
 * number of seeds; four combinations of each make a campaign.
 */
public final class ScaleMeasurement {

    private static final int IDLE_TASKS = 2000;
    private static final String CAMPAIGN = """
            synthesize Quick { systems no-failure with N = 3, F = 0; episodes 20; }
            campaign Quickly { synthesize Quick; for N from 3 to 6; seeds 1 to %s; }
            """;

    private final CampaignPlan plan;
    private final List<Task> idle =
            IntStream.range(0, IDLE_TASKS).mapToObj(number -> new Task(Idle.class, "" + number)).toList();
    private Map<String, String> first;

    private ScaleMeasurement(CampaignPlan plan) {
        this.plan = plan;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        CampaignPlan plan = CampaignPlan.of(RBcastLanguage.standalone().parse(CAMPAIGN.formatted(arguments[0]), "f")
                .campaigns().get(0), SearchSettings.USUAL);
        new ScaleMeasurement(plan).run();
        System.exit(0);
    }

    private void run() throws Exception {
        measure("1 thread", new LocalRunner(1));
        measure("2 threads", new LocalRunner(2));
        List<Path> programs = List.of(SparkRunnerTest.program(), idleJar());
        try (Cluster cluster = Cluster.start(Files.createTempDirectory("rbcast-scale"))) {
            Process doomed = cluster.worker(Map.of());
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()), programs)) {
                measure("1 Spark worker", spark);
            }
            cluster.worker(Map.of());
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()), programs)) {
                measure("2 Spark workers", spark);
            }
            try (SparkRunner spark = SparkRunner.connect(Optional.of(cluster.master()), programs)) {
                int half = plan.batch().tasks().size() / 2;
                campaign("2 Spark workers, one killed halfway", spark, done -> {
                    if (done == half) {
                        Cluster.kill(doomed);
                    }
                });
            }
        }
    }

    private static Path idleJar() throws IOException {
        return SparkRunnerTest.jarOf(Files.createTempDirectory("rbcast-idle"), Idle.class);
    }

    private void measure(String who, Runner runner) throws Exception {
        // whoever does the work has started, then, and has loaded what it needs
        runner.run(Batch.of(plan.batch().tasks().subList(0, 4)), result -> { }, Cancellation.NEVER);
        long start = System.nanoTime();
        long processor = processorNanos();
        runner.run(Batch.of(idle), result -> { }, Cancellation.NEVER);
        say("%s: %.2f ms, %.2f ms of the driver's processor, for each of %d tasks that do nothing", who,
                (System.nanoTime() - start) * 1e-6 / IDLE_TASKS, (processorNanos() - processor) * 1e-6 / IDLE_TASKS,
                IDLE_TASKS);
        campaign(who, runner, done -> { });
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private interface Listener {
        void done(int tasks);
    }

    private void campaign(String who, Runner runner, Listener listener) throws Exception {
        Batch batch = plan.batch();
        List<TaskResult> told = new ArrayList<>();
        long start = System.nanoTime();
        List<Optional<TaskResult>> results = runner.run(batch, result -> {
            told.add(result);
            listener.done(told.size());
        }, Cancellation.NEVER);
        double seconds = (System.nanoTime() - start) * 1e-9;
        double worked = told.stream().mapToDouble(result -> JsonParser.parseString(result.output().measured())
                .getAsJsonObject().get("seconds").getAsDouble()).sum();
        say("%s: %d tasks in %.1f s, %.1f s of work in them", who, told.size(), seconds, worked);
        say("    %d bytes to workers, %d bytes back", batch.tasks().stream().mapToLong(task ->
                TaskLine.of(task).length()).sum(), told.stream().mapToLong(result ->
                        TaskLine.of(result).length()).sum());
        Map<String, String> files = new TreeMap<>(CampaignFiles.of(new CampaignOutcome(plan, results)).contents());
        files.remove(CampaignFiles.TIMES);
        first = first == null ? files : first;
        say("    %s", files.equals(first) ? "the same files" : "OTHER FILES");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
