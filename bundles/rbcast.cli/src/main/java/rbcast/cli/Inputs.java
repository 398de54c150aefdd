package rbcast.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Sources;

/** The files that a command is given, parsed, with what is wrong with them. */
final class Inputs {

    /** A file and what stands in it. */
    record Input(Path path, Document document) {
    }

    private final Terminal terminal;
    private final List<Input> inputs = new ArrayList<>();

    Inputs(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reads files and folders of files. */
    void readAll(List<String> names) {
        try {
            for (Path file : Sources.files(names)) {
                inputs.add(new Input(file, RBcastLanguage.standalone().parse(file)));
            }
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
    }

    /** Reads one file, which must have no errors. */
    Document readOne(String name) {
        try {
            Path file = Sources.path(name);
            inputs.add(new Input(file, RBcastLanguage.standalone().parse(file)));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        }
        refuseErrors();
        return inputs.get(0).document();
    }

    /** {@code is A, B, C}, or {@code is none}, to follow the word "there". */
    static String listing(List<String> names) {
        return names.isEmpty() ? "is none" : "is " + String.join(", ", names);
    }

    /** Prints errors, and warnings too if they are wanted, to standard error, a line each. */
    void reportIssues(boolean warnings) {
        for (Input input : inputs) {
            for (Issue issue : input.document().issues()) {
                if (warnings || issue.isError()) {
                    terminal.err().println(issue);
                }
            }
        }
    }

    /** Ends the command if any file has an error, after printing all of them. */
    void refuseErrors() {
        if (haveErrors()) {
            throw new UserError(ExitStatus.BAD_INPUT, inputs.stream().flatMap(input -> input.document().issues().stream())
                    .filter(Issue::isError).map(Issue::toString).toList());
        }
    }

    boolean haveErrors() {
        return inputs.stream().anyMatch(input -> input.document().hasErrors());
    }

    List<Input> inputs() {
        return inputs;
    }

    List<Document> documents() {
        return inputs.stream().map(Input::document).toList();
    }
}
