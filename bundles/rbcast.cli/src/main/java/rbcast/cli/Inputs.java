// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.SourceFile;
import rbcast.tasks.Sources;

/** Reads the files that a command is given. */
final class Inputs {

    private Inputs() {
    }

    /** What files and folders of files hold, with what is wrong with it. */
    static List<SourceFile> read(List<String> names, Terminal terminal) {
        terminal.showForNow("reading ...");
        try {
            return Sources.read(names);
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        } finally {
            terminal.showForNow("");
        }
    }

    /** The same; ends the command if any file has an error. */
    static List<SourceFile> readWithoutErrors(List<String> names, Terminal terminal) {
        List<SourceFile> files = read(names, terminal);
        refuseErrors(files);
        return files;
    }

    /** What one file holds, which must have no errors. */
    static Document readOne(String name, Terminal terminal) {
        terminal.showForNow("reading ...");
        try {
            SourceFile file = Sources.read(name);
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

    /** {@code is A, B, C}, or {@code is none}, to follow the word "there". */
    static String listing(List<String> names) {
        return names.isEmpty() ? "is none" : "is " + String.join(", ", names);
    }
}
