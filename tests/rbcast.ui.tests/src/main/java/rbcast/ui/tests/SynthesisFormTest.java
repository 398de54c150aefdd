// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.settings.Preferences;
import rbcast.ui.synthesis.SynthesisView;
import rbcast.ui.wizards.NewSynthesisWizard;

/** Synthesising from a form. */
class SynthesisFormTest {

    private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode(Preferences.NODE);
    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        settings.put(Preferences.learning(SynthesisInput.EPISODES), "777");
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        settings.remove(Preferences.learning(SynthesisInput.EPISODES));
        Job.getJobManager().cancel(TaskFamily.ID);
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        Dialogs.closeAll();
        if (Workspace.page().findView(SynthesisView.ID) != null) {
            Workspace.page().hideView(Workspace.page().findView(SynthesisView.ID));
        }
        workspace.close();
    }

    @Test
    void it_begins_with_the_settings_keeps_itself_as_a_block_and_begins_to_learn() throws Exception {
        NewSynthesisWizard wizard = new NewSynthesisWizard(true);
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(workspace.project()));
        WizardDialog dialog = new WizardDialog(Workspace.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();

        Dialogs.press(Dialogs.button(dialog.getShell(), "&Finish"));

        assertThat(workspace.file("synthesis.rbcast").readString()).contains("synthesize Learned {", "episodes 777;");
        until("it learns", () -> Workspace.page().findView(SynthesisView.ID) instanceof SynthesisView view
                && view.status().startsWith("Learned: "));
    }
}
