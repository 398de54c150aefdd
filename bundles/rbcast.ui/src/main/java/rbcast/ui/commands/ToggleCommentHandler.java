// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.typing.Edit;
import rbcast.dsl.ide.typing.LineComments;

/** Makes comments of the selected lines, or lines of comments. */
public final class ToggleCommentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            int begin = selection.getOffset();
            Edit edit = LineComments.toggle(new Snapshot("", 0, document.get()), begin, begin + selection.getLength());
            try {
                document.replace(edit.offset(), edit.length(), edit.text());
            } catch (BadLocationException impossible) {
                throw new ExecutionException("The lines could not be replaced.", impossible);
            }
            if (selection.getLength() > 0) {
                editor.selectAndReveal(edit.offset(), edit.text().length());
            }
        }
        return null;
    }
}
