// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** A program that is killed cannot clean up: its verifiers end by themselves, its folders go with the next run. */
class KilledProgramTest {

    private static final int KILLED = 128 + 9;
    /** The searches here take minutes; an orphan ends much sooner. */
    private static final long SECONDS_TO_NOTICE = 30;

    @TempDir
    private Path folder;
    private FaultyTools tools;
    private Path place;
    private Path pid;

    @BeforeEach
    void prepare() throws IOException {
        tools = new FaultyTools(folder);
        place = Files.createDirectories(folder.resolve("tmp"));
        pid = folder.resolve("pid");
    }

    /** A verifier that says who it is and has its starter killed, at once and when it searches. */
    private String deadly(String seconds, Path verifier) {
        return "echo $$ > '%s'\n(sleep %s; kill -9 $PPID) > /dev/null 2>&1 &\nexec '%s' \"$@\"".formatted(pid, seconds,
                verifier);
    }

    private int run(Engine engine, int n, int f) throws Exception {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + place, "-cp", System.getProperty("java.class.path"),
                EndlessVerification.class.getName(), folder.resolve("tools").toString(),
                tools.cache().folder().toString(), engine.keyword(), Integer.toString(n), Integer.toString(f))
                .inheritIO().start().waitFor();
    }

    private void verifierEnds() throws Exception {
        Optional<ProcessHandle> verifier = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        if (verifier.isPresent()) {
            verifier.get().onExit().get(SECONDS_TO_NOTICE, TimeUnit.SECONDS);
        }
    }

    @Test
    void theVerifierOfAKilledProgramEndsAndTheNextProgramRemovesItsFolders() throws Exception {
        tools.verifier(deadly("1", FaultyTools.realVerifier(new SystemModel(FailureMode.BYZANTINE, 8, 2))));

        assertThat(run(Engine.TABLE_DRIVEN, 8, 2)).isEqualTo(KILLED);
        verifierEnds();
        assertThat(place).isNotEmptyDirectory();

        tools.compiler("exec cp '" + FaultyTools.realVerifier() + "' pan");
        assertThat(run(Engine.TABLE_DRIVEN, 4, 1)).isZero();
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void aVerifierWhoseStarterIsGoneBeforeItBeginsDoesNotBegin() throws Exception {
        Path verifier = FaultyTools.realVerifier(new SystemModel(FailureMode.BYZANTINE, 8, 2));
        tools.verifier("echo $$ > '" + pid + "'; kill -9 $PPID; exec " + verifier + " \"$@\"");

        assertThat(run(Engine.TABLE_DRIVEN, 8, 2)).isEqualTo(KILLED);
        verifierEnds();
    }

    @Test
    void theVerifierOfAStandaloneModelEndsAsWell() throws Exception {
        Path real = folder.resolve("pan-real");
        Path script = folder.resolve("script");
        Files.writeString(script, "#!/bin/sh\n" + deadly("1", real) + "\n");
        tools.compiler(FaultyTools.realCompiler() + " \"$@\" && mv pan '" + real + "' && cp '" + script
                + "' pan && chmod +x pan");

        assertThat(run(Engine.STANDALONE, 6, 1)).isEqualTo(KILLED);
        verifierEnds();
    }
}
