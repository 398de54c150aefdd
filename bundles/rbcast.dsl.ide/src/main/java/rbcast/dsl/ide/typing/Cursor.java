// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import java.util.Optional;

import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/** A place in a text, or a selection in it, and what stands around. */
final class Cursor {

    private final String text;
    private final Lines lines;
    private final Words words;
    private final int begin;
    private final int end;
    private final int line;
    /** Index, among the significant words, of the first behind the place. */
    private final int next;

    Cursor(Snapshot snapshot, int begin, int end) {
        this.text = snapshot.text();
        this.lines = snapshot.lines();
        this.words = snapshot.words();
        this.begin = begin;
        this.end = end;
        this.line = lines.line(begin);
        this.next = words.indexFrom(end);
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int lineStart() {
        return lines.start(line);
    }

    int lineEnd() {
        return lines.end(lines.line(end));
    }

    /** The line up to the place. */
    String before() {
        return text.substring(lineStart(), begin);
    }

    /** The line from the place on. */
    String after() {
        return text.substring(end, lineEnd());
    }

    /** The blanks that the line begins with, up to the place. */
    String indent() {
        return blanks(before());
    }

    /** The indentation of what stands on the line; behind the end of a comment that of its beginning. */
    String indentOfCode() {
        String indent = indent();
        Word first = words.at(lineStart() + indent.length());
        return first != null && first.isComment() && first.begin() < lineStart()
                ? lines.indent(lines.line(first.begin())) : indent;
    }

    static String blanks(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** The comment that the place is in. */
    Optional<Word> comment() {
        return words.isInComment(begin) ? Optional.ofNullable(words.at(begin)).filter(Word::isComment)
                : Optional.empty();
    }

    boolean isOnLine(Word word) {
        return word.begin() >= lineStart() && word.end() <= lineEnd();
    }

    /** The words before the place: 1 is the last one, 2 the one before it. */
    Optional<Word> wordBefore(int distance) {
        int index = words.indexFrom(begin) - distance;
        return index < 0 ? Optional.empty() : Optional.of(words.significant().get(index));
    }

    /** The first word behind the place. */
    Optional<Word> wordBehind() {
        return next < words.significant().size() ? Optional.of(words.significant().get(next)) : Optional.empty();
    }

    boolean is(Optional<Word> word, String what) {
        return word.isPresent() && words.is(word.get(), what);
    }

    private boolean isBrace(Word word) {
        return words.is(word, "{") || words.is(word, "}");
    }

    /** The last brace before the place. Blocks do not nest, so an opening one is that of the block around. */
    Optional<Word> braceBefore() {
        for (int index = words.indexFrom(begin) - 1; index >= 0; index--) {
            if (isBrace(words.significant().get(index))) {
                return Optional.of(words.significant().get(index));
            }
        }
        return Optional.empty();
    }

    /** The first brace behind the place. */
    Optional<Word> braceBehind() {
        return words.significant().subList(next, words.significant().size()).stream().filter(this::isBrace).findFirst();
    }

    boolean isInBlock() {
        return is(braceBefore(), "{");
    }

    /** The indentation of the line on which the block around begins; none outside blocks. */
    String indentOfBlock() {
        return isInBlock() ? lines.indent(lines.line(braceBefore().orElseThrow().begin())) : "";
    }

    /** Whether the last word before the place ends a statement, or what stands before statements. */
    boolean isBehindStatement() {
        return endsStatement(words.indexFrom(begin) - 1);
    }

    /** The indentation of the line on which the statement begins that the last word before the place belongs to. */
    String indentOfStatement() {
        int first = words.indexFrom(begin) - 1;
        while (first > 0 && !endsStatement(first - 1)) {
            first--;
        }
        return lines.indent(lines.line(words.significant().get(first).begin()));
    }

    private boolean endsStatement(int index) {
        Word word = words.significant().get(index);
        return isBrace(word) || words.is(word, ";")
                || words.is(word, ":") && index > 0 && words.is(words.significant().get(index - 1), "do");
    }

    /** How many more often one sign than another stands on the line, comments left out. */
    int surplus(String more, String less) {
        int surplus = 0;
        for (int index = words.indexFrom(lineStart()); index < words.significant().size(); index++) {
            Word word = words.significant().get(index);
            if (!isOnLine(word)) {
                break;
            }
            surplus += words.is(word, more) ? 1 : words.is(word, less) ? -1 : 0;
        }
        return surplus;
    }

    /** Puts a text in the place of a stretch, with the cursor behind it. */
    Edit replace(int from, int to, String by) {
        return new Edit(from, to - from, by, from + by.length());
    }
}
