// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.ui.client.ServedText;

/**
 * Gives editors on texts of the language keys of their own, which mean something else, or nothing, in other texts. The
 * platform has no way to say so in an extension.
 */
public final class EditorKeys extends EditorFeature {

    /** The context of these keys. */
    static final String CONTEXT = "rbcast.ui.editing";

    private boolean active;

    @Override
    void connected(ServedText shown) {
        StyledText widget = viewer().getTextWidget();
        ITextViewer installed = viewer();
        // the editor is not in its page yet while it is being made
        widget.getDisplay().asyncExec(() -> {
            if (!active && !widget.isDisposed() && viewer() == installed) {
                // the editor's site forgets it when the editor closes
                editor(installed).ifPresent(editor -> {
                    active = true;
                    editor.getSite().getService(IContextService.class).activateContext(CONTEXT);
                });
            }
        });
    }

    private static Optional<ITextEditor> editor(ITextViewer viewer) {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(IWorkbenchWindow::getPages).flatMap(Arrays::stream)
                .map(IWorkbenchPage::getEditorReferences).flatMap(Arrays::stream)
                .map((IEditorReference reference) -> reference.getEditor(false))
                .filter(ITextEditor.class::isInstance).map(ITextEditor.class::cast)
                .filter(editor -> editor.getAdapter(ITextViewer.class) == viewer).findFirst();
    }

    @Override
    public void wasRead() {
        // keys do not depend on the text
    }
}
