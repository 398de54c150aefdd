package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.ui.language.Language;

/** Brings the text in the editor into the canonical form; one with syntax errors stays as it is. */
public final class FormatHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            String formatted = Language.get().document(document.get(), editor.getTitle()).format();
            try {
                replace(document, formatted);
            } catch (BadLocationException impossible) {
                throw new ExecutionException("The text could not be replaced.", impossible);
            }
        }
        return null;
    }

    /** Touches only what differs, so that the cursor and the markers before and after it stay where they are. */
    private static void replace(IDocument document, String text) throws BadLocationException {
        String old = document.get();
        int start = 0;
        int most = Math.min(old.length(), text.length());
        while (start < most && old.charAt(start) == text.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        if (start + end < Math.max(old.length(), text.length())) {
            document.replace(start, old.length() - start - end, text.substring(start, text.length() - end));
        }
    }
}
