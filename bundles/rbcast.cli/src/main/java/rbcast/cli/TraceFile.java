// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.drawing.RunFormat;
import rbcast.tasks.scenario.ScenarioText;
import rbcast.tasks.trace.SourceLines;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;

/** The file for the drawing of a run, if the user wants one. */
final class TraceFile {

    static final String SCENARIO = ".scenario";

    private final Optional<ResultFile> file;
    /** Empty for a scenario. */
    private final Optional<RunFormat> format;

    private TraceFile(Optional<ResultFile> file, Optional<RunFormat> format) {
        this.file = file;
        this.format = format;
    }

    /**
     * Ends the command if the file cannot be written or is one of its inputs, before the work begins.
     *
     * @param name what the option says; null where it is not given
     */
    static TraceFile prepare(String name, List<Path> inputs) {
        if (name == null) {
            return new TraceFile(Optional.empty(), Optional.empty());
        }
        ResultFile file = ResultFile.prepare("--trace", "the trace", name, inputs);
        try {
            return new TraceFile(Optional.of(file),
                    name.endsWith(SCENARIO) ? Optional.empty() : Optional.of(RunFormat.of(file.path())));
        } catch (InputException unknown) {
            throw new UserError(ExitStatus.BAD_INPUT, "--trace %s: %s, or in %s for a file that replays it"
                    .formatted(name, unknown.getMessage(), SCENARIO));
        }
    }

    /** The file, if there is one. */
    Optional<Path> path() {
        return file.map(ResultFile::path);
    }

    /** Draws the first violation; answers whether nothing is lost. The verdicts stand, whatever happens here. */
    boolean write(List<VerificationResult> results, Terminal terminal) {
        if (file.isEmpty()) {
            return true;
        }
        for (VerificationResult result : results) {
            if (result.verdict() instanceof Violated violated) {
                VerificationRequest request = result.request();
                return write(Trace.of(request.algorithm(), violated.counterexample()), request.source(),
                        Path.of(request.file()), terminal);
            }
        }
        terminal.err().println("nothing is violated, so there is no run to draw");
        return true;
    }

    /**
     * Draws a run; answers whether nothing is lost.
     *
     * @param algorithm the file with its algorithm
     */
    boolean write(Trace trace, SourceLines source, Path algorithm, Terminal terminal) {
        if (file.isEmpty()) {
            return true;
        }
        try {
            byte[] content = format.isPresent() ? format.get().write(trace, source)
                    : ScenarioText.of(trace, "", algorithm, file.get().path()).getBytes(StandardCharsets.UTF_8);
            return file.get().write(content, terminal);
        } catch (InputException nameless) {
            terminal.err().println("rbcast: the trace was not written: " + nameless.getMessage());
            return false;
        }
    }
}
