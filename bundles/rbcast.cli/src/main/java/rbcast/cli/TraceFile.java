// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.SourceFile;
import rbcast.tasks.Sources;
import rbcast.tasks.trace.SpaceTimeDiagram;
import rbcast.tasks.verify.VerificationResult;
import rbcast.text.IoProblem;

/** The file for the drawing of a run, if the user wants one. */
final class TraceFile {

    private final Optional<Path> file;

    private TraceFile(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Ends the command if the file cannot be written or is one of its inputs, before the work begins.
     *
     * @param name what the option says; null where it is not given
     */
    static TraceFile prepare(String name, List<SourceFile> inputs) {
        if (name == null) {
            return new TraceFile(Optional.empty());
        }
        try {
            Path file = Sources.path(name);
            for (SourceFile input : inputs) {
                if (Files.exists(file) && Files.isSameFile(file, input.path())) {
                    throw new InputException("this is a file to verify: name another");
                }
            }
            OutputFile.prepare(file);
            return new TraceFile(Optional.of(file));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "--trace %s: %s".formatted(name, unusable.getMessage()));
        } catch (IOException unknown) {
            throw new UserError(ExitStatus.BAD_INPUT, "--trace " + IoProblem.inWords(unknown));
        }
    }

    /** Draws the first violation; answers whether nothing is lost. The verdicts stand, whatever happens here. */
    boolean write(List<VerificationResult> results, Terminal terminal) {
        if (file.isEmpty()) {
            return true;
        }
        for (VerificationResult result : results) {
            if (result.verdict() instanceof Violated violated) {
                return write(SpaceTimeDiagram.of(result.request().algorithm(), violated.counterexample()), terminal);
            }
        }
        terminal.err().println("nothing is violated, so there is no run to draw");
        return true;
    }

    private boolean write(String drawing, Terminal terminal) {
        try {
            OutputFile.write(file.get(), drawing)
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.err().println("wrote " + file.get());
            return true;
        } catch (IOException unwritable) {
            terminal.err().println("rbcast: the trace was not written: " + IoProblem.inWords(unwritable));
            return false;
        }
    }
}
