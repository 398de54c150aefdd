// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Dialogs.behind;
import static rbcast.ui.tests.Dialogs.button;
import static rbcast.ui.tests.Dialogs.press;
import static rbcast.ui.tests.Dialogs.texts;
import static rbcast.ui.tests.Workspace.until;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.tasks.Equipment;
import rbcast.ui.client.Connection;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.preferences.LearningPage;
import rbcast.ui.preferences.MissingTools;
import rbcast.ui.preferences.RBcastPage;
import rbcast.ui.preferences.SeveritiesPage;
import rbcast.ui.project.RBcastBuilder;
import rbcast.ui.results.ProblemMarkers;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.settings.Preferences;

/** What users can set, and what comes of it. */
class SettingsTest {

    private static final String NO_SPIN = "/no/such/spin";

    private final IEclipsePreferences settings = InstanceScope.INSTANCE.getNode(Preferences.NODE);
    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace().withNature();
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void forget() throws Exception {
        settings.clear();
        Dialogs.closeAll();
        workspace.close();
    }

    @Test
    void the_page_keeps_the_tools_of_the_users_choice_and_tries_them() {
        PreferenceDialog dialog = open(PreferencesUtil.createPreferenceDialogOn(null, RBcastPage.ID, null, null));
        Text spin = (Text) behind(dialog.getShell(), "&Spin:");
        spin.setText(NO_SPIN);
        press(button(dialog.getShell(), "&Test"));

        until("it says that there is no such program", () -> texts(dialog.getShell())
                .anyMatch(text -> text.contains("'/no/such/spin' is chosen for Spin, but there is no such program")));
        spin.setText("");
        press(button(dialog.getShell(), "&Test"));
        until("it says which Spin there is", () -> texts(dialog.getShell())
                .anyMatch(text -> text.contains("Spin: Spin Version")));

        spin.setText("spin");
        press(button(dialog.getShell(), "Apply and Close"));
        assertThat(Preferences.equipment()).isEqualTo(new Equipment(Optional.of("spin"), Optional.empty(),
                Optional.of(128)));
    }

    @Test
    void the_page_takes_no_time_that_is_none() {
        PreferenceDialog dialog = open(PreferencesUtil.createPreferenceDialogOn(null, RBcastPage.ID, null, null));
        Text time = (Text) behind(dialog.getShell(), "&Time limit of a verification:");

        type(time, "3 fortnights");
        assertThat(button(dialog.getShell(), "Apply and Close").isEnabled()).isFalse();
        type(time, "3 min");
        assertThat(button(dialog.getShell(), "Apply and Close").isEnabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {LearningPage.ID, SeveritiesPage.ID})
    void a_page_with_many_settings_is_scrolled_and_makes_no_dialog_as_high_as_the_screen(String page) {
        PreferenceDialog dialog = open(PreferencesUtil.createPreferenceDialogOn(null, page, new String[] {page}, null));

        assertThat(Widgets.all(dialog.getShell(), Label.class)).hasSizeGreaterThan(15);
        assertThat(dialog.getShell().getSize().y).isLessThan(750);
    }

    @Test
    void a_verification_uses_the_engine_of_the_users_choice() throws Exception {
        settings.put(Preferences.ENGINE, "adversary-first");
        IFile file = workspace.file("crash.rbcast", Texts.SIMPLE.replace("no-failure with N = 3, F = 0",
                "crash with N = 3, F = 1"));
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        assertThat(Workspace.markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .contains("the adversary-first search does not cover");
    }

    @Test
    void a_project_with_settings_of_its_own_goes_by_these() throws Exception {
        settings.put(Preferences.ENGINE, "adversary-first");
        IEclipsePreferences own = new ProjectScope(workspace.project()).getNode(Preferences.NODE);
        own.putBoolean(Preferences.OWN, true);
        own.put(Preferences.TIME_LIMIT, "2 min");
        own.flush();
        IFile file = workspace.file("crash.rbcast", Texts.WRONG_EXPECTATION);
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        assertThat(Workspace.markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .contains("violated RB-Agreement");
    }

    @Test
    void what_is_unusable_in_the_settings_file_is_not_used() throws Exception {
        settings.put(Preferences.ENGINE, "magic");
        settings.put(Preferences.TIME_LIMIT, "soon");
        settings.put(Preferences.MEMORY_LIMIT, "much");
        settings.put(Preferences.PARALLEL, "-3");
        IFile file = workspace.file("simple.rbcast", Texts.SIMPLE);
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");

        assertThat(Workspace.markers(file, VerdictMarkers.TYPE)).singleElement().asString().contains("verified");
    }

    @Test
    void problems_are_marked_as_the_user_wants_them_told() throws Exception {
        IFile file = workspace.file("odd.rbcast", Texts.SIMPLE.replaceFirst("\n        STOP if true;", ""));
        until("it is marked", () -> severities(file).equals(List.of(IMarker.SEVERITY_WARNING)));

        settings.put("severity.algorithm.stop-missing", "error");
        RBcastBuilder.lookAgainSoon(List.of(workspace.project()));
        until("it is an error", () -> severities(file).equals(List.of(IMarker.SEVERITY_ERROR)));

        IEclipsePreferences own = new ProjectScope(workspace.project()).getNode(Preferences.NODE);
        own.putBoolean(Preferences.OWN, true);
        own.put("severity.algorithm.stop-missing", "off");
        RBcastBuilder.lookAgainSoon(List.of(workspace.project()));
        until("nobody is told in this project", () -> severities(file).isEmpty());
    }

    @Test
    void the_editor_tells_problems_as_the_user_wants_them_told() throws Exception {
        ITextEditor editor = workspace.open(workspace.file("odd.rbcast",
                Texts.SIMPLE.replaceFirst("\n        STOP if true;", "")));
        until("the problem is shown", () -> !Workspace.problems(editor).isEmpty());

        settings.put("severity.algorithm.stop-missing", "off");
        until("nobody is told", () -> Workspace.problems(editor).isEmpty());
        settings.remove("severity.algorithm.stop-missing");
        until("the problem is shown again", () -> !Workspace.problems(editor).isEmpty());
    }

    @Test
    void a_text_is_formatted_before_it_is_saved_if_the_user_wants_that() throws Exception {
        String untidy = Texts.SIMPLE.replace("    SEND", "SEND");
        IFile file = workspace.file("untidy.rbcast", Texts.SIMPLE);
        ITextEditor editor = workspace.open(file);
        Workspace.type(editor, untidy);
        editor.doSave(new NullProgressMonitor());
        assertThat(file.readString()).isEqualTo(untidy);

        settings.putBoolean(Preferences.FORMAT_ON_SAVE, true);
        // where the machine is busy, saving does not wait for the form
        until("it is saved in the form of the language", () -> {
            Workspace.type(editor, untidy + " ");
            editor.doSave(new NullProgressMonitor());
            return Workspace.viewer(editor).getDocument().get().equals(Texts.SIMPLE);
        });
        assertThat(file.readString()).isEqualTo(Texts.SIMPLE);
    }

    private static List<Integer> severities(IFile file) {
        try {
            return Arrays.stream(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO))
                    .map(marker -> marker.getAttribute(IMarker.SEVERITY, -1)).toList();
        } catch (CoreException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void what_is_missing_is_told_at_the_start_until_it_is_there() {
        settings.put(Preferences.SPIN, NO_SPIN);

        new MissingTools.AtStart().earlyStartup();
        until("it is told", () -> missingTools().isPresent());
        Shell dialog = missingTools().get();
        assertThat(texts(dialog)).anyMatch(text -> text.contains(NO_SPIN));

        settings.remove(Preferences.SPIN);
        press(button(dialog, "&Look Again"));
        until("it says so", () -> texts(dialog).anyMatch("Everything is there now."::equals));
    }

    @Test
    void nothing_is_told_at_the_start_where_everything_is_there_or_nobody_wants_to_know() {
        new MissingTools.AtStart().earlyStartup();
        settings.put(Preferences.SPIN, NO_SPIN);
        settings.putBoolean(Preferences.TELL_AT_START, false);
        new MissingTools.AtStart().earlyStartup();

        boolean[] idle = new boolean[1];
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> idle[0] = true);
        until("everything that was asked for is done", () -> idle[0]);
        assertThat(missingTools()).isEmpty();
    }

    @Test
    void a_verification_without_tools_tells_what_is_missing() throws Exception {
        settings.put(Preferences.SPIN, NO_SPIN);
        workspace.open(workspace.file("simple.rbcast", Texts.SIMPLE));

        runToTheEnd("rbcast.ui.verify");

        until("it is told", () -> missingTools().isPresent());
        until("the console says so", () -> ResultsConsole.console().getDocument().get().contains(NO_SPIN));
    }

    @Test
    void the_editor_tells_problems_as_the_project_wants_them_told() throws Exception {
        ITextEditor editor = workspace.open(workspace.file("open.rbcast",
                Texts.SIMPLE.replace("        STOP if true;\n}", "}")));
        until("the missing STOP is told", () -> !Workspace.problems(editor).isEmpty());

        IEclipsePreferences own = new ProjectScope(workspace.project()).getNode(Preferences.NODE);
        own.putBoolean(Preferences.OWN, true);
        own.put("severity.algorithm.stop-missing", "off");
        Connection.get().refresh();

        until("it is not told any more", () -> Workspace.problems(editor).isEmpty());
    }

    private static Optional<Shell> missingTools() {
        return Dialogs.titled(MissingTools.TITLE);
    }

    /** Fields look at what stands in them when a key goes up. */
    private static void type(Text field, String text) {
        field.setText(text);
        field.notifyListeners(SWT.KeyUp, new Event());
    }

    private static PreferenceDialog open(PreferenceDialog dialog) {
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    private static void runToTheEnd(String command) throws Exception {
        Workspace.run(command);
        until("the task has ended", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }
}
