package rbcast.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        terminal.showForNow("reading ...");
        try {
            for (Path file : Sources.files(names)) {
                inputs.add(new Input(file, RBcastLanguage.standalone().parse(file)));
            }
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        } finally {
            terminal.showForNow("");
        }
    }

    /** Reads one file, which must have no errors. */
    Document readOne(String name) {
        terminal.showForNow("reading ...");
        try {
            Path file = Sources.path(name);
            inputs.add(new Input(file, RBcastLanguage.standalone().parse(file)));
        } catch (InputException unusable) {
            throw new UserError(ExitStatus.BAD_INPUT, unusable.getMessage());
        } finally {
            terminal.showForNow("");
        }
        refuseErrors();
        return inputs.get(0).document();
    }

    /** {@code is A, B, C}, or {@code is none}, to follow the word "there". */
    static String listing(List<String> names) {
        return names.isEmpty() ? "is none" : "is " + String.join(", ", names);
    }

    /** Prints what is wrong or odd to standard error, a line each. */
    void reportIssues() {
        documents().stream().flatMap(document -> document.issues().stream()).forEach(terminal.err()::println);
    }

    /** Ends the command if any file has an error. */
    void refuseErrors() {
        if (haveErrors()) {
            throw new UserError(ExitStatus.BAD_INPUT,
                    documents().stream().flatMap(document -> errors(document).stream()).map(Issue::toString).toList());
        }
    }

    /** Its errors; of those in the syntax only the first, for what follows it is mostly its echo. */
    private static List<Issue> errors(Document document) {
        List<Issue> errors = document.issues().stream().filter(Issue::isError).toList();
        Optional<Issue> syntax = errors.stream().filter(issue -> issue.code().equals("syntax")).findFirst();
        return syntax.map(List::of).orElse(errors);
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
