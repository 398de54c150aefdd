// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import rbcast.dsl.ide.text.Folders;
import rbcast.ui.project.RBcastNature;

/**
 * Puts a copy of the examples into a workspace that has no project yet, and opens one of them. The start script says
 * where they are; without it nothing happens.
 */
public final class Welcome implements IStartup {

    /** The system property that holds the folder of the examples. */
    public static final String EXAMPLES = "rbcast.examples";

    private static final String PROJECT = "examples";
    private static final String FIRST = "paper/algorithms.rbcast";

    /** The example to begin with, where it is if the workspace has a copy of them. */
    static IFile firstExample() {
        return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT).getFile(FIRST);
    }

    @Override
    public void earlyStartup() {
        String folder = System.getProperty(EXAMPLES);
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        if (folder == null || root.getProjects().length > 0 || !Files.isDirectory(Path.of(folder))) {
            return;
        }
        ICoreRunnable copying = monitor -> copy(Path.of(folder), root.getProject(PROJECT), monitor);
        Job.create("Copying the examples", copying).schedule();
    }

    private static void copy(Path folder, IProject project, IProgressMonitor monitor) throws CoreException {
        project.getWorkspace().run(step -> {
            project.create(step);
            project.open(step);
            RBcastNature.add(project, step);
            try {
                copyContent(folder, project, step);
            } catch (IOException failure) {
                throw new CoreException(Status.error("The examples in " + folder + " could not be copied.", failure));
            }
        }, monitor);
        IFile first = firstExample();
        if (first.exists()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> open(first));
        }
    }

    /** What tools have made beside the examples is not copied. */
    private static boolean isOurs(Path entry) {
        return !Folders.isOfTools(entry.getFileName().toString());
    }

    private static void copyContent(Path from, IContainer to, IProgressMonitor monitor)
            throws IOException, CoreException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(Welcome::isOurs).sorted().toList()) {
                org.eclipse.core.runtime.Path name = new org.eclipse.core.runtime.Path(entry.getFileName().toString());
                if (Files.isDirectory(entry)) {
                    to.getFolder(name).create(true, true, monitor);
                    copyContent(entry, to.getFolder(name), monitor);
                } else {
                    to.getFile(name).create(Files.readAllBytes(entry), true, false, monitor);
                }
            }
        }
    }

    /** The welcome page has the word where it is shown. */
    private static void open(IFile file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        window.getShell().setMaximized(true);
        try {
            if (PlatformUI.getWorkbench().getIntroManager().getIntro() == null) {
                IDE.openEditor(window.getActivePage(), file);
            }
            BasicNewResourceWizard.selectAndReveal(file, window);
        } catch (PartInitException failure) {
            ILog.get().error(file.getFullPath() + " could not be opened.", failure);
        }
    }
}
