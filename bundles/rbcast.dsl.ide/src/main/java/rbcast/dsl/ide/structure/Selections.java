// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.ide.text.Word;

/** What a selection grows to: the word, what it is part of, the line, the handler, the definition, the file. */
public final class Selections {

    private Selections() {
    }

    /** The selections for each of some positions. */
    public static List<SelectionRange> of(Snapshot text, List<Position> positions) {
        return positions.stream().map(position -> of(text, text.lines().offset(position))).toList();
    }

    private static SelectionRange of(Snapshot text, int offset) {
        Range all = text.lines().range(0, text.text().length());
        Optional<ILeafNode> leaf = new Syntax(text).leaf(offset);
        if (leaf.isPresent()) {
            return selection(text, leaf.get(), all);
        }
        Word word = text.words().at(offset);
        Range narrow = word == null ? text.lines().range(offset, offset)
                : text.lines().range(word.begin(), word.end());
        return new SelectionRange(narrow, narrow.equals(all) ? null : new SelectionRange(all, null));
    }

    private static SelectionRange selection(Snapshot text, INode node, Range all) {
        Range range = text.lines().range(node.getOffset(), node.getEndOffset());
        INode parent = node.getParent();
        while (parent != null && parent.getOffset() == node.getOffset()
                && parent.getEndOffset() == node.getEndOffset()) {
            parent = parent.getParent();
        }
        if (parent == null || parent.getParent() == null) {
            return new SelectionRange(range, range.equals(all) ? null : new SelectionRange(all, null));
        }
        return new SelectionRange(range, selection(text, parent, all));
    }
}
