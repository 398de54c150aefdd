// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.IntroPart;

import rbcast.ui.wizards.FirstProject;
import rbcast.ui.wizards.NewAlgorithmWizard;
import rbcast.ui.wizards.NewProjectWizard;
import rbcast.ui.wizards.NewSynthesisWizard;

/** The first page that a newcomer sees: three ways in. */
public final class WelcomePage extends IntroPart {

    private static final int WIDTH = 640;
    private static final int SPACE = 24;

    private FormToolkit toolkit;
    private ScrolledForm form;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        Composite body = form.getBody();
        body.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(2 * SPACE, SPACE).spacing(SPACE / 2, SPACE / 3).applyTo(body);
        toolkit.createLabel(body, "RBcast").setFont(JFaceResources.getHeaderFont());
        say(body, "Write fault-tolerant broadcast algorithms, verify them with Spin, and let a learner find new ones.");
        way(body, "algorithm", "Open the examples of the paper", this::openExamples,
                "A project with the algorithms of the paper and the inputs of its three experiments.");
        way(body, "verify", "Write an algorithm", () -> go(new NewAlgorithmWizard(), place()),
                "A file to start from, for systems in which nobody fails, processes crash, or processes lie.");
        way(body, "synthesize", "Synthesise an algorithm", () -> go(new NewSynthesisWizard(), place()),
                "A form with the inputs of a synthesis; what is left empty has the paper's values.");
        say(body, "Then: Ctrl+Alt+V verifies the file in the editor, Ctrl+Space proposes what may stand at the cursor,"
                + " and the menu RBcast has the rest. F1 says more about what you see, Help > Cheat Sheets leads"
                + " through a verification and a synthesis, and Help > Welcome shows this page again.");
    }

    private void say(Composite body, String text) {
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).indent(0, SPACE / 2)
                .applyTo(toolkit.createLabel(body, text, SWT.WRAP));
    }

    private void way(Composite body, String icon, String title, Runnable action, String meaning) {
        ImageHyperlink link = toolkit.createImageHyperlink(body, SWT.NONE);
        Image image = ResourceLocator.imageDescriptorFromBundle("rbcast.ui", "icons/" + icon + ".svg")
                .map(descriptor -> descriptor.createImage(body.getDisplay())).orElse(null);
        link.setImage(image);
        link.addDisposeListener(event -> {
            if (image != null) {
                image.dispose();
            }
        });
        // that of the page, which is not the one that the toolkit has given it
        link.setBackground(null);
        link.setText(title);
        link.setFont(JFaceResources.getBannerFont());
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                action.run();
            }
        });
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, SPACE).applyTo(link);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(toolkit.createLabel(body, meaning, SWT.WRAP));
    }

    /** The copy that is in the workspace, or a new one. */
    private void openExamples() {
        IFile file = Welcome.firstExample();
        if (!file.exists()) {
            go(NewProjectWizard.withThePaper(), StructuredSelection.EMPTY);
            return;
        }
        PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
        try {
            IDE.openEditor(getIntroSite().getPage(), file);
        } catch (PartInitException failure) {
            ILog.get().error(file.getFullPath() + " could not be opened.", failure);
        }
    }

    private void go(INewWizard wizard, IStructuredSelection place) {
        IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
        wizard.init(window.getWorkbench(), place);
        if (new WizardDialog(window.getShell(), wizard).open() == WizardDialog.OK) {
            PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
        }
    }

    /** Where a new file goes if nobody says otherwise. */
    private static IStructuredSelection place() {
        try {
            return new StructuredSelection(FirstProject.get());
        } catch (CoreException failure) {
            ILog.get().error("There is no project for new files, and none could be made.", failure);
            return StructuredSelection.EMPTY;
        }
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // it looks the same at the side
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
