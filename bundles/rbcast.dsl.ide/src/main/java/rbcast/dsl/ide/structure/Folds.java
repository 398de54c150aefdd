// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/**
 * What can be folded: definitions, handlers and comments of several lines. Read off the words, so that a broken line
 * unfolds nothing. A closing brace stays to be seen.
 */
public final class Folds {

    private final Words words;
    private final Lines lines;
    private final List<FoldingRange> folds = new ArrayList<>();

    private Folds(Snapshot text) {
        this.words = text.words();
        this.lines = text.lines();
    }

    /** The folds of a text. */
    public static List<FoldingRange> of(Snapshot text) {
        Folds folds = new Folds(text);
        folds.addComments();
        folds.addBlocks();
        return folds.folds;
    }

    private void add(int firstLine, int lastLine, String kind) {
        if (firstLine < lastLine) {
            FoldingRange fold = new FoldingRange(firstLine, lastLine);
            fold.setKind(kind);
            folds.add(fold);
        }
    }

    private int line(int offset) {
        return lines.line(offset);
    }

    /** A comment of several lines, or several comments each alone in its line. */
    private void addComments() {
        int first = -1;
        int last = -1;
        int previousEnd = 0;
        for (Word word : words.all()) {
            int line = line(word.begin());
            boolean alone = word.kind() == Word.Kind.LINE_COMMENT
                    && (previousEnd == 0 || line(previousEnd) < line || line(previousEnd - 1) < line);
            if (alone && first >= 0 && line == last + 1) {
                last = line;
            } else {
                add(first, last, FoldingRangeKind.Comment);
                first = alone ? line : -1;
                last = first;
            }
            if (word.isComment() && word.kind() != Word.Kind.LINE_COMMENT) {
                add(line, line(word.end()), FoldingRangeKind.Comment);
            }
            previousEnd = word.end();
        }
        add(first, last, FoldingRangeKind.Comment);
    }

    private void addBlocks() {
        int definition = -1;
        int handler = -1;
        Word previous = null;
        for (Word word : words.significant()) {
            boolean startsLine = previous == null || line(previous.end()) < line(word.begin());
            if (words.is(word, "{")) {
                definition = line(word.begin());
                handler = -1;
            } else if (words.is(word, "}")) {
                addHandler(handler, previous);
                if (definition >= 0) {
                    add(definition, line(word.begin()) - 1, FoldingRangeKind.Region);
                }
                definition = -1;
                handler = -1;
            } else if (definition >= 0 && startsLine && words.is(word, "when")) {
                addHandler(handler, previous);
                handler = line(word.begin());
            }
            previous = word;
        }
    }

    private void addHandler(int handler, Word last) {
        if (handler >= 0 && last != null) {
            add(handler, line(last.end()), FoldingRangeKind.Region);
        }
    }
}
