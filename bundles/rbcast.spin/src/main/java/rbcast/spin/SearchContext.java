// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessRunner;
import rbcast.spin.process.RunFolder;
import rbcast.spin.process.Tool;
import rbcast.spin.process.Toolchain;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.verifier.VerifierMaker;
import rbcast.spin.verifier.VerifierSource;

/** What one verification may use, whichever searches it takes: the tools, and the time since it began. */
final class SearchContext {

    /** Another process may empty the cache between the look into it and the start. */
    private static final int MOST_ATTEMPTS = 3;

    private final Tool spin;
    private final Tool compiler;
    private final PanCache cache;
    private final Bounds bounds;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();

    /** @param toolchain complete */
    SearchContext(Toolchain toolchain, PanCache cache, Bounds bounds, Cancellation cancellation) {
        this.spin = toolchain.spin().orElseThrow();
        this.compiler = toolchain.compiler().orElseThrow();
        this.cache = cache;
        this.bounds = bounds;
        this.cancellation = cancellation;
    }

    Bounds bounds() {
        return bounds;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Since the verification began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Duration timeLeft() {
        return bounds.time().minus(elapsed());
    }

    /** Runs a program to its end, or to that of the time. */
    ProcessResult run(List<String> command, RunFolder folder) throws IOException {
        return new ProcessRunner().run(command, folder, timeLeft(), cancellation);
    }

    /** Leaves the verifier {@code pan} in the folder. */
    void make(VerifierSource source, RunFolder folder) throws IOException, NoVerdictException {
        new VerifierMaker(spin, compiler, timeLeft(), cancellation).make(source, folder);
    }

    /** Runs the verifier in the cache, which is made if it is not there yet. */
    ProcessResult run(VerifierSource source, List<String> options, RunFolder folder)
            throws NoVerdictException, IOException {
        for (int attempt = 1;; attempt++) {
            Path verifier = cache.verifier(source.key(spin, compiler), where -> make(source, where));
            try {
                return run(Stream.concat(Stream.of(verifier.toString()), options.stream()).toList(), folder);
            } catch (IOException problem) {
                if (attempt == MOST_ATTEMPTS || Files.exists(verifier)) {
                    throw problem;
                }
            }
        }
    }
}
