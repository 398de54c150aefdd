// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

import rbcast.ui.language.Language;

/** Makes a file with the inputs of a synthesis, as a form has taken them, and opens it. */
public final class NewSynthesisWizard extends Wizard implements INewWizard {

    /** The wizard's identifier. */
    public static final String ID = "rbcast.ui.newSynthesis";

    private IWorkbench workbench;
    private NewFilePage file;
    private SynthesisPage inputs;

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New Synthesis");
        inputs = new SynthesisPage();
        file = new NewFilePage(selection);
        addPage(file);
        addPage(inputs);
    }

    @Override
    public boolean performFinish() {
        return NewFile.finish(file, workbench);
    }

    private final class NewFilePage extends WizardNewFileCreationPage {
        NewFilePage(IStructuredSelection selection) {
            super("file", selection);
            setTitle("Synthesis");
            setDescription("Makes a file with the inputs of a synthesis; the next page asks for them.");
            setFileExtension(Language.FILE_EXTENSION);
            setFileName("synthesis." + Language.FILE_EXTENSION);
        }

        @Override
        protected InputStream getInitialContents() {
            return new ByteArrayInputStream(inputs.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
