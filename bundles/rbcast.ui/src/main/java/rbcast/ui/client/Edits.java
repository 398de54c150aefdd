// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** Makes the changes that the server proposes, each as one step for undo. The texts must not have moved on. */
public final class Edits {

    private Edits() {
    }

    /** Changes the text in a viewer; the server proposes no changes of other texts. */
    public static void apply(WorkspaceEdit change, ServedText text, ITextViewer viewer) {
        Map<String, List<TextEdit>> changes = change == null ? null : change.getChanges();
        if (changes != null && changes.containsKey(text.uri())) {
            apply(changes.get(text.uri()), text, viewer);
        }
    }

    /** Makes changes that do not overlap; their places are all those before any change. */
    public static void apply(List<? extends TextEdit> edits, ServedText text, ITextViewer viewer) {
        if (edits.isEmpty()) {
            return;
        }
        IRewriteTarget undo = viewer instanceof ITextViewerExtension extension ? extension.getRewriteTarget() : null;
        if (undo != null) {
            undo.beginCompoundChange();
        }
        try {
            replaceAll(edits, text);
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
        }
    }

    private static void replaceAll(List<? extends TextEdit> edits, ServedText text) {
        IDocument document = text.document();
        DocumentRewriteSession session = document instanceof IDocumentExtension4 rewritable
                ? rewritable.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL) : null;
        record Change(int offset, int length, String by) {
        }
        List<Change> fromTheEnd = new ArrayList<>();
        for (TextEdit edit : edits) {
            int offset = text.offset(edit.getRange().getStart());
            fromTheEnd.add(new Change(offset, text.offset(edit.getRange().getEnd()) - offset, edit.getNewText()));
        }
        // of two insertions at one place the first comes first in the text
        Collections.reverse(fromTheEnd);
        fromTheEnd.sort(Comparator.comparingInt(Change::offset).reversed());
        try {
            for (Change change : fromTheEnd) {
                document.replace(change.offset(), change.length(), change.by());
            }
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the changes are about another text", impossible);
        } finally {
            if (session != null) {
                ((IDocumentExtension4) document).stopRewriteSession(session);
            }
        }
    }
}
