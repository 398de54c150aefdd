// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Spark standalone cluster on the loopback of this machine: a master and workers, each a process of its own. */
final class Cluster implements AutoCloseable {

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final List<String> OWN_PROCESSES = List.of("unshare", "--pid", "--fork", "--kill-child=SIGKILL");

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.master = waitFor(start(Map.of(), "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port",
                "0", "--webui-port", "0"), MASTER).group(1);
    }

    /** A master without workers. */
    static Cluster start(Path folder) throws IOException {
        home(folder);
        return new Cluster(folder);
    }

    /** A Spark as users have it, in that folder. */
    static Path home(Path folder) throws IOException {
        Path home = folder.resolve("home");
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            String name = jar.getFileName().toString();
            if (Files.isRegularFile(jar) && !name.startsWith("rbcast") && !Files.exists(jars.resolve(name))) {
                Files.createSymbolicLink(jars.resolve(name), jar);
            }
        }
        return home;
    }

    /** The Spark that it is made of. */
    Path home() {
        return folder.resolve("home");
    }

    /** Where it can be reached: {@code spark://127.0.0.1:PORT}. */
    String master() {
        return master;
    }

    /** A worker with one core, in whose process, and in those of its executors, these variables are set. */
    Process worker(Map<String, String> environment) throws IOException {
        Path work = Files.createTempDirectory(folder, "work-");
        Process worker = start(environment, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1",
                "--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", work.toString(), master);
        waitFor(worker, Pattern.compile("Successfully registered with master"));
        return worker;
    }

    private Process start(Map<String, String> environment, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(hasOwnProcesses() ? OWN_PROCESSES : List.of());
        SparkHome home = new SparkHome(home());
        command.addAll(home.command(folder.toString(), main, List.of(arguments)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("SPARK_HOME", home().toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Whether a process here may have all that it starts end with it. */
    private static boolean hasOwnProcesses() throws IOException {
        try {
            return new ProcessBuilder(Stream.concat(OWN_PROCESSES.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Reads what a process says up to a line, and goes on reading in the background, so that it never has to wait. */
    private static Matcher waitFor(Process process, Pattern pattern) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                Thread rest = new Thread(() -> reader.lines().forEach(ignored -> { }), "cluster-log");
                rest.setDaemon(true);
                rest.start();
                return matcher;
            }
        }
        throw new IllegalStateException("no line '%s' in%n%s".formatted(pattern, said));
    }

    /** Ends a process of this cluster at once, and with it what it has started. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }
}
