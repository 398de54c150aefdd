// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.ProblemMarkers;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.wizards.NewAlgorithmWizard;
import rbcast.ui.workspace.Welcome;

class NewcomerTest {

    @TempDir
    private Path examples;

    @AfterEach
    void forgetTheExamples() throws CoreException {
        System.clearProperty(Welcome.EXAMPLES);
        Workspace.page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }

    @Test
    void a_new_workspace_gets_a_copy_of_the_examples_and_shows_one() throws Exception {
        Path original = Files.writeString(Files.createDirectory(examples.resolve("paper"))
                .resolve("algorithms.rbcast"), Texts.SIMPLE);
        Files.writeString(Files.createDirectories(examples.resolve("java/target")).resolve("built.jar"), "");
        System.setProperty(Welcome.EXAMPLES, examples.toString());
        IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
        welcome.closeIntro(welcome.getIntro());

        new Welcome().earlyStartup();
        until("an example is open", () -> {
            IEditorPart editor = Workspace.page().getActiveEditor();
            return editor != null && editor.getTitle().equals("algorithms.rbcast");
        });

        IFile copy = ResourcesPlugin.getWorkspace().getRoot().getProject("examples")
                .getFile("paper/algorithms.rbcast");
        assertThat(copy.readString()).isEqualTo(Texts.SIMPLE);
        assertThat(copy.getLocation().toPath()).isNotEqualTo(original);
        assertThat(copy.getProject().getFolder("java").exists()).isTrue();
        assertThat(copy.getProject().getFolder("java/target").exists()).isFalse();
    }

    @Test
    void a_workspace_with_projects_stays_as_it_is() throws Exception {
        System.setProperty(Welcome.EXAMPLES, examples.toString());
        try (Workspace workspace = new Workspace()) {
            new Welcome().earlyStartup();

            assertThat(ResourcesPlugin.getWorkspace().getRoot().getProjects()).hasSize(1);
        }
    }

    @Test
    void the_wizard_makes_a_file_that_is_verified_as_it_stands() throws Exception {
        try (Workspace workspace = new Workspace()) {
            NewAlgorithmWizard wizard = new NewAlgorithmWizard();
            wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(workspace.project()));
            WizardDialog dialog = new WizardDialog(Workspace.page().getWorkbenchWindow().getShell(), wizard);
            dialog.setBlockOnOpen(false);
            dialog.open();
            assertThat(wizard.performFinish()).isTrue();
            dialog.close();

            IFile file = workspace.file("algorithm.rbcast");
            Workspace.run("rbcast.ui.verify");
            until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
            assertThat(Workspace.markers(file, VerdictMarkers.TYPE)).singleElement().asString().contains("verified");
            assertThat(Workspace.markers(file, VerdictMarkers.FINDING)).isEmpty();
            assertThat(Workspace.markers(file, ProblemMarkers.TYPE)).isEmpty();
        }
    }
}
