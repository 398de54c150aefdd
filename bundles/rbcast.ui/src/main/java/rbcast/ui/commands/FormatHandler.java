// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.dsl.formatting.TextChange;
import rbcast.tasks.format.Formatting;
import rbcast.ui.language.Language;

/** Brings the text in the editor into the canonical form; one with syntax errors stays as it is. */
public final class FormatHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            TextChange change = Formatting.of(Language.get().document(document.get(), editor.getTitle())).change();
            try {
                if (!change.isEmpty()) {
                    document.replace(change.offset(), change.length(), change.text());
                }
            } catch (BadLocationException impossible) {
                throw new ExecutionException("The text could not be replaced.", impossible);
            }
        }
        return null;
    }
}
