// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Texts.SYNTHESIS;
import static rbcast.ui.tests.Texts.WRONG_EXPECTATION;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.until;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.Closing;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.VerdictMarkers;

class CommandsTest {

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Job.getJobManager().cancel(TaskFamily.ID);
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        workspace.close();
    }

    @Test
    void a_verified_algorithm_says_so_at_its_name_and_in_the_console() throws Exception {
        IFile file = workspace.file("simple.rbcast", SIMPLE);
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        assertThat(markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .startsWith(Texts.line(SIMPLE, "algorithm Simple")
                        + ": no-failure with N = 3, F = 0: verified, ").endsWith(" states");
        assertThat(markers(file, VerdictMarkers.FINDING)).isEmpty();
        until("the console shows it", () -> console().contains("Verify /test/simple.rbcast"));
    }

    @Test
    void a_violation_that_nobody_expects_is_an_error_with_the_run_that_shows_it() throws Exception {
        IFile file = workspace.file("wrong.rbcast", WRONG_EXPECTATION);
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        assertThat(markers(file, VerdictMarkers.FINDING)).containsExactly(Texts.line(WRONG_EXPECTATION, "crash with")
                + ": Simple, crash with N = 3, F = 1: violated RB-Agreement");
        until("the console shows the run", () -> console().contains("faulty-broadcaster"));
    }

    @Test
    void a_verdict_stays_when_a_comment_changes_and_goes_when_the_algorithm_changes() throws Exception {
        IFile file = workspace.file("edited.rbcast", SIMPLE);
        ITextEditor editor = workspace.open(file);
        runToTheEnd("rbcast.ui.verify");

        Workspace.type(editor, "// a comment\n" + SIMPLE + "// and one\n" + "algorithm {");
        until("the error is marked", () -> !Workspace.problems(editor).isEmpty());
        assertThat(markers(file, VerdictMarkers.TYPE)).hasSize(1);

        Workspace.type(editor, SIMPLE.replace("from 1 distinct party", "from N distinct parties"));
        until("the verdict is gone", () -> markers(file, VerdictMarkers.TYPE).isEmpty());
    }

    @Test
    void an_expectation_that_was_not_met_is_no_error_any_more_when_another_one_stands_there() throws Exception {
        IFile file = workspace.file("expected.rbcast", WRONG_EXPECTATION);
        ITextEditor editor = workspace.open(file);
        runToTheEnd("rbcast.ui.verify");

        Workspace.type(editor, WRONG_EXPECTATION.replace("F = 1;", "F = 1 expecting"));
        until("the error of the unfinished line is marked", () -> !Workspace.problems(editor).isEmpty());
        assertThat(markers(file, VerdictMarkers.FINDING)).hasSize(1);

        Workspace.type(editor, WRONG_EXPECTATION.replace("F = 1;", "F = 1 expecting violation;"));
        until("the finding is gone", () -> markers(file, VerdictMarkers.FINDING).isEmpty());
        assertThat(markers(file, VerdictMarkers.TYPE)).hasSize(1);
    }

    @Test
    void a_file_with_errors_is_not_verified_and_the_console_says_why() throws Exception {
        IFile file = workspace.file("broken.rbcast", SIMPLE.replace("DELIVER(m)", "DELIVER m"));
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        until("the console names the place", () -> console().contains("/test/broken.rbcast:9:"));
        assertThat(markers(file, VerdictMarkers.TYPE)).isEmpty();
    }

    @Test
    void generate_writes_a_model_for_every_system_beside_the_file() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));

        runToTheEnd("rbcast.ui.generate");

        List<String> models = Arrays.stream(workspace.folder("promela").members()).map(each -> each.getName()).toList();
        assertThat(models).singleElement().asString().contains("Simple").endsWith(".pml");
        until("the console names the model", () -> console().contains("wrote /test/promela/" + models.get(0)));
    }

    @Test
    void an_export_writes_a_listing_for_latex_beside_the_file() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));

        runToTheEnd("rbcast.ui.export");

        assertThat(workspace.file("simple.tex").readString()).contains("\\begin{algorithm}", "\\label{alg:Simple}");
        until("the console names the listing", () -> console().contains("wrote /test/simple.tex"));
    }

    @Test
    void a_synthesis_writes_its_file_beside_the_specification_and_opens_it() throws Exception {
        workspace.open(workspace.file("small.rbcast", SYNTHESIS));

        runToTheEnd("rbcast.ui.synthesize");

        IFile learned = workspace.file("Small-learned.rbcast");
        assertThat(learned.readString()).contains("algorithm Small").contains("verify Small");
        assertThat(markers(learned, VerdictMarkers.TYPE)).singleElement().asString().contains(": verified");
        until("the learned file is open",
                () -> Workspace.page().getActiveEditor().getTitle().equals(learned.getName()));
    }

    @Test
    void a_task_that_is_cancelled_ends_soon_and_writes_nothing() throws Exception {
        workspace.open(workspace.file("long.rbcast", SYNTHESIS.replace("episodes 2000", "episodes 100000000")));
        Workspace.run("rbcast.ui.synthesize");
        until("the synthesis runs", () -> Arrays.stream(Job.getJobManager().find(TaskFamily.ID))
                .anyMatch(job -> job.getState() == Job.RUNNING));

        Job.getJobManager().cancel(TaskFamily.ID);

        until("it has ended", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    @Test
    void closing_over_a_task_asks_and_then_lets_it_end_first() throws Exception {
        workspace.open(workspace.file("long.rbcast", SYNTHESIS.replace("episodes 2000", "episodes 100000000")));
        Workspace.run("rbcast.ui.synthesize");
        until("the synthesis runs", () -> Arrays.stream(Job.getJobManager().find(TaskFamily.ID))
                .anyMatch(job -> job.getState() == Job.RUNNING));
        List<String> asked = new ArrayList<>();

        boolean stays = new Closing(question -> !asked.add(question)).preShutdown(PlatformUI.getWorkbench(), false);
        assertThat(stays).isFalse();
        assertThat(asked).singleElement().asString().contains("Synthesize long.rbcast");
        assertThat(Job.getJobManager().find(TaskFamily.ID)).isNotEmpty();

        assertThat(new Closing(question -> true).preShutdown(PlatformUI.getWorkbench(), false)).isTrue();
        assertThat(Job.getJobManager().find(TaskFamily.ID)).isEmpty();
    }

    @Test
    void files_selected_in_the_explorer_are_verified_without_being_opened() throws Exception {
        IFile first = workspace.file("first.rbcast", SIMPLE);
        IFile second = workspace.file("second.rbcast", SIMPLE);
        Workspace.select(List.of(first, second));

        runToTheEnd("rbcast.ui.verify");

        assertThat(markers(first, VerdictMarkers.TYPE)).hasSize(1);
        assertThat(markers(second, VerdictMarkers.TYPE)).hasSize(1);
    }

    @Test
    void a_project_stands_for_all_files_that_somebody_has_written_in_it() throws Exception {
        workspace.folder("deep").create(true, true, null);
        workspace.folder("target").create(true, true, null);
        IFile first = workspace.file("first.rbcast", SIMPLE);
        IFile deep = workspace.file("deep/second.rbcast", SIMPLE);
        IFile built = workspace.file("target/third.rbcast", SIMPLE);
        Workspace.select(List.of(workspace.project()));

        runToTheEnd("rbcast.ui.verify");

        assertThat(markers(first, VerdictMarkers.TYPE)).hasSize(1);
        assertThat(markers(deep, VerdictMarkers.TYPE)).hasSize(1);
        assertThat(markers(built, VerdictMarkers.TYPE)).isEmpty();
    }

    private static void runToTheEnd(String command) throws Exception {
        Workspace.run(command);
        until("the task has ended", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    private static String console() {
        return ResultsConsole.console().getDocument().get();
    }
}
