// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.trace.Moment;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.run.RunView;
import rbcast.ui.run.ShownRun;

class RunViewTest {

    private static final String EXPECTED = SIMPLE.replace("no-failure with N = 3, F = 0;",
            "crash with N = 3, F = 1 expecting violation of RB-Agreement;");

    private static final String SCENARIO = """
            rbcast scenario 1
            algorithm Simple in "simple.rbcast"
            system no-failure with N = 3, F = 0
            situation correct-broadcaster with 0 faulty processes
            expecting no violation

            p1 broadcasts
            p2 receives init from p1
            """;

    private Workspace workspace;
    private ITextEditor editor;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        Workspace.page().getWorkbenchWindow().getShell().setSize(1400, 1000);
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Dialogs.closeAll();
        IViewPart view = Workspace.page().findView(RunView.ID);
        if (view != null) {
            Workspace.page().hideView(view);
        }
        workspace.close();
    }

    /** The run behind the violation that the text expects, opened from the console. */
    private RunView counterexample() throws Exception {
        editor = workspace.open(workspace.file("simple.rbcast", EXPECTED));
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        until("the console links to the run", () -> link() != null);
        link().linkActivated();
        until("the run is shown", () -> view().flatMap(RunView::run).isPresent());
        until("there is room for it", () -> view().orElseThrow().diagram().getClientArea().height > 100);
        return view().orElseThrow();
    }

    /** The last one: others may still be writing of theirs. */
    private static IHyperlink link() {
        return Pattern.compile("(?m)^run \\d+: ").matcher(ResultsConsole.console().getDocument().get()).results()
                .map(run -> ResultsConsole.console().getHyperlink(run.start())).filter(Objects::nonNull)
                .reduce((one, next) -> next).orElse(null);
    }

    private static Optional<RunView> view() {
        return Optional.ofNullable((RunView) Workspace.page().findView(RunView.ID));
    }

    /** A run in which two things have happened. */
    private RunView replayed() throws Exception {
        workspace.file("simple.rbcast", SIMPLE);
        IFile scenario = workspace.file("two.scenario", SCENARIO);
        IDE.openEditor(Workspace.page(), scenario);
        until("the run is shown", () -> view().flatMap(RunView::run).isPresent());
        return view().orElseThrow();
    }

    private static void press(Widget widget, int keyCode, char character) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.character = character;
        widget.notifyListeners(SWT.KeyDown, event);
    }

    private static void click(RunView view, int event) {
        Point place = view.place(event);
        Event click = new Event();
        click.x = place.x;
        click.y = place.y;
        click.button = 1;
        view.diagram().notifyListeners(SWT.MouseDown, click);
    }

    private static IAction action(RunView view, String id) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(ActionContributionItem.class::isInstance).filter(item -> id.equals(item.getId()))
                .map(item -> ((ActionContributionItem) item).getAction()).findFirst().orElseThrow();
    }

    private static List<String> rows(Table table, int column) {
        return IntStream.range(0, table.getItemCount()).mapToObj(row -> table.getItem(row).getText(column)).toList();
    }

    private int selectedLine() {
        return ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() + 1;
    }

    @Test
    void the_console_opens_the_run_behind_a_violation_that_was_expected() throws Exception {
        RunView view = counterexample();

        assertThat(view.conclusion()).contains("Simple in crash with N = 3, F = 1", "RB-Agreement is violated: ");
        assertThat(view.come()).isEqualTo(view.run().orElseThrow().events());
        assertThat(rows(view.events(), 2)).hasSize(view.come()).anyMatch(event -> event.startsWith("DELIVERS m"));
    }

    @Test
    void keys_go_forth_and_back_event_by_event_and_buttons_know_where_an_end_is() throws Exception {
        RunView view = counterexample();
        int events = view.come();

        press(view.diagram(), SWT.ARROW_LEFT, (char) 0);
        assertThat(view.come()).isEqualTo(events - 1);
        assertThat(action(view, "rbcast.ui.run-forth").isEnabled()).isTrue();
        press(view.diagram(), SWT.HOME, (char) 0);
        assertThat(view.come()).isZero();
        assertThat(action(view, "rbcast.ui.run-back").isEnabled()).isFalse();
        action(view, "rbcast.ui.run-forth").run();
        assertThat(view.come()).isOne();
        assertThat(view.events().getSelectionIndex()).isZero();
        press(view.diagram(), SWT.END, (char) 0);
        assertThat(view.come()).isEqualTo(events);
    }

    @Test
    void playing_comes_to_the_end_by_itself() throws Exception {
        RunView view = counterexample();

        press(view.diagram(), ' ', ' ');
        assertThat(view.come()).isZero();

        until("it has been played", () -> view.come() == view.run().orElseThrow().events());
    }

    private static String told(RunView view, int x, int y) {
        Event move = new Event();
        move.x = x;
        move.y = y;
        view.diagram().notifyListeners(SWT.MouseMove, move);
        return view.diagram().getToolTipText();
    }

    @Test
    void the_mouse_over_an_event_says_what_happens_there() throws Exception {
        RunView view = counterexample();
        press(view.diagram(), 0, '0');
        Point first = view.place(0);

        assertThat(told(view, first.x, first.y)).startsWith("1: p1 ");
        assertThat(told(view, view.diagram().getClientArea().width - 1, 0)).isNull();
    }

    @Test
    void keys_and_the_wheel_bring_it_nearer_and_farther() throws Exception {
        RunView view = counterexample();
        press(view.diagram(), 0, '0');
        int fitting = view.place(1).x - view.place(0).x;

        press(view.diagram(), 0, '+');
        int nearer = view.place(1).x - view.place(0).x;
        Event wheel = new Event();
        wheel.stateMask = SWT.CTRL;
        wheel.count = 1;
        view.diagram().notifyListeners(SWT.MouseVerticalWheel, wheel);

        assertThat(nearer).isGreaterThan(fitting);
        assertThat(view.place(1).x - view.place(0).x).isGreaterThan(nearer);
        press(view.diagram(), 0, '-');
        press(view.diagram(), 0, '-');
        press(view.diagram(), 0, '-');
        assertThat(view.place(1).x - view.place(0).x).isLessThan(fitting);
    }

    @Test
    void a_click_on_an_event_selects_its_action_in_the_text_wherever_that_stands_now() throws Exception {
        RunView view = counterexample();
        Workspace.type(editor, "// one\n// two\n" + EXPECTED);
        Moment delivery = view.run().orElseThrow().trace().moments().stream()
                .filter(moment -> moment.site().isPresent()).reduce((one, other) -> other).orElseThrow();
        int line = Texts.line(EXPECTED, "DELIVER(m)") + 2;

        press(view.diagram(), SWT.HOME, (char) 0);

        click(view, delivery.number());

        assertThat(view.come()).isEqualTo(delivery.number() + 1);
        until("the action is selected", () -> selectedLine() == line);
    }

    @Test
    void the_action_at_the_cursor_marks_what_it_has_done() throws Exception {
        RunView view = counterexample();
        Workspace.untilRead(editor);
        editor.setFocus();

        editor.selectAndReveal(EXPECTED.indexOf("DELIVER(m)"), 0);
        until("the deliveries are marked", () -> !view.marked().isEmpty());

        assertThat(view.marked()).allSatisfy(event -> assertThat(rows(view.events(), 2).get(event))
                .startsWith("DELIVERS m"));
    }

    @Test
    void a_filter_takes_processes_and_types_out_of_diagram_and_list() throws Exception {
        RunView view = replayed();
        int all = rows(view.events(), 1).size();

        choose(view, "Show", "p1 (broadcaster)");

        assertThat(rows(view.events(), 1)).isNotEmpty().hasSizeLessThan(all).doesNotContain("p1");
    }

    /** Opens a menu of the view and chooses from it. */
    private static void choose(RunView view, String menu, String entry) {
        MenuManager manager = Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(MenuManager.class::isInstance).map(MenuManager.class::cast)
                .filter(each -> each.getMenuText().equals(menu)).findFirst().orElseThrow();
        Menu shown = manager.createContextMenu(view.diagram());
        shown.notifyListeners(SWT.Show, new Event());
        MenuItem item = Arrays.stream(shown.getItems()).filter(each -> each.getText().equals(entry)).findFirst()
                .orElseThrow();
        item.setSelection(!item.getSelection());
        item.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void a_scenario_that_is_opened_is_replayed_and_says_what_may_happen_next() throws Exception {
        RunView view = replayed();

        until("the next things are there", () -> view.nexts().getItemCount() > 0);
        assertThat(rows(view.nexts(), 0)).containsExactlyInAnyOrder("p1 receives init from p1",
                "p3 receives init from p1");
    }

    @Test
    void a_scenario_with_an_impossible_step_is_told_in_the_console() throws Exception {
        workspace.file("simple.rbcast", SIMPLE);
        IFile scenario = workspace.file("wrong.scenario", SCENARIO + "p2 receives init from p1\n");

        IDE.openEditor(Workspace.page(), scenario);

        until("the console says why", () -> ResultsConsole.console().getDocument().get()
                .contains("this is impossible here: p2 has received init from p1 already"));
    }

    @Test
    void what_is_chosen_happens_and_going_another_way_keeps_the_run_as_it_was() throws Exception {
        RunView view = replayed();
        perform(view, "p3 receives init from p1");
        until("it has happened", () -> view.run().orElseThrow().trace().schedule().size() == 3);
        assertThat(view.earlier()).isEmpty();

        press(view.diagram(), SWT.HOME, (char) 0);
        press(view.diagram(), SWT.ARROW_RIGHT, (char) 0);
        perform(view, "p1 receives init from p1");

        until("it goes another way", () -> view.run().orElseThrow().trace().schedule().size() == 2);
        assertThat(view.earlier()).singleElement().asString().endsWith("3 steps");
        choose(view, "Earlier Runs", view.earlier().get(0));
        assertThat(view.run().orElseThrow().trace().schedule()).hasSize(3);
    }

    private static void perform(RunView view, String words) {
        until("it may happen", () -> rows(view.nexts(), 0).contains(words));
        view.nexts().setSelection(rows(view.nexts(), 0).indexOf(words));
        view.nexts().notifyListeners(SWT.DefaultSelection, new Event());
    }

    @Test
    void chance_lets_one_thing_happen_and_settling_all_that_has_to() throws Exception {
        RunView view = replayed();

        action(view, "rbcast.ui.run-dice").run();
        until("something has happened", () -> view.run().orElseThrow().trace().schedule().size() == 3);
        action(view, "rbcast.ui.run-settle").run();

        until("everything has arrived", () -> view.conclusion().contains("No property is violated in this run."));
    }

    @Test
    void what_comes_too_late_for_a_view_that_was_closed_is_no_error() throws Exception {
        List<IStatus> logged = new CopyOnWriteArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status);
        RunView view = replayed();
        Platform.addLogListener(listener);
        try {
            action(view, "rbcast.ui.run-dice").run();
            Workspace.page().hideView(view);
            until("it comes", () -> view.run().orElseThrow().trace().schedule().size() == 3);
        } finally {
            Platform.removeLogListener(listener);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void the_algorithm_that_the_cursor_stands_in_is_proposed_for_a_run() throws Exception {
        String second = SIMPLE.replace("Simple", "Second");
        editor = workspace.open(workspace.file("two.rbcast", SIMPLE + second));
        editor.selectAndReveal(SIMPLE.length() + second.indexOf("DELIVER"), 0);
        Workspace.run("rbcast.ui.simulate");
        until("the dialog is open", () -> Dialogs.titled("Simulate a Run").isPresent());

        Dialogs.press(Dialogs.button(Dialogs.titled("Simulate a Run").orElseThrow(), "OK"));

        until("a run is shown", () -> view().flatMap(RunView::run).isPresent());
        assertThat(view().orElseThrow().run().orElseThrow().trace().algorithm().name()).isEqualTo("Second");
    }

    @Test
    void a_run_is_begun_in_a_situation_of_the_users_choice() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));
        Workspace.run("rbcast.ui.simulate");
        until("the dialog is open", () -> Dialogs.titled("Simulate a Run").isPresent());

        Dialogs.press(Dialogs.button(Dialogs.titled("Simulate a Run").orElseThrow(), "OK"));

        until("a run is shown", () -> view().flatMap(RunView::run).isPresent());
        until("it can begin", () -> view().orElseThrow().nexts().getItemCount() == 1);
        assertThat(rows(view().orElseThrow().nexts(), 0)).containsExactly("p1 broadcasts");
        assertThat(view().orElseThrow().come()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.txt", "run.json", "run.html", "run.svg", "run.pdf", "run.png", "run.tex"})
    void a_run_is_exported_in_every_form(String name) throws Exception {
        RunView view = replayed();

        Job writing = view.write(workspace.project().getLocation().append(name).toPath());
        until("it is written", () -> writing.getResult() != null);

        assertThat(writing.getResult().isOK()).as(writing.getResult().getMessage()).isTrue();
        assertThat(workspace.file(name).exists()).isTrue();
        assertThat(workspace.file(name).readAllBytes()).hasSizeGreaterThan(100);
    }

    @Test
    void a_saved_scenario_replays_as_the_same_run() throws Exception {
        RunView view = counterexample();
        List<String> before = rows(view.events(), 2);

        Job writing = view.write(workspace.project().getLocation().append("again.scenario").toPath());
        until("it is written", () -> writing.getResult() != null);
        ShownRun saved = view.run().orElseThrow();
        IDE.openEditor(Workspace.page(), workspace.file("again.scenario"));
        until("it is replayed", () -> view.run().orElseThrow() != saved);

        assertThat(rows(view.events(), 2)).isEqualTo(before);
    }
}
