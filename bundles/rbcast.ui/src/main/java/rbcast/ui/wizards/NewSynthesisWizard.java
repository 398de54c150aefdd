// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

import rbcast.ui.commands.Tasks;
import rbcast.ui.language.Language;

/** Makes a file with the inputs of a synthesis, as a form has taken them, and opens it. */
public final class NewSynthesisWizard extends Wizard implements INewWizard {

    /** The wizard's identifier. */
    public static final String ID = "rbcast.ui.newSynthesis";

    private IWorkbench workbench;
    private NewFilePage file;
    private SynthesisPage inputs;

    private final boolean runs;

    /** Called by the platform. */
    public NewSynthesisWizard() {
        this(false);
    }

    /** @param runs whether the synthesis begins at once, if the user does not say otherwise */
    public NewSynthesisWizard(boolean runs) {
        this.runs = runs;
    }

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New Synthesis");
        inputs = new SynthesisPage(runs);
        file = new NewFilePage(selection);
        addPage(file);
        addPage(inputs);
    }

    @Override
    public boolean performFinish() {
        Optional<IFile> made = NewFile.finish(file, workbench);
        made.ifPresent(written -> inputs.toRun().ifPresent(name -> Tasks.begin(written,
                () -> Tasks.synthesize(written, Optional.of(name), Map.of()))));
        return made.isPresent();
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
