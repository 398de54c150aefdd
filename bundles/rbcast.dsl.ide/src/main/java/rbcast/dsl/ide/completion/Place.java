// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rbcast.dsl.VariedLine;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Word.Kind;
import rbcast.dsl.ide.text.Words;
import rbcast.dsl.parsing.Continuations.Written;

/**
 * Where a cursor stands: in which definition and handler, behind what. It is worked out from the words before it, so
 * that nothing else in the file can be in the way; it stands at the beginning of the word that is being written.
 */
final class Place {

    private static final Set<String> DEFINITIONS = Set.of("algorithm", "verify", "synthesize", "campaign");

    /** What begins a line of a synthesis together with the word behind it. */
    private static final Set<String> TWO_WORDS = Set.of("receive", "learning", "time");

    private final Snapshot text;
    private final Words words;
    private final int begin;
    private final int cursor;
    /** Index of the first word behind the place. */
    private final int next;
    /** Index of the keyword that the definition around begins with; -1 between definitions. */
    private final int definition;
    /** Index of the {@code when} of the handler around; -1 outside handlers. */
    private final int handler;
    /** Index of the first word of the statement around. */
    private final int statement;

    /** @param begin where the word begins that is being written; the cursor itself if there is none */
    Place(Snapshot text, int begin, int cursor) {
        this.text = text;
        this.words = text.words();
        this.begin = begin;
        this.cursor = cursor;
        this.next = words.indexFrom(begin);
        int around = next - 1;
        while (around >= 0 && !is(around, "}") && !isHeader(around)) {
            around--;
        }
        this.definition = around >= 0 && isHeader(around) ? around : -1;
        this.handler = definition >= 0 && is(definition, "algorithm") ? lastHandler() : -1;
        this.statement = firstOfStatement(definition >= 0 ? definition + 3 : around + 1);
    }

    private boolean is(int index, String word) {
        return index >= 0 && index < words.significant().size() && words.is(words.significant().get(index), word);
    }

    private boolean isName(int index) {
        return index >= 0 && index < next && words.significant().get(index).kind() == Kind.NAME;
    }

    private boolean isHeader(int index) {
        return DEFINITIONS.contains(word(index)) && isName(index + 1) && index + 2 < next && is(index + 2, "{");
    }

    private String word(int index) {
        return words.text(words.significant().get(index));
    }

    private int lastHandler() {
        for (int index = next - 1; index > definition + 2; index--) {
            if (is(index, "when") && (startsLine(index) || is(index - 1, ";") || is(index - 1, "{")
                    || is(index - 1, ":") || is(index - 1, "do"))) {
                return index;
            }
        }
        return -1;
    }

    private int firstOfStatement(int from) {
        int first = handler < 0 ? from : endOfHandlerHeader();
        for (int index = next - 1; index >= first; index--) {
            if (is(index, ";")) {
                return index + 1;
            }
        }
        return first;
    }

    /** The index behind {@code when receive(<t, m>) do:}; that of {@code when} while this is being written. */
    private int endOfHandlerHeader() {
        for (int index = handler; index < next; index++) {
            if (is(index, ")")) {
                int end = is(index + 1, "do") ? index + 2 : index + 1;
                end = is(end, ":") ? end + 1 : end;
                return Math.min(end, next);
            }
        }
        return handler;
    }

    private boolean startsLine(int index) {
        if (index == 0) {
            return true;
        }
        Word word = words.significant().get(index);
        int end = words.significant().get(index - 1).end();
        return text.lines().line(end) < text.lines().line(word.begin());
    }

    /** What comes before the statement, as short as the grammar allows. */
    List<String> before() {
        if (definition < 0) {
            return List.of();
        }
        if (isVaried()) {
            return List.of("synthesize", "X", "{");
        }
        List<String> before = new ArrayList<>(List.of(word(definition), "X", "{"));
        if (handler >= 0 && statement > handler) {
            before.addAll(List.of("when", "receive", "(", "<", "t", ",", "m", ">", ")", "do", ":"));
        }
        return before;
    }

    /** The statement up to this place. */
    List<Written> statement() {
        List<Written> written = new ArrayList<>();
        for (int index = statement; index < next; index++) {
            written.add(new Written(word(index), startsLine(index)));
        }
        return isVaried() ? lastValue(written) : written;
    }

    /**
     * Whether a value is being written of a line that varies in a campaign: {@code for learner ...}. What may follow is
     * then what may follow in that line of a synthesis.
     */
    private boolean isVaried() {
        if (!definition().equals("campaign") || !is(statement, "for") || next < statement + 2) {
            return false;
        }
        String line = word(statement + 1);
        return !line.equals(Vocabulary.CONTENTS) && Vocabulary.variedKeywords().stream().anyMatch(keyword ->
                keyword.equals(line) || keyword.startsWith(line + " ") || keyword.startsWith(line + "-"));
    }

    /** The line with its last value alone. */
    private static List<Written> lastValue(List<Written> written) {
        List<String> words = written.stream().map(Written::text).toList();
        int from = words.lastIndexOf("or") + 1;
        String keyword = words.get(1);
        if (!VariedLine.isList(keyword)) {
            from = Math.max(from, words.lastIndexOf(",") + 1);
        }
        int begin = 1 + (words.get(1).equals("RB") ? 4 : TWO_WORDS.contains(keyword) ? 2 : 1);
        List<Written> line = new ArrayList<>(written.subList(1, Math.min(begin, written.size())));
        line.addAll(written.subList(Math.min(Math.max(begin, from), written.size()), written.size()));
        return line;
    }

    /** Whether the place is the first of its line. */
    boolean startsLine() {
        int line = text.lines().line(begin);
        return text.text().substring(text.lines().start(line), begin).isBlank();
    }

    /** Whether a sign stands directly before, apart from blanks. */
    boolean isBehind(String sign) {
        return is(next - 1, sign);
    }

    /** What kind of definition stands around: {@code algorithm}, {@code verify}, {@code synthesize}, or nothing. */
    String definition() {
        return definition < 0 ? "" : word(definition);
    }

    /** The text of the definition around, from its keyword to its end or to the next definition. */
    Surroundings surroundings() {
        return new Surroundings(words, Math.max(0, definition), end(), handler);
    }

    private int end() {
        int size = words.significant().size();
        for (int index = Math.max(next, definition + 3); index < size; index++) {
            boolean header = DEFINITIONS.contains(word(index)) && index + 2 < size && is(index + 2, "{");
            if (header || is(index, "}")) {
                return index;
            }
        }
        return size;
    }

    Snapshot text() {
        return text;
    }

    int begin() {
        return begin;
    }

    int cursor() {
        return cursor;
    }

    /** What has been written of the word. */
    String prefix() {
        return text.text().substring(begin, cursor);
    }
}
