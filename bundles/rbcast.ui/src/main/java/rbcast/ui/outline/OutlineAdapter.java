// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import rbcast.ui.language.Language;

/** Gives the generic editor an outline when it shows a file of the language. */
public final class OutlineAdapter implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor
                && editor.getEditorInput().getName().endsWith("." + Language.FILE_EXTENSION)) {
            return type.cast(new OutlinePage(editor));
        }
        return null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
