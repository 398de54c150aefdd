// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.Sources;
import rbcast.text.IoProblem;

/** A file that a command writes at its end, beside what it prints. */
final class ResultFile {

    private final String what;
    private final Path path;

    private ResultFile(String what, Path path) {
        this.what = what;
        this.path = path;
    }

    /**
     * Ends the command if the file cannot be written or is one of its inputs, before the work begins.
     *
     * @param option that names the file
     * @param what the file holds, in words
     * @param name what the option says
     */
    static ResultFile prepare(String option, String what, String name, List<Path> inputs) {
        try {
            Path file = Sources.path(name);
            for (Path input : inputs) {
                if (isSame(file, input)) {
                    throw new InputException("this is another file of this command: name a new one");
                }
            }
            OutputFile.prepare(file);
            return new ResultFile(what, file);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %s: %s".formatted(option, name, unusable.getMessage()));
        } catch (IOException unknown) {
            throw new UserError(ExitStatus.BAD_INPUT, option + " " + IoProblem.inWords(unknown));
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    Path path() {
        return path;
    }

    /** Writes it and says so; answers whether nothing is lost. */
    boolean write(byte[] content, Terminal terminal) {
        try {
            OutputFile.write(path, content)
                    .ifPresent(kept -> terminal.err().println("kept the former file as " + kept));
            terminal.err().println("wrote " + path);
            return true;
        } catch (IOException unwritable) {
            terminal.err().println("rbcast: %s was not written: %s".formatted(what, IoProblem.inWords(unwritable)));
            return false;
        }
    }
}
