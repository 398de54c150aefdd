// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import rbcast.ui.language.Language;
import rbcast.ui.promela.PromelaOutline;

/** Gives the generic editor an outline when it shows a file of the language, or a model. */
public final class OutlineAdapter implements IAdapterFactory {

    private static final String MODEL = ".pml";

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> type) {
        if (type == IContentOutlinePage.class && adaptable instanceof ITextEditor editor) {
            String name = editor.getEditorInput().getName();
            return name.endsWith("." + Language.FILE_EXTENSION) ? type.cast(new OutlinePage(editor))
                    : name.endsWith(MODEL) ? type.cast(new PromelaOutline(editor)) : null;
        }
        return null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
