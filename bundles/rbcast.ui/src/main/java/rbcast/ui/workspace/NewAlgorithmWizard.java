// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;

import rbcast.ui.language.Language;

/** Makes a file with an algorithm to start from, and opens it. */
public final class NewAlgorithmWizard extends Wizard implements INewWizard {

    /** The wizard's identifier. */
    public static final String ID = "rbcast.ui.newAlgorithm";

    private static final String START = """
            /** Delivers what it broadcasts or receives, once. */
            algorithm Start {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }

            verify Start {
                no-failure with N = 3, F = 0;
            }
            """;

    private IWorkbench workbench;
    private NewFilePage page;

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New Broadcast Algorithm");
        page = new NewFilePage(selection);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        IFile file = page.createNewFile();
        if (file == null) {
            return false;
        }
        try {
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file);
        } catch (PartInitException failure) {
            ILog.get().error(file.getFullPath() + " was made but could not be opened.", failure);
        }
        return true;
    }

    private static final class NewFilePage extends WizardNewFileCreationPage {
        NewFilePage(IStructuredSelection selection) {
            super("file", selection);
            setTitle("Broadcast algorithm");
            setDescription("Makes a file with an algorithm to start from.");
            setFileExtension(Language.FILE_EXTENSION);
            setFileName("algorithm." + Language.FILE_EXTENSION);
        }

        @Override
        protected InputStream getInitialContents() {
            return new ByteArrayInputStream(START.getBytes(StandardCharsets.UTF_8));
        }
    }
}
