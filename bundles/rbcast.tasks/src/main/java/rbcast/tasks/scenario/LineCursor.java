// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.tasks.InputException;
import rbcast.tasks.scenario.Scenario.Reference;
import rbcast.text.VisibleText;

/** Reads one line of a scenario, word by word; whatever it does not find is an error at its place. */
final class LineCursor {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9-]*|-?[0-9]+|=|,|\\S");
    private static final Pattern PROCESS = Pattern.compile("p([1-9][0-9]{0,4})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SEED = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    private final String file;
    private final int number;
    private final String text;
    private int place;

    /**
     * @param file its name, for messages
     * @param number of the line, from 1
     * @param line the line; what follows two slashes outside of quotes is a comment
     */
    LineCursor(String file, int number, String line) {
        this.file = file;
        this.number = number;
        this.text = withoutComment(line);
        skipBlanks();
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (quoted && letter == '\\') {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && line.startsWith("//", i)) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private void skipBlanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    String file() {
        return file;
    }

    boolean isAtEnd() {
        return place >= text.length();
    }

    /** The place of the next word. */
    Reference here() {
        return new Reference(peek().orElse(""), number, place + 1);
    }

    /** The next word, which stays where it is. */
    Optional<String> peek() {
        Matcher word = WORD.matcher(text).region(place, text.length());
        return word.lookingAt() ? Optional.of(word.group()) : Optional.empty();
    }

    /** Takes the next word if it is that one. */
    boolean takes(String word) {
        if (!peek().filter(word::equals).isPresent()) {
            return false;
        }
        advance(word.length());
        return true;
    }

    private void advance(int length) {
        place += length;
        skipBlanks();
    }

    /** Takes these words. */
    LineCursor expect(String... words) throws InputException {
        for (String word : words) {
            if (!takes(word)) {
                throw problem("'%s' is expected here%s".formatted(word, found()));
            }
        }
        return this;
    }

    /** Takes a name. */
    Reference name(String what) throws InputException {
        Reference name = here();
        if (!name.text().matches("[A-Za-z_].*")) {
            throw problem(what + " is expected here" + found());
        }
        advance(name.text().length());
        return name;
    }

    /** Takes a text in quotes; a backslash stands before a quote or a backslash in it. */
    Reference quoted(String what) throws InputException {
        Matcher quoted = QUOTED.matcher(text).region(place, text.length());
        if (!quoted.lookingAt()) {
            throw problem(what + " in double quotes is expected here" + found());
        }
        Reference reference = new Reference(quoted.group(1).replaceAll("\\\\(.)", "$1"), number, place + 1);
        advance(quoted.group().length());
        return reference;
    }

    /** Takes the name of a process and answers its number, from 0. */
    int process() throws InputException {
        String word = peek().orElse("");
        Matcher name = PROCESS.matcher(word);
        if (!name.matches()) {
            throw problem("a process such as p1 is expected here" + found());
        }
        advance(word.length());
        return Integer.parseInt(name.group(1)) - 1;
    }

    /** Takes a number of up to nine digits. */
    int number(String what) throws InputException {
        String word = peek().orElse("");
        if (!NUMBER.matcher(word).matches()) {
            throw problem(what + " is expected here" + found());
        }
        advance(word.length());
        return Integer.parseInt(word);
    }

    /** Takes any number that fits into 64 bits. */
    long seed() throws InputException {
        String word = peek().orElse("");
        try {
            if (SEED.matcher(word).matches()) {
                long seed = Long.parseLong(word);
                advance(word.length());
                return seed;
            }
        } catch (NumberFormatException tooLarge) {
            // said below
        }
        throw problem("a seed, a whole number of up to 64 bits, is expected here" + found());
    }

    /** Everything that is left of the line. */
    Reference rest() {
        Reference rest = new Reference(text.substring(place).strip(), number, place + 1);
        place = text.length();
        return rest;
    }

    /** Nothing may be left. */
    void end() throws InputException {
        if (!isAtEnd()) {
            throw problem("the line should end here" + found());
        }
    }

    private String found() {
        return peek().map(word -> ", not '" + VisibleText.inOneLine(word) + "'").orElse("");
    }

    /** A problem at the next word. */
    InputException problem(String message) {
        return problem(file, here(), message);
    }

    /** A problem at that place. */
    static InputException problem(String file, Reference place, String message) {
        return new InputException("%s:%d:%d: error: %s".formatted(file, place.line(), place.column(), message));
    }
}
