// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import rbcast.ui.project.RBcastNature;

/** How the wizards end that make a file. */
final class NewFile {

    private NewFile() {
    }

    /** Makes the file of the page in a project of the language, and opens it; empty if it could not be made. */
    static Optional<IFile> finish(WizardNewFileCreationPage page, IWorkbench workbench) {
        IFile file = page.createNewFile();
        if (file == null) {
            return Optional.empty();
        }
        RBcastNature.addSoon(file.getProject());
        show(file, workbench);
        return Optional.of(file);
    }

    static void show(IFile file, IWorkbench workbench) {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        try {
            IDE.openEditor(window.getActivePage(), file);
            BasicNewResourceWizard.selectAndReveal(file, window);
        } catch (PartInitException failure) {
            ILog.get().error(file.getFullPath() + " was made but could not be opened.", failure);
        }
    }
}
