// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Dialogs.behind;
import static rbcast.ui.tests.Dialogs.button;
import static rbcast.ui.tests.Dialogs.press;
import static rbcast.ui.tests.Workspace.until;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.tasks.RBcastVersion;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.project.RBcastNature;
import rbcast.ui.results.ProblemMarkers;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.wizards.FirstProject;
import rbcast.ui.wizards.NewAlgorithmWizard;
import rbcast.ui.wizards.NewProjectWizard;
import rbcast.ui.wizards.NewSynthesisWizard;

/** What the New menu makes. */
class WizardsTest {

    private WizardDialog dialog;

    @AfterEach
    void forgetTheProjects() throws CoreException {
        if (dialog != null) {
            dialog.close();
        }
        Workspace.page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, new NullProgressMonitor());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void every_template_is_verified_as_it_stands_under_the_name_of_the_users_choice(int template) throws Exception {
        IProject project = FirstProject.get();
        open(new NewAlgorithmWizard(), project);
        ((Text) behind(dialog.getShell(), "&Name of the algorithm:")).setText("MyOwn");
        ((Combo) behind(dialog.getShell(), "&Template:")).select(template);
        finish();

        IFile file = project.getFile("algorithm.rbcast");
        assertThat(file.readString()).contains("algorithm MyOwn {", "verify MyOwn {").doesNotContain("Start");
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        // an algorithm that does nothing delivers nothing, which breaks a promise
        boolean empty = template == 3;
        assertThat(Workspace.markers(file, VerdictMarkers.TYPE)).isNotEmpty();
        assertThat(Workspace.markers(file, VerdictMarkers.FINDING).isEmpty()).isNotEqualTo(empty);
        until("the builder has looked at it",
                () -> !empty || !Workspace.markers(file, ProblemMarkers.TYPE).isEmpty());
        assertThat(Workspace.markers(file, ProblemMarkers.TYPE).isEmpty()).isNotEqualTo(empty);
    }

    @Test
    void an_algorithm_has_a_name_of_the_language() throws Exception {
        open(new NewAlgorithmWizard(), FirstProject.get());
        Text name = (Text) behind(dialog.getShell(), "&Name of the algorithm:");

        name.setText("2 words");
        assertThat(button(dialog.getShell(), "&Finish").isEnabled()).isFalse();
        name.setText("TwoWords");
        assertThat(button(dialog.getShell(), "&Finish").isEnabled()).isTrue();
    }

    @Test
    void a_form_takes_the_inputs_of_a_synthesis_and_says_what_is_wrong_with_them() throws Exception {
        IProject project = FirstProject.get();
        open(new NewSynthesisWizard(), project);
        press(button(dialog.getShell(), "&Next >"));
        Text systems = (Text) behind(dialog.getShell(), "systems:");
        Text episodes = (Text) behind(dialog.getShell(), "episodes:");
        ((Text) behind(dialog.getShell(), "name:")).setText("Mine");

        episodes.setText("many");
        assertThat(dialog.getCurrentPage().getErrorMessage()).startsWith("episodes: ");
        assertThat(button(dialog.getShell(), "&Finish").isEnabled()).isFalse();
        episodes.setText("500");
        systems.setText("crash with N = 3, F = 1");
        ((Text) behind(dialog.getShell(), "without:")).setText("GH5");
        assertThat(dialog.getCurrentPage().getErrorMessage()).isNull();
        finish();

        assertThat(project.getFile("synthesis.rbcast").readString()).contains("synthesize Mine {",
                "systems crash with N = 3, F = 1;", "episodes 500;", "without GH5;", "thresholds 1, F + 1");
    }

    @Test
    void a_project_begins_with_the_examples_of_the_paper_and_has_the_nature() throws Exception {
        open(NewProjectWizard.withThePaper(), null);
        finish();

        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("paper");
        assertThat(RBcastNature.isOn(project)).isTrue();
        assertThat(names(project)).contains("algorithms.rbcast", "byzantine.rbcast", "crash.rbcast",
                "no-failure.rbcast");
        assertThat(Workspace.page().getActiveEditor().getTitle()).isEqualTo("algorithms.rbcast");
    }

    @Test
    void a_project_begins_with_the_literature_or_with_nothing() throws Exception {
        open(new NewProjectWizard(), null);
        ((Text) behind(dialog.getShell(), "&Project name:")).setText("others");
        choose("Algorithms of the &literature");
        finish();
        assertThat(names(ResourcesPlugin.getWorkspace().getRoot().getProject("others"))).contains("bracha.rbcast");

        open(new NewProjectWizard(), null);
        ((Text) behind(dialog.getShell(), "&Project name:")).setText("own");
        finish();
        assertThat(names(ResourcesPlugin.getWorkspace().getRoot().getProject("own")))
                .noneMatch(name -> name.endsWith(".rbcast"));
    }

    @Test
    void the_product_says_its_version_its_licence_and_whom_to_cite() {
        assertThat(aboutText()).contains("RBcast " + RBcastVersion.text() + ",", "Eclipse Public License", "Vaz",
                "IEEE Access");
    }

    @Test
    void the_documentation_is_part_of_the_workbench() {
        assertThat(Platform.getBundle("rbcast.ui").findEntries("docs", "language.md", false)).isNotNull();
    }

    private static String aboutText() {
        return Arrays.stream(Platform.getExtensionRegistry()
                        .getExtension("rbcast.ui.product").getConfigurationElements()[0].getChildren("property"))
                .filter(property -> property.getAttribute("name").equals("aboutText"))
                .map(property -> property.getAttribute("value")).findFirst().orElseThrow();
    }

    private void open(INewWizard wizard, IProject place) {
        wizard.init(PlatformUI.getWorkbench(), place == null ? StructuredSelection.EMPTY
                : new StructuredSelection(place));
        dialog = new WizardDialog(Workspace.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
    }

    private void choose(String text) {
        Button button = button(dialog.getShell(), text);
        button.setSelection(true);
        button.notifyListeners(SWT.Selection, null);
    }

    private void finish() {
        press(button(dialog.getShell(), "&Finish"));
    }

    private static List<String> names(IProject project) throws CoreException {
        return Arrays.stream(project.members()).map(IResource::getName).toList();
    }
}
