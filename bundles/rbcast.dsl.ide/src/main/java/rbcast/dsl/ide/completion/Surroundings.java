// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import rbcast.dsl.Vocabulary;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/** What the definition around a cursor has already: types, handlers, lines. Read off its words, broken or not. */
final class Surroundings {

    private final Words words;
    private final List<Word> inside;
    private final List<Word> handler;

    /**
     * The words from one index to another.
     *
     * @param handler index of the handler's {@code when}; -1 if there is none
     */
    Surroundings(Words words, int begin, int end, int handler) {
        this.words = words;
        List<Word> all = words.significant();
        this.inside = all.subList(begin, Math.max(begin, end));
        this.handler = handler < 0 ? List.of() : all.subList(handler, all.size());
    }

    private String word(int index) {
        return index >= 0 && index < inside.size() ? words.text(inside.get(index)) : "";
    }

    /** Message types in the order of the text. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        Set<String> variables = new HashSet<>();
        for (int index = 0; index + 2 < inside.size(); index++) {
            if (word(index).equals("<") && word(index + 2).equals(",") && isName(index + 1)) {
                boolean ofEvent = word(index - 1).equals("(") && word(index - 2).equals("receive");
                (ofEvent ? variables : types).add(word(index + 1));
            }
            if (word(index).equals("types") && !word(index + 1).equals("{")) {
                addListed(index + 1, types);
            }
        }
        types.removeAll(variables);
        return types;
    }

    private void addListed(int from, Set<String> types) {
        for (int index = from; index < inside.size() && isName(index); index += 2) {
            types.add(word(index));
            if (!word(index + 1).equals(",")) {
                return;
            }
        }
    }

    private boolean isName(int index) {
        return inside.get(index).kind() == Word.Kind.NAME;
    }

    /** The first of the learner's names that is free. */
    String freshType() {
        Set<String> types = types();
        int number = 0;
        while (types.contains("type" + number)) {
            number++;
        }
        return "type" + number;
    }

    /** What the handler around calls the message. */
    String message() {
        for (int index = 0; index + 1 < Math.min(handler.size(), 12); index++) {
            String sign = words.text(handler.get(index + 1));
            if (handler.get(index).kind() == Word.Kind.NAME && (sign.equals(">") || sign.equals(")"))) {
                return words.text(handler.get(index));
            }
        }
        return "m";
    }

    /** Whether there is a handler of that event. */
    boolean handles(String event) {
        for (int index = 0; index + 1 < inside.size(); index++) {
            if (word(index).equals("when") && event.startsWith(word(index + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a {@code synthesize} definition that are not there yet, by what tells them apart. */
    Set<String> missingLines() {
        Set<String> missing = new LinkedHashSet<>(Vocabulary.synthesisKeywords());
        for (int index = 0; index < inside.size(); index++) {
            if (index >= 3 && (word(index - 1).equals(";") || word(index - 1).equals("{"))) {
                String line = word(index);
                String handlerLine = line.equals("RB") ? "RB-Broadcast " + word(index + 3)
                        : line + " " + word(index + 1);
                missing.remove(line);
                missing.remove(handlerLine);
            }
        }
        return missing;
    }
}
