// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Statistics;
import rbcast.spin.process.ProcessResult;
import rbcast.spin.process.ProcessRunner;
import rbcast.spin.process.RunFolder;
import rbcast.spin.process.Tool;

/** Makes verifiers out of models: Spin writes them in C, the compiler compiles them. */
public final class VerifierMaker {

    /** The preprocessor that Spin takes from the PATH when nobody names one. */
    private static final String SPINS_OWN_CHOICE = "gcc";
    private static final String LINK = "cc";

    private final Tool spin;
    private final Tool compiler;
    private final Duration timeLimit;
    private final Cancellation cancellation;

    /** @param timeLimit for Spin and the compiler each */
    public VerifierMaker(Tool spin, Tool compiler, Duration timeLimit, Cancellation cancellation) {
        this.spin = spin;
        this.compiler = compiler;
        this.timeLimit = timeLimit;
        this.cancellation = cancellation;
    }

    /**
     * Leaves the program {@code pan} in the folder.
     *
     * @throws NoVerdictException if the tools do not manage; why, in words
     */
    public void make(VerifierSource source, RunFolder folder) throws IOException, NoVerdictException {
        for (Map.Entry<String, String> text : source.texts().entrySet()) {
            folder.write(text.getKey(), text.getValue());
        }
        List<String> generate = new ArrayList<>(List.of(spin.path().toString(), "-a"));
        if (!compiler.name().equals(SPINS_OWN_CHOICE)) {
            // Spin hands this to a shell, which gets to see a name of ours and not that of a file of anybody's
            Files.createSymbolicLink(folder.path().resolve(LINK), compiler.path());
            generate.add("-P./" + LINK + " -E -x c");
        }
        generate.addAll(source.spinOptions());
        generate.add(source.model());
        run("spin", generate, folder, "pan.c");
        List<String> compile = new ArrayList<>(List.of(compiler.path().toString()));
        compile.addAll(source.compilerOptions());
        compile.addAll(List.of("-o", "pan", "pan.c"));
        run("the C compiler", compile, folder, "pan");
    }

    private void run(String who, List<String> command, RunFolder folder, String product)
            throws IOException, NoVerdictException {
        ProcessResult result = new ProcessRunner().run(command, folder, timeLimit, cancellation);
        switch (result.end()) {
            case CANCELLED -> throw NoVerdictException.interrupted("cancelled while " + who
                    + " was making a verifier", Statistics.none("spin"));
            case OUT_OF_TIME -> throw NoVerdictException.interrupted("the time bound was reached while " + who
                    + " was making a verifier", Statistics.none("spin"));
            default -> {
                if (!result.succeeded() || !Files.isRegularFile(folder.path().resolve(product))) {
                    throw new NoVerdictException(who + " could not make a verifier: "
                            + folder.fullness().orElseGet(() -> explanation(result)));
                }
            }
        }
    }

    private static String explanation(ProcessResult result) {
        if (result.output().contains("stdio.h: No such file")) {
            return "the C library's headers are missing (Debian, Ubuntu: sudo apt-get install libc6-dev)";
        }
        if (result.signal() != 0) {
            return "it was killed by signal " + result.signal();
        }
        return result.output().isBlank() ? "it ended with status " + result.status() + " and said nothing"
                : result.output().lines().filter(line -> line.contains("rror")).findFirst().map(String::strip)
                        .orElse(result.lastLine());
    }
}
