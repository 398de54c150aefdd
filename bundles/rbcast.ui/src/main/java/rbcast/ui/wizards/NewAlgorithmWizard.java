// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

import rbcast.dsl.AlgorithmWriter;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.language.Language;

/** Makes a file with an algorithm to start from, under the name that it is to have, and opens it. */
public final class NewAlgorithmWizard extends Wizard implements INewWizard {

    /** The wizard's identifier. */
    public static final String ID = "rbcast.ui.newAlgorithm";

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
        return NewFile.finish(page, workbench).isPresent();
    }

    private static final class NewFilePage extends WizardNewFileCreationPage {
        private Text name;
        private Combo template;

        NewFilePage(IStructuredSelection selection) {
            super("file", selection);
            setTitle("Broadcast algorithm");
            setDescription("Makes a file with an algorithm to start from.");
            setFileExtension(Language.FILE_EXTENSION);
            setFileName("algorithm." + Language.FILE_EXTENSION);
        }

        @Override
        public void createControl(Composite parent) {
            super.createControl(parent);
            Helping.with(getControl(), Subject.BEGINNING);
            Composite area = new Composite((Composite) getControl(), SWT.NONE);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
            GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
            new Label(area, SWT.NONE).setText("&Name of the algorithm:");
            name = new Text(area, SWT.BORDER);
            name.setText("Start");
            name.addModifyListener(event -> setPageComplete(validatePage()));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
            new Label(area, SWT.NONE).setText("&Template:");
            template = new Combo(area, SWT.READ_ONLY);
            template.setItems(Arrays.stream(Template.values()).map(Template::title).toArray(String[]::new));
            template.select(0);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(template);
        }

        @Override
        protected boolean validatePage() {
            if (!super.validatePage()) {
                return false;
            }
            if (name != null && !AlgorithmWriter.isName(name.getText())) {
                setErrorMessage("A name is made of letters, digits and underscores and does not begin with a digit");
                return false;
            }
            return true;
        }

        @Override
        protected InputStream getInitialContents() {
            Template chosen = Template.values()[Math.max(0, template.getSelectionIndex())];
            return new ByteArrayInputStream(chosen.text(name.getText()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
