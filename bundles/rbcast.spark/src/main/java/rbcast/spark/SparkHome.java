// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import rbcast.tasks.runner.CannotWorkException;
import rbcast.text.IoProblem;
import rbcast.text.TextResource;

/**
 * Where Spark is: where {@code SPARK_HOME} says, or in the user's cache, to which Maven brings it by its coordinates
 * when it is first asked for.
 *
 * @param folder has the jars in a folder {@code jars}, as every Spark has
 */
public record SparkHome(Path folder) {

    /** The version that is fetched. */
    public static final String VERSION = TextResource.of(SparkHome.class, "version.txt").strip();

    /** The version of Scala that it is made with. */
    public static final String SCALA = "2.13";

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
    private static final long PATIENCE_IN_MINUTES = 20;
    private static final int LINES_OF_LOG = 5;

    /** What Spark needs of a Java later than 8, as its own start scripts say it. */
    private static final List<String> OPENED = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io",
            "java.net", "java.nio", "java.util", "java.util.concurrent", "java.util.concurrent.atomic",
            "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar");

    /**
     * Finds it; fetches it if there is none.
     *
     * @param environment the variables of this process
     * @param say is told, before a fetch, what is done
     * @throws CannotWorkException if there is none, and it cannot be fetched; the message says what to do
     */
    public static SparkHome find(Map<String, String> environment, Consumer<String> say) throws CannotWorkException {
        Optional<String> chosen = Optional.ofNullable(environment.get("SPARK_HOME")).filter(each -> !each.isBlank());
        if (chosen.isPresent()) {
            SparkHome home = new SparkHome(Path.of(chosen.get()));
            if (!home.isComplete()) {
                throw new CannotWorkException("SPARK_HOME is %s, where there is no Spark 4: unset it, or name another"
                        .formatted(chosen.get()));
            }
            return home;
        }
        SparkHome cached = new SparkHome(cache(environment).resolve("spark-" + VERSION));
        if (!cached.isComplete()) {
            say.accept("fetching Spark %s with Maven into %s".formatted(VERSION, cached.folder()));
            cached.fetch(environment.getOrDefault("RBCAST_MAVEN", "mvn"));
        }
        return cached;
    }

    private static Path cache(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("rbcast").toAbsolutePath();
    }

    private Path jars() {
        return folder.resolve("jars");
    }

    private boolean isComplete() {
        try (Stream<Path> files = Files.list(jars())) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("spark-core_%s-4".formatted(SCALA)));
        } catch (IOException missing) {
            return false;
        }
    }

    /** Everything goes to a new folder first: whoever looks sees all of it or nothing. */
    private void fetch(String maven) throws CannotWorkException {
        try {
            Files.createDirectories(folder.getParent());
            Path fresh = Files.createTempDirectory(folder.getParent(), "new-spark-");
            Path pom = fresh.resolve("pom.xml");
            Files.writeString(pom, TextResource.of(SparkHome.class, "spark-pom.xml"));
            Path log = fresh.resolve("log");
            List<String> command = List.of(maven, "-B", "-f", pom.toString(), COPY,
                    "-DoutputDirectory=" + fresh.resolve("jars"), "-DincludeScope=runtime");
            Process process = new ProcessBuilder(command).directory(fresh.toFile()).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).redirectInput(ProcessBuilder.Redirect.from(pom.toFile())).start();
            boolean ended = process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                List<String> lines = Files.readAllLines(log);
                throw new CannotWorkException("Maven could not fetch Spark %s (%s): check the network or Maven's"
                        .formatted(VERSION, String.join(" ", lines.stream().filter(line -> line.contains("ERROR"))
                                .limit(LINES_OF_LOG).toList()))
                        + " settings, or set SPARK_HOME to a Spark 4 that is there");
            }
            takePlace(fresh);
        } catch (IOException unusable) {
            throw new CannotWorkException("Spark %s could not be fetched: %s. Install Maven, or set SPARK_HOME to a"
                    .formatted(VERSION, IoProblem.inWords(unusable)) + " Spark 4 that is there");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotWorkException("interrupted while Spark was fetched");
        }
    }

    private void takePlace(Path fresh) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // somebody else was faster
            if (!isComplete()) {
                throw another;
            }
        }
    }

    /**
     * The command that starts this program again with Spark beside it.
     *
     * @param classPath of this program
     * @param main its class
     */
    public List<String> command(String classPath, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+IgnoreUnrecognizedVMOptions", "-Djdk.reflect.useDirectMethodHandle=false",
                "-Dio.netty.tryReflectionSetAccessible=true", "-Xlog:disable"));
        OPENED.forEach(each -> command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
        command.add("-cp");
        command.add(classPath + System.getProperty("path.separator") + jars().resolve("*"));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
