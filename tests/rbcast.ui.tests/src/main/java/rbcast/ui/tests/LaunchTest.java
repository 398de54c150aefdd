// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Texts.SYNTHESIS;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.until;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.ILaunchConfigurationTab;
import org.eclipse.debug.ui.ILaunchConfigurationTabGroup;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.launch.Shortcut;
import rbcast.ui.launch.Tabs;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.VerdictMarkers;

class LaunchTest {

    private static final String VERIFICATION = "rbcast.ui.launch.verification";
    private static final String SYNTHESIS_TYPE = "rbcast.ui.launch.synthesis";
    private static final ILaunchManager MANAGER = DebugPlugin.getDefault().getLaunchManager();

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        for (ILaunchConfiguration each : MANAGER.getLaunchConfigurations()) {
            each.delete();
        }
        workspace.close();
    }

    private static ILaunchConfigurationWorkingCopy configuration(String type, IFile file) throws CoreException {
        ILaunchConfigurationType kind = MANAGER.getLaunchConfigurationType(type);
        ILaunchConfigurationWorkingCopy made = kind.newInstance(null, "made");
        made.setAttribute("rbcast.ui.file", file.getFullPath().toPortableString());
        return made;
    }

    private static void launch(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
        configuration.doSave().launch(ILaunchManager.RUN_MODE, new NullProgressMonitor());
        until("the task has ended", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    @Test
    void a_verification_is_run_as_often_as_its_configuration_is_launched() throws Exception {
        IFile file = workspace.file("simple.rbcast", SIMPLE);

        launch(configuration(VERIFICATION, file));

        assertThat(markers(file, VerdictMarkers.TYPE)).singleElement().asString().contains("verified");
        assertThat(MANAGER.getLaunches()).isEmpty();
    }

    @Test
    void only_the_algorithm_that_is_named_is_verified() throws Exception {
        String text = SIMPLE + SIMPLE.replace("Simple", "Other");
        IFile file = workspace.file("two.rbcast", text);
        ILaunchConfigurationWorkingCopy made = configuration(VERIFICATION, file);
        made.setAttribute("rbcast.ui.only", "Other");

        launch(made);

        assertThat(markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .startsWith(Texts.line(text, "algorithm Other") + ": ");
    }

    @Test
    void limits_of_a_configuration_take_the_place_of_those_of_the_project() throws Exception {
        IFile file = workspace.file("simple.rbcast", SIMPLE);
        ILaunchConfigurationWorkingCopy made = configuration(VERIFICATION, file);
        made.setAttribute("rbcast.ui.value.engine", "no such engine");

        assertThatExceptionOfType(CoreException.class).isThrownBy(() -> launch(made))
                .withMessageContaining("the engines are");
        assertThat(markers(file, VerdictMarkers.TYPE)).isEmpty();
    }

    @Test
    void inputs_of_a_configuration_take_the_place_of_those_of_the_block() throws Exception {
        IFile file = workspace.file("small.rbcast", SYNTHESIS);
        ILaunchConfigurationWorkingCopy made = configuration(SYNTHESIS_TYPE, file);
        made.setAttribute("rbcast.ui.value.episodes", "300");

        launch(made);

        assertThat(workspace.file("Small-learned.rbcast").readString()).contains("300 episodes");
    }

    @Test
    void a_configuration_without_a_file_says_so() {
        assertThatExceptionOfType(CoreException.class).isThrownBy(() -> launch(MANAGER
                .getLaunchConfigurationType(VERIFICATION).newInstance(null, "made")))
                .withMessageContaining("Which file is not said");
    }

    @Test
    void run_as_makes_one_configuration_for_a_file_and_takes_it_again() throws Exception {
        IFile file = workspace.file("simple.rbcast", SIMPLE);
        for (int time = 0; time < 2; time++) {
            new Shortcut.Verification().launch(new StructuredSelection(file), ILaunchManager.RUN_MODE);
            until("it is verified", () -> !markers(file, VerdictMarkers.TYPE).isEmpty()
                    && Job.getJobManager().find(TaskFamily.ID).length == 0);
        }

        assertThat(MANAGER.getLaunchConfigurations()).singleElement()
                .satisfies(each -> assertThat(each.getName()).isEqualTo("simple"));
    }

    @Test
    void both_kinds_have_a_tab_for_the_file_one_for_values_and_the_usual_one() {
        for (ILaunchConfigurationTabGroup group : List.of(new Tabs.Verification(), new Tabs.Synthesis())) {
            group.createTabs(null, ILaunchManager.RUN_MODE);
            assertThat(Arrays.stream(group.getTabs()).map(ILaunchConfigurationTab::getName)).hasSize(3)
                    .startsWith("File");
            group.dispose();
        }
    }
}
