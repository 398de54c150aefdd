// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import rbcast.algorithm.verdict.Verdict;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.run.RunView;
import rbcast.ui.verification.Entries;
import rbcast.ui.verification.VerificationView;

class VerificationViewTest {

    private static final String TEXT = SIMPLE.replace("no-failure with N = 3, F = 0;", """
            no-failure with N = 3, F = 0;
                crash with N = 3, F = 1 expecting violation of RB-Agreement;
                crash with N = 4, F = 1;""");
    private static final List<String> SYSTEMS = List.of("no-failure with N = 3, F = 0", "crash with N = 3, F = 1",
            "crash with N = 4, F = 1");

    private Workspace workspace;
    private VerificationView view;
    private ITextEditor editor;

    @BeforeEach
    void openTheView() throws Exception {
        workspace = new Workspace();
        Workspace.page().getWorkbenchWindow().getShell().setSize(1400, 1000);
        view = (VerificationView) Workspace.page().showView(VerificationView.ID);
        show(view, false);
        editor = workspace.open(workspace.file("simple.rbcast", TEXT));
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        view.filter().setText("/test/simple.rbcast");
        until("all verdicts are there", () -> view.table().getItemCount() == 1
                && view.table().getColumnCount() == SYSTEMS.size() + 1
                && SYSTEMS.stream().noneMatch(system -> cell(system).isEmpty() || cell(system).contains("looking")));
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        view.forgetAll();
        for (String id : List.of(VerificationView.ID, RunView.ID)) {
            IViewPart part = Workspace.page().findView(id);
            if (part != null) {
                Workspace.page().hideView(part);
            }
        }
        workspace.close();
    }

    private String cell(String system) {
        return view.table().getItem(0).getText(column(system));
    }

    private int column(String system) {
        List<String> titles = Arrays.stream(view.table().getColumns()).map(TableColumn::getText).toList();
        return titles.indexOf(system);
    }

    private void showOneByOne() {
        show(view, true);
    }

    /** One by one, or as a matrix: a view that another perspective shows, too, is as somebody has left it. */
    static void show(VerificationView view, boolean oneByOne) {
        IAction action = Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(item -> "rbcast.ui.list".equals(item.getId()))
                .map(item -> ((ActionContributionItem) item).getAction()).findFirst().orElseThrow();
        action.setChecked(oneByOne);
        action.run();
    }

    private static List<String> rows(Table table, int column) {
        return IntStream.range(0, table.getItemCount()).mapToObj(row -> table.getItem(row).getText(column)).toList();
    }

    @Test
    void a_matrix_says_which_algorithm_is_what_in_which_system_in_words_and_icons() {
        assertThat(view.table().getItem(0).getText(0)).isEqualTo("Simple");
        assertThat(SYSTEMS.stream().map(this::cell)).containsExactly("verified", "violated RB-Agreement as expected",
                "violated RB-Agreement");
        assertThat(SYSTEMS.stream().map(system -> view.table().getItem(0).getImage(column(system))))
                .doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void what_else_was_asked_in_a_system_has_a_column_of_its_own() throws Exception {
        Workspace.type(editor, TEXT.replace("crash with N = 3, F = 1 expecting violation of RB-Agreement;",
                "crash with N = 3, F = 1;"));
        Workspace.untilRead(editor);
        Workspace.run("rbcast.ui.verify");
        String properties = SYSTEMS.get(1) + " [RB-Validity, RB-Agreement, RB-Integrity]";

        until("both answers are there", () -> column(properties) > 0 && !cell(properties).isEmpty()
                && !cell(properties).contains("looking"));

        assertThat(cell(properties)).isEqualTo("violated RB-Agreement");
        assertThat(cell(properties + ", expecting [RB-Agreement]")).isEqualTo("violated RB-Agreement as expected");
        assertThat(column(SYSTEMS.get(1))).isNegative();
    }

    @Test
    void verdicts_become_stale_when_the_algorithm_becomes_another_one_and_not_by_a_comment() throws CoreException {
        Workspace.type(editor, "// a comment\n" + TEXT);
        Workspace.untilRead(editor);
        assertThat(cell(SYSTEMS.get(0))).isEqualTo("verified");

        Workspace.type(editor, TEXT.replace("from 1 distinct party", "from N distinct parties"));
        until("they are stale", () -> SYSTEMS.stream().allMatch(system -> cell(system).endsWith("(stale)")));

        Workspace.type(editor, TEXT);
        until("they are what they were", () -> cell(SYSTEMS.get(0)).equals("verified"));
    }

    @Test
    void one_by_one_they_show_all_that_is_known_and_are_sorted_and_filtered() {
        showOneByOne();
        Table list = view.table();

        assertThat(rows(list, 2)).containsExactlyElementsOf(SYSTEMS);
        assertThat(rows(list, 3)).containsExactly("", "RB-Agreement", "RB-Agreement");
        assertThat(rows(list, 5)).allMatch(time -> time.endsWith(" s"));
        assertThat(rows(list, 6)).doesNotContain("");

        list.getColumn(2).notifyListeners(SWT.Selection, new Event());
        assertThat(rows(list, 2)).containsExactly(SYSTEMS.get(1), SYSTEMS.get(2), SYSTEMS.get(0));

        view.filter().setText("/test/simple.rbcast expected");
        assertThat(rows(list, 2)).containsExactly(SYSTEMS.get(1));
    }

    @Test
    void one_by_one_they_can_be_removed_while_they_are_in_sight_and_come_again() throws Exception {
        showOneByOne();
        until("they are drawn", () -> rows(view.table(), 2).equals(SYSTEMS));

        view.forgetAll();
        until("the view is empty", () -> view.table().getItemCount() == 0);

        Workspace.run("rbcast.ui.verify");
        until("they are there again", () -> Job.getJobManager().find(TaskFamily.ID).length == 0
                && rows(view.table(), 2).equals(SYSTEMS));
    }

    @Test
    void what_is_selected_is_copied_as_a_table() {
        showOneByOne();
        view.table().select(1);

        view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();

        Clipboard clipboard = new Clipboard(Display.getCurrent());
        String copied = String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        clipboard.dispose();
        assertThat(copied.lines()).hasSize(2);
        assertThat(copied.lines().toList().get(1)).startsWith("violated RB-Agreement as expected\tSimple\t");
    }

    @Test
    void all_are_written_as_comma_separated_values() throws Exception {
        Job writing = view.write(workspace.project().getLocation().append("verdicts.csv").toPath());
        until("they are written", () -> writing.getResult() != null);

        IFile file = workspace.file("verdicts.csv");
        assertThat(writing.getResult().isOK()).isTrue();
        assertThat(file.readString().lines().toList()).anyMatch(line ->
                line.startsWith("verified,Simple,\"no-failure with N = 3, F = 0\",,"));
    }

    @Test
    void a_session_of_a_version_that_does_not_trust_them_does_not_know_them() throws Exception {
        Path kept = Platform.getStateLocation(FrameworkUtil.getBundle(Entries.class)).append("verdicts.xml").toPath();
        String number = "edition=\"" + Verdict.EDITION + "\"";
        assertThat(kept).content().contains(number);

        Files.writeString(kept, Files.readString(kept).replace(number, "edition=\"" + (Verdict.EDITION - 1) + "\""));

        assertThat(new Entries().areAbout("/test/simple.rbcast")).isFalse();
    }

    @Test
    void the_next_session_knows_them_until_they_are_removed() {
        assertThat(new Entries().areAbout("/test/simple.rbcast")).isTrue();

        view.forgetAll();

        until("they are forgotten", () -> !new Entries().areAbout("/test/simple.rbcast"));
        until("the view is empty", () -> view.table().getItemCount() == 0);
    }

    @Test
    void a_double_click_on_a_violation_opens_its_run() {
        Event press = new Event();
        press.x = 5 + Arrays.stream(view.table().getColumns()).limit(column(SYSTEMS.get(2)))
                .mapToInt(TableColumn::getWidth).sum();
        press.button = 1;
        view.table().setSelection(0);
        view.table().notifyListeners(SWT.MouseDown, press);
        view.table().notifyListeners(SWT.DefaultSelection, new Event());

        until("the run is shown", () -> Workspace.page().findView(RunView.ID) instanceof RunView run
                && run.run().isPresent());
        RunView run = (RunView) Workspace.page().findView(RunView.ID);
        assertThat(run.conclusion()).contains("Simple in crash with N = 4, F = 1", "RB-Agreement is violated");
    }

    @Test
    void the_run_of_a_stale_verdict_is_that_of_the_algorithm_as_it_was() {
        Workspace.type(editor, TEXT.replace("DELIVER(m) if received (<init, m>) from 1 distinct party",
                "DELIVER(m) if received (<init, m>) from N distinct parties"));
        editor.doSave(null);
        until("it is stale", () -> cell(SYSTEMS.get(2)).endsWith("(stale)"));
        showOneByOne();
        view.table().select(2);

        view.table().notifyListeners(SWT.DefaultSelection, new Event());

        until("the run is shown", () -> Workspace.page().findView(RunView.ID) instanceof RunView run
                && run.run().isPresent());
        assertThat(((RunView) Workspace.page().findView(RunView.ID)).conclusion())
                .contains("RB-Agreement is violated");
    }
}
