// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.drawing.RunFormat;
import rbcast.tasks.trace.SourceLines;
import rbcast.tasks.verify.VerificationResult;

/** The file for the drawing of a run, if the user wants one. */
final class TraceFile {

    private final Optional<ResultFile> file;
    private final RunFormat format;

    private TraceFile(Optional<ResultFile> file, RunFormat format) {
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
            return new TraceFile(Optional.empty(), RunFormat.SVG);
        }
        ResultFile file = ResultFile.prepare("--trace", "the trace", name, inputs);
        try {
            return new TraceFile(Optional.of(file), RunFormat.of(file.path()));
        } catch (InputException unknown) {
            throw new UserError(ExitStatus.BAD_INPUT, "--trace %s: %s".formatted(name, unknown.getMessage()));
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
                return write(Trace.of(result.request().algorithm(), violated.counterexample()),
                        result.request().source(), terminal);
            }
        }
        terminal.err().println("nothing is violated, so there is no run to draw");
        return true;
    }

    /** Draws a run; answers whether nothing is lost. */
    boolean write(Trace trace, SourceLines source, Terminal terminal) {
        return file.isEmpty() || file.get().write(format.write(trace, source), terminal);
    }
}
