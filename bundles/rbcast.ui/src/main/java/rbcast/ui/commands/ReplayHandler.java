// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import rbcast.ui.results.SourcePlace;
import rbcast.ui.run.Scenarios;

/** Replays the scenarios that are selected, or the one in the editor, which is saved first. */
public final class ReplayHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        boolean any = false;
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                IFile file = Adapters.adapt(element, IFile.class);
                if (file != null && Scenarios.EXTENSION.equals(file.getFileExtension())) {
                    any = true;
                    Scenarios.replay(file.getLocation().toPath());
                }
            }
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        if (!any && editor != null && editor.getSite().getPage().saveEditor(editor, false)) {
            SourcePlace.shownIn(editor.getEditorInput()).map(SourcePlace::path).ifPresent(Scenarios::replay);
        }
        return null;
    }
}
