// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SYNTHESIS;
import static rbcast.ui.tests.Workspace.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.synthesis.Syntheses;
import rbcast.ui.synthesis.Synthesis;
import rbcast.ui.synthesis.SynthesisView;
import rbcast.ui.verification.Entries;

class SynthesisViewTest {

    private static final String LONG = SYNTHESIS.replace("episodes 2000", "episodes 100000000");

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Job.getJobManager().cancel(TaskFamily.ID);
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        Workspace.page().hideView(Workspace.page().findView(SynthesisView.ID));
        workspace.close();
    }

    private SynthesisView synthesize(String text) throws Exception {
        workspace.open(workspace.file("small.rbcast", text));
        Workspace.run("rbcast.ui.synthesize");
        until("the view is there", () -> Workspace.page().findView(SynthesisView.ID) != null);
        return (SynthesisView) Workspace.page().findView(SynthesisView.ID);
    }

    private static IAction action(SynthesisView view, String id) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(item -> id.equals(item.getId())).map(item -> ((ActionContributionItem) item).getAction())
                .findFirst().orElseThrow();
    }

    @Test
    void while_it_learns_the_view_says_how_far_it_is_and_draws_three_charts() throws Exception {
        SynthesisView view = synthesize(LONG);

        until("it has learned something", () -> view.status().contains("best reward"));
        until("charts are drawn", () -> view.charts() == 3);
        until("it has come to algorithms that it knows", () -> view.judges().contains(" by memory"));

        assertThat(view.status()).startsWith("Small: learning: ").contains(" of 100,000,000 episodes", " left");
        assertThat(view.judges()).startsWith("verdicts: ");
        assertThat(view.best()).contains("algorithm Small {");
        assertThat(action(view, "rbcast.ui.synthesis.stop").isEnabled()).isTrue();
    }

    @Test
    void one_that_is_stopped_keeps_its_best_verified_and_written() throws Exception {
        SynthesisView view = synthesize(LONG);
        until("it has learned something", () -> view.status().contains("best reward"));

        action(view, "rbcast.ui.synthesis.stop").run();

        until("it has ended", () -> view.status().contains("cancelled, reward"));
        until("what it has learned is written", () -> view.learned().isPresent());
        assertThat(view.learned()).contains(new SourcePlace("/test/Small-learned.rbcast"));
        assertThat(workspace.file("Small-learned.rbcast").readString()).contains("verify Small");
        until("its verdict is among the others", () -> Entries.get().areAbout("/test/Small-learned.rbcast"));
    }

    @Test
    void earlier_ones_stay_to_be_compared() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS);
        until("it has ended", () -> view.status().contains("learned, reward"));
        int before = view.list().getItemCount();

        workspace.open(workspace.file("small.rbcast"));
        Workspace.run("rbcast.ui.synthesize");
        until("another one is there", () -> view.list().getItemCount() == before + 1);
        until("it has ended", () -> List.of(view.list().getItem(0).getText(4), view.list().getItem(1).getText(4))
                .stream().allMatch(text -> text.startsWith("learned, reward")));

        view.list().setSelection(1);
        view.list().notifyListeners(SWT.Selection, new Event());
        until("the earlier one is shown", () -> view.status().startsWith("Small: learned"));
        assertThat(view.list().getItem(1).getText(2)).isEqualTo(view.list().getItem(0).getText(2));
    }

    @Test
    void one_that_pauses_does_nothing_until_it_goes_on() throws Exception {
        SynthesisView view = synthesize(LONG);
        until("it has learned something", () -> view.status().contains("best reward"));
        IAction pause = action(view, "rbcast.ui.synthesis.pause");

        pause.setChecked(true);
        pause.run();
        until("it says so", () -> view.status().startsWith("Small: paused"));
        Synthesis paused = Syntheses.get().all().get(0);
        until("the learner waits", () -> Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getMethodName().equals("waitForTheEndOfThePause")));
        long done = paused.view().done();
        Duration elapsed = paused.view().elapsed();
        assertThat(paused.view().elapsed()).isEqualTo(elapsed);

        pause.setChecked(false);
        pause.run();
        until("it has gone on", () -> paused.view().done() > done);
        assertThat(view.status()).startsWith("Small: ");
    }

    @Test
    void one_that_pauses_can_be_cancelled() throws Exception {
        SynthesisView view = synthesize(LONG);
        until("it has learned something", () -> view.status().contains("best reward"));
        IAction pause = action(view, "rbcast.ui.synthesis.pause");
        pause.setChecked(true);
        pause.run();

        Job.getJobManager().cancel(TaskFamily.ID);

        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    @Test
    void its_simulations_stand_side_by_side() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS.replace("simulations 1", "simulations 3"));
        until("it has ended", () -> view.status().contains("learned, reward"));

        until("all of them are there", () -> view.simulations().getItemCount() == 3);
        assertThat(view.simulations().getItem(2).getText(0)).isEqualTo("3");
        assertThat(view.simulations().getItem(2).getText(1)).isEqualTo("2,000");
        assertThat(view.best()).contains(": verified");
    }

    @Test
    void two_of_them_stand_side_by_side_with_the_inputs_in_which_they_differ() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS);
        until("it has ended", () -> view.status().contains("learned, reward"));
        int before = view.list().getItemCount();
        Workspace.type(workspace.open(workspace.file("small.rbcast")), SYNTHESIS.replace("seed 1", "seed 7"));
        Workspace.run("rbcast.ui.synthesize");
        until("the other one has ended", () -> view.list().getItemCount() == before + 1
                && view.list().getItem(0).getText(4).startsWith("learned, reward"));

        view.list().setSelection(0, 1);
        view.list().notifyListeners(SWT.Selection, new Event());
        until("they are compared", () -> view.status().startsWith("Side by side: Small (1), Small (2)"));

        List<String> rows = Arrays.stream(view.comparison().getItems()).map(item -> item.getText(0) + ": "
                + item.getText(1) + " | " + item.getText(2)).toList();
        assertThat(rows).contains("seed: 7 | 1").anyMatch(row -> row.startsWith("reward: -"));
    }

    @Test
    void those_of_an_earlier_session_are_there_with_their_charts() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS);
        until("it has ended", () -> view.status().contains("learned, reward"));
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        Synthesis now = Syntheses.get().all().get(0);

        // as the next session does
        Syntheses later = new Syntheses();
        until("they are read", () -> !later.all().isEmpty());

        Synthesis kept = later.all().get(0);
        assertThat(kept.learned()).isEqualTo(now.learned()).isPresent();
        assertThat(kept.view().conclusion()).isEqualTo(now.view().conclusion());
        assertThat(kept.view().best()).isEqualTo(now.view().best());
        assertThat(kept.view().simulations()).hasSameSizeAs(now.view().simulations());
        assertThat(kept.view().simulations().get(0).states().points()).isPositive();
    }

    @Test
    void the_verdicts_of_another_edition_are_not_told_again() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS);
        until("it has ended", () -> view.status().contains("learned, reward"));
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        assertThat(Syntheses.get().all().get(0).view().verdicts()).isNotEmpty();

        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(Syntheses.class)).append("syntheses").toPath();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replaceFirst(" [0-9]+\n", "\n"));
            }
        }
        Syntheses later = new Syntheses();
        until("they are read", () -> !later.all().isEmpty());

        SynthesisCourse.View kept = later.all().get(0).view();
        assertThat(kept.verdicts()).isEmpty();
        assertThat(kept.conclusion()).hasValueSatisfying(told -> assertThat(told)
                .endsWith(", by verdicts of another version of RBcast"));
    }

    @Test
    void one_that_is_removed_is_not_there_in_the_next_session_either() throws Exception {
        SynthesisView view = synthesize(SYNTHESIS);
        until("it has ended", () -> view.status().contains("learned, reward"));
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        int before = Syntheses.get().all().size();

        until("it can be removed", () -> action(view, "rbcast.ui.synthesis.remove").isEnabled());
        action(view, "rbcast.ui.synthesis.remove").run();

        assertThat(Syntheses.get().all()).hasSize(before - 1);
        until("nothing of it is to be seen", () -> view.status().isEmpty() && view.charts() == 0
                && view.best().isEmpty() && view.simulations().getItemCount() == 0);
        Syntheses later = new Syntheses();
        until("the others are read", () -> later.all().size() == before - 1);
    }
}
