// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.spin.verifier.PanCache;

/** Whatever goes wrong, the verdict is not a wrong one, the reason is in words, and nothing is left behind. */
class HonestEndingsTest {

    private static final SystemModel SMALL = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final SystemModel LARGE = new SystemModel(FailureMode.BYZANTINE, 7, 2);

    @TempDir
    private Path folder;
    private FaultyTools tools;
    private List<Path> before;

    @BeforeEach
    void lookAround() throws IOException {
        tools = new FaultyTools(folder);
        before = privateFolders();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(privateFolders()).isEqualTo(before);
    }

    private static List<Path> privateFolders() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rbcast-")).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Verdict verify(SpinOracle oracle, Algorithm algorithm, SystemModel system) {
        return oracle.verify(algorithm, system, Property.reliableBroadcast(), Cancellation.NEVER);
    }

    private static void isInconclusive(Verdict verdict, String reason) {
        assertThat(verdict).isInstanceOfSatisfying(Inconclusive.class,
                inconclusive -> assertThat(inconclusive.reason()).containsIgnoringCase(reason));
    }

    @Test
    void withToolsThatWorkTheVerdictsAreRight() {
        assertThat(verify(tools.oracle(), ALGORITHM_3, SMALL)).isInstanceOf(Verified.class);
        assertThat(verify(tools.oracle(), ALGORITHM_2, SMALL)).isInstanceOf(Violated.class);
    }

    @ParameterizedTest
    @CsvSource({"spin, apt-get install spin", "gcc, apt-get install gcc libc6-dev"})
    void aMissingToolIsNamedWithTheWayToGetIt(String tool, String advice) throws IOException {
        isInconclusive(verify(tools.without(tool).oracle(), ALGORITHM_3, SMALL), advice);
    }

    @Test
    void aToolThatDisappearsMeanwhileIsSaid() throws IOException {
        SpinOracle oracle = tools.oracle();
        tools.without("spin");

        isInconclusive(verify(oracle, ALGORITHM_3, SMALL), "spin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exit 0                   | said nothing",
        "echo nonsense            | spin could not make a verifier: nonsense",
        "echo 'spin: Error: no'; exit 1 | spin could not make a verifier: spin: Error: no",
        "kill -9 $$               | killed by signal 9",
        "kill -SEGV $$            | killed by signal 11"})
    void spinThatGoesWrongIsSaid(String script, String reason) throws IOException {
        isInconclusive(verify(tools.spin(script).oracle(), ALGORITHM_3, SMALL), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exit 0                   | said nothing",
        "echo 'pan.c:1: error: x' >&2; exit 1 | the C compiler could not make a verifier: pan.c:1: error: x",
        "echo 'fatal error: stdio.h: No such file or directory'; exit 1 | apt-get install libc6-dev",
        "kill -9 $$               | killed by signal 9"})
    void aCompilerThatGoesWrongIsSaid(String script, String reason) throws IOException {
        isInconclusive(verify(tools.compiler(script).oracle(), ALGORITHM_3, SMALL), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "exit 0                       | printed nothing",
        "echo verified                | not that of a complete search: verified",
        "echo 'errors: 0'             | not that of a complete search",
        "exit 139                     | killed by signal 11",
        "exit 3                       | printed nothing and ended with status 3",
        "kill -9 $$                   | killed by signal 9",
        "yes                          | more than a report",
        "echo '@violated RB-Agreement' | not that of a complete search",
        "echo 'State-vector 1 byte, depth reached 1, errors: 1' | without telling the run"})
    void aVerifierThatGoesWrongIsSaid(String script, String reason) throws IOException {
        isInconclusive(verify(tools.verifier(script).oracle(), ALGORITHM_3, SMALL), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Full statespace", "errors:", "@settled no-broadcast", "@executed receive 2", "elapsed",
        "@end"})
    void aReportThatLosesALineProvesNothing(String line) throws IOException {
        tools.verifier("unset RBCAST_STARTER; " + FaultyTools.realVerifier() + " \"$@\" | grep -v '" + line + "'");

        assertThat(verify(tools.oracle(), ALGORITHM_3, SMALL)).isInstanceOf(Inconclusive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-DBITSTATE", "-DHC"})
    void anApproximateSearchNeverVerifies(String flag) throws IOException {
        tools.compiler("exec " + FaultyTools.realCompiler() + " " + flag + " \"$@\"");

        isInconclusive(verify(tools.oracle(), ALGORITHM_3, SMALL), "not exhaustive");
        assertThat(verify(tools.oracle(), ALGORITHM_2, SMALL)).isInstanceOf(Violated.class);
    }

    @Test
    void aFalseViolationIsNotBelieved() throws IOException {
        tools.verifier("""
                echo @situation no-broadcast 1
                echo @receive 0 byzantine 1
                echo @violated RB-Integrity
                echo State-vector 1 byte, depth reached 1, errors: 1""");

        isInconclusive(verify(tools.oracle(), ALGORITHM_3, SMALL), "does not find RB-Integrity violated");
    }

    @Test
    void theBoundsEndASearchWithoutAVerdict() throws IOException {
        SpinOracle oracle = tools.oracle();

        isInconclusive(verify(oracle.with(Bounds.DEFAULT.withDepth(100)), ALGORITHM_3, LARGE), "depth bound");
        SpinOracle compiling = tools.compiler("exec " + FaultyTools.realCompiler() + " \"$@\"").oracle();
        isInconclusive(verify(compiling.with(Bounds.DEFAULT.withMemoryMegabytes(40)), ALGORITHM_3, LARGE),
                "memory bound");
    }

    @Test
    void theTimeBoundEndsASearchWithoutAVerdict() throws IOException {
        SpinOracle oracle = tools.verifier("exec sleep 1000").oracle();

        isInconclusive(verify(oracle.with(Bounds.DEFAULT.withTime(Duration.ofSeconds(1))), ALGORITHM_3, SMALL),
                "time bound");
        isInconclusive(verify(oracle.with(Bounds.DEFAULT.withTime(Duration.ofNanos(1))), ALGORITHM_3, SMALL),
                "time bound");
    }

    @Test
    void aUserWhoCancelsGetsNoVerdictSoon() {
        AtomicInteger asked = new AtomicInteger();

        isInconclusive(tools.oracle().verify(ALGORITHM_3, LARGE, Property.reliableBroadcast(),
                () -> asked.incrementAndGet() > 10), "cancelled");
        isInconclusive(tools.oracle().verify(ALGORITHM_3, LARGE, Property.reliableBroadcast(), () -> true),
                "cancelled");
    }

    @Test
    void aUserWhoEndsTheWholeProgramLeavesNothingBehind() throws Exception {
        Path place = Files.createDirectories(folder.resolve("tmp"));
        Path pid = folder.resolve("pid");
        tools.verifier("echo $$ > '" + pid + "'; kill -INT $PPID; exec sleep 1000");
        Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + place, "-cp", System.getProperty("java.class.path"),
                EndlessVerification.class.getName(), folder.resolve("tools").toString(),
                tools.cache().folder().toString(), "table-driven", "4", "1").inheritIO().start();

        assertThat(program.waitFor()).isEqualTo(128 + 2);
        assertThat(place).isEmptyDirectory();
        long verifier = Long.parseLong(Files.readString(pid).strip());
        assertThat(ProcessHandle.of(verifier).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aVerifierKilledAtRandomMomentsNeverLies() throws IOException {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 5, 1);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            String kill = "(sleep 0.%03d; kill -9 $$) & exec %s \"$@\"";
            tools.verifier(kill.formatted(random.nextInt(100), FaultyTools.realVerifier()));
            Verdict verdict = verify(tools.oracle(new PanCache(folder.resolve("cache" + round))), ALGORITHM_3, system);
            assertThat(verdict).as("seed %s, round %s", seed, round).isNotInstanceOf(Violated.class);
            if (verdict instanceof Inconclusive inconclusive) {
                assertThat(inconclusive.reason()).contains("signal 9");
            }
        }
    }

    @Test
    void aDiskWithoutRoomForTheVerifierIsSaid() throws IOException {
        tools.compiler("ulimit -f 8; exec " + FaultyTools.realCompiler() + " \"$@\"");

        isInconclusive(verify(tools.oracle(), ALGORITHM_3, SMALL), "could not make a verifier");
    }

    @Test
    void aDiskWithoutRoomForTheReportIsNoProof() throws IOException {
        tools.verifier("ulimit -f 1; exec " + FaultyTools.realVerifier() + " \"$@\"");

        assertThat(verify(tools.oracle(), ALGORITHM_3, SMALL)).isInstanceOf(Inconclusive.class);
    }

    @Test
    void aTruncatedCacheIsMadeAnew() throws IOException {
        verify(tools.oracle(), ALGORITHM_3, SMALL);
        try (Stream<Path> entries = Files.list(tools.cache().folder())) {
            for (Path entry : entries.toList()) {
                byte[] contents = Files.readAllBytes(entry.resolve("pan"));
                Files.write(entry.resolve("pan"), Arrays.copyOf(contents, contents.length / 2));
            }
        }

        assertThat(verify(tools.oracle(), ALGORITHM_3, SMALL)).isInstanceOf(Verified.class);
    }

    @Test
    void manyVerificationsAtOnceDoNotDisturbEachOther() throws Exception {
        SpinOracle oracle = tools.oracle();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Verdict>> verdicts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Algorithm algorithm = i % 2 == 0 ? ALGORITHM_3 : ALGORITHM_2;
                verdicts.add(threads.submit(() -> verify(oracle, algorithm, SMALL)));
            }
            for (int i = 0; i < 60; i++) {
                assertThat(verdicts.get(i).get()).hasToString(i % 2 == 0 ? "verified" : "violated");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
