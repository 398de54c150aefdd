// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;

import rbcast.ui.project.SourceFiles;
import rbcast.ui.results.ResultsConsole;

/** Runs the {@code verify} blocks of all files of all open projects; saves them first. */
public final class VerifyAllHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> files = new ArrayList<>();
        try {
            for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
                if (project.isAccessible()) {
                    files.addAll(SourceFiles.in(project));
                }
            }
        } catch (CoreException failure) {
            throw new ExecutionException("The projects could not be searched for files.", failure);
        }
        if (files.isEmpty()) {
            ResultsConsole.print("Verify All", List.of("There is no .rbcast file in any open project."));
        } else if (IDE.saveAllEditors(files.toArray(IResource[]::new), false)) {
            List<TaskFile> all = files.stream().<TaskFile>map(WorkspaceFile::new).toList();
            LastTask.begin(all, () -> new VerifyJob(all, Which.ALL, UnaryOperator.identity(), Optional.empty()));
        }
        return null;
    }
}
