// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.SourceFile;
import rbcast.tasks.Sources;

/** Reads the files that a command is given. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";
    private static final String NAME_OF_STANDARD_INPUT = "<stdin>";

    private Inputs() {
    }

    /** What files, folders of files and standard input hold, with what is wrong with it. */
    static List<SourceFile> read(List<String> names, Terminal terminal) {
        terminal.showForNow("reading ...");
        try {
            if (Collections.frequency(names, STANDARD_INPUT) > 1) {
                throw new InputException("standard input can be read once only: '-' stands there twice");
            }
            List<SourceFile> files = new ArrayList<>();
            for (String name : names) {
                files.addAll(isStandardInput(name) ? List.of(standardInput(terminal)) : Sources.read(List.of(name)));
            }
            return files;
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        } finally {
            terminal.showForNow("");
        }
    }

    /** Whether the name stands for what comes through a pipe; a file of that name is {@code ./-}. */
    static boolean isStandardInput(String name) {
        return name.equals(STANDARD_INPUT);
    }

    private static SourceFile standardInput(Terminal terminal) {
        return new SourceFile(Path.of(STANDARD_INPUT),
                RBcastLanguage.standalone().parse(terminal.in(), NAME_OF_STANDARD_INPUT));
    }

    /** How results name it. */
    static String nameOf(SourceFile file) {
        return isStandardInput(file.path().toString()) ? NAME_OF_STANDARD_INPUT : file.path().toString();
    }

    /** Ends the command where it would name its input in a file that it writes. */
    static void refuseStandardInput(List<String> names) {
        if (names.contains(STANDARD_INPUT)) {
            throw new UserError(ExitStatus.BAD_INPUT,
                    "a scenario names the file with its algorithm: give a file instead of standard input");
        }
    }

    /** The same; ends the command if any file has an error. */
    static List<SourceFile> readWithoutErrors(List<String> names, Terminal terminal) {
        List<SourceFile> files = read(names, terminal);
        refuseErrors(files);
        return files;
    }

    /** What one file, or standard input, holds, which must have no errors. */
    static Document readOne(String name, Terminal terminal) {
        terminal.showForNow("reading ...");
        try {
            SourceFile file = isStandardInput(name) ? standardInput(terminal) : Sources.read(name);
            refuseErrors(List.of(file));
            return file.document();
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        } finally {
            terminal.showForNow("");
        }
    }

    private static void refuseErrors(List<SourceFile> files) {
        List<String> errors = files.stream().flatMap(file -> file.errors().stream()).map(Issue::toString).toList();
        if (!errors.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, errors);
        }
    }
}
