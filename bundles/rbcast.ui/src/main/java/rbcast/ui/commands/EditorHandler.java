// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;

/** Does something with the text in the editor. */
abstract class EditorHandler extends AbstractHandler {

    /**
     * An editor with its text.
     *
     * @param viewer where the text is shown
     * @param text what is asked about it
     */
    record Place(ITextEditor editor, ITextViewer viewer, ServedText text) {

        /** Where the selection begins, or the cursor is. */
        int offset() {
            return viewer.getSelectedRange().x;
        }
    }

    /** Does it. */
    abstract void execute(Place place);

    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
            ITextViewer viewer = editor.getAdapter(ITextViewer.class);
            if (viewer != null) {
                Connection.get().text(viewer.getDocument())
                        .ifPresent(text -> execute(new Place(editor, viewer, text)));
            }
        }
        return null;
    }
}
