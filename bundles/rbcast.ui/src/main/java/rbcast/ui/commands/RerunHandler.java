// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

import rbcast.ui.results.ResultsConsole;

/** Does once more what was done last, on what stands in the files now; saves them first. */
public final class RerunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<LastTask> last = LastTask.get();
        if (last.isEmpty()) {
            ResultsConsole.print("Run Last Again", List.of("Nothing was run in this session yet."));
        } else if (save(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), last.get())) {
            last.get().again();
        }
        return null;
    }

    private static boolean save(IWorkbenchPage page, LastTask last) {
        Set<TaskFile> files = new HashSet<>(last.files());
        for (IEditorPart editor : page.getDirtyEditors()) {
            if (TaskFile.of(editor.getEditorInput()).filter(files::contains).isPresent()
                    && !page.saveEditor(editor, false)) {
                return false;
            }
        }
        return true;
    }
}
