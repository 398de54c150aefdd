// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

/** Tools that fail at moments, and run out of things in amounts, that nobody has chosen. */
class FaultInjectionTest {

    private static final SystemModel SMALL = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final SystemModel MIDDLE = new SystemModel(FailureMode.BYZANTINE, 5, 1);
    private static final SystemModel LARGE = new SystemModel(FailureMode.BYZANTINE, 7, 2);
    private static final boolean THOROUGH = System.getProperty("rbcast.tries") != null;

    @TempDir
    private Path folder;
    private FaultyTools tools;
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private int round;

    @BeforeEach
    void prepare() throws IOException {
        tools = new FaultyTools(folder);
    }

    @AfterEach
    void noProcessIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static int rounds(int usual) {
        return THOROUGH ? 25 * usual : usual;
    }

    /** Of an algorithm that is correct, with tools that may fail: verified, or no verdict for a reason in words. */
    private Verdict neverLies(Algorithm correct, SystemModel system, Engine engine) throws IOException {
        round++;
        Verdict verdict = tools.oracle(new PanCache(folder.resolve("cache" + round))).with(engine)
                .verify(correct, system, Property.reliableBroadcast(), Cancellation.NEVER);
        assertThat(verdict).as("seed %s, round %s", seed, round).isNotInstanceOf(Violated.class);
        if (verdict instanceof Inconclusive inconclusive) {
            assertThat(inconclusive.reason()).as("seed %s, round %s", seed, round).isNotBlank()
                    .doesNotContain("Exception", "null");
        }
        return verdict;
    }

    /** The verifier's output goes through a filter, so that its parent is another one. */
    private void filterReport(String filter) throws IOException {
        tools.verifier("unset RBCAST_STARTER; " + FaultyTools.realVerifier() + " \"$@\" | " + filter);
    }

    @Test
    void aReportThatIsCutAnywhereProvesNothing() throws IOException {
        Path whole = folder.resolve("whole");
        filterReport("tee '" + whole + "'");
        assertThat(neverLies(ALGORITHM_3, SMALL, Engine.TABLE_DRIVEN)).isInstanceOf(Verified.class);
        int length = (int) Files.size(whole);

        for (int i = 0; i < rounds(20); i++) {
            // counted from the end, as not every report is of the same length: it says how long it took
            int lost = 2 + random.nextInt(length - 1);
            filterReport("head -c -" + lost);
            assertThat(neverLies(ALGORITHM_3, SMALL, Engine.TABLE_DRIVEN)).as("without the last %d bytes", lost)
                    .isInstanceOf(Inconclusive.class);
        }
    }

    @Test
    void aReportThatCannotBeWrittenProvesNothing() throws IOException {
        tools.verifier("exec " + FaultyTools.realVerifier() + " \"$@\" > /dev/full 2>&1");

        assertThat(neverLies(ALGORITHM_3, SMALL, Engine.TABLE_DRIVEN)).isInstanceOf(Inconclusive.class);
    }

    @Test
    void aVerifierThatGetsNoMemoryNeverLies() throws IOException {
        for (int i = 0; i < rounds(10); i++) {
            int kilobytes = 2_500 + random.nextInt(80_000);
            tools.verifier("ulimit -v " + kilobytes + "; exec " + FaultyTools.realVerifier() + " \"$@\"");
            neverLies(ALGORITHM_3, MIDDLE, Engine.TABLE_DRIVEN);
        }
        tools.verifier("ulimit -v 30000; exec " + FaultyTools.realVerifier() + " \"$@\"");
        assertThat(neverLies(ALGORITHM_3, LARGE, Engine.TABLE_DRIVEN)).isInstanceOfSatisfying(Inconclusive.class,
                inconclusive -> assertThat(inconclusive.reason()).contains("memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "KILL", "SEGV"})
    void aVerifierThatGetsASignalAtARandomMomentNeverLies(String signal) throws IOException {
        for (int i = 0; i < rounds(10); i++) {
            tools.verifier("(sleep 0.%03d; kill -%s $$) & exec %s \"$@\"".formatted(random.nextInt(150), signal,
                    FaultyTools.realVerifier()));
            neverLies(ALGORITHM_3, MIDDLE, Engine.TABLE_DRIVEN);
        }
    }

    @Test
    void aCompilerThatIsKilledAtARandomMomentNeverLies() throws IOException {
        for (int i = 0; i < rounds(2); i++) {
            tools.compiler("(sleep %d.%03d; kill -9 $$) & exec %s \"$@\"".formatted(random.nextInt(2),
                    random.nextInt(1000), FaultyTools.realCompiler()));
            neverLies(ALGORITHM_3, SMALL, Engine.TABLE_DRIVEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Full statespace", "@settled no-broadcast", "@executed receive 2"})
    void aReportOfAStandaloneModelThatLosesALineProvesNothing(String line) throws IOException {
        String real = folder.resolve("pan-real").toString();
        Path script = Files.writeString(folder.resolve("script"),
                "#!/bin/sh\nunset RBCAST_STARTER\n" + real + " \"$@\" | grep -v '" + line + "'\n");
        tools.compiler(FaultyTools.realCompiler() + " \"$@\" && mv pan '" + real + "' && cp '" + script
                + "' pan && chmod +x pan");

        assertThat(neverLies(ALGORITHM_3, SMALL, Engine.STANDALONE)).isInstanceOf(Inconclusive.class);
    }

    @Test
    void anApproximateVerifierInTheCacheNeverVerifies() throws IOException {
        PanCache cache = tools.cache();
        tools.compiler("exec " + FaultyTools.realCompiler() + " -DBITSTATE \"$@\"");
        tools.oracle(cache).verify(ALGORITHM_3, SMALL, Property.reliableBroadcast(), Cancellation.NEVER);
        tools.compiler("exec " + FaultyTools.realCompiler() + " \"$@\"");

        assertThat(tools.oracle(tools.cache()).verify(ALGORITHM_3, SMALL, Property.reliableBroadcast(),
                Cancellation.NEVER)).isInstanceOfSatisfying(Inconclusive.class,
                        inconclusive -> assertThat(inconclusive.reason()).isEqualTo("the search was not exhaustive"));
    }

    @Test
    void aCacheWhereNothingCanBeWrittenIsSaid() throws IOException {
        assertThat(tools.oracle(new PanCache(Path.of("/proc/rbcast"))).verify(ALGORITHM_3, SMALL,
                Property.reliableBroadcast(), Cancellation.NEVER)).isInstanceOfSatisfying(Inconclusive.class,
                        inconclusive -> assertThat(inconclusive.reason()).contains("/proc/rbcast", "cannot be used",
                                "XDG_CACHE_HOME").doesNotContain("Exception"));
    }
}
