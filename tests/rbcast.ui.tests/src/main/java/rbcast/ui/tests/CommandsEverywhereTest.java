// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Texts.SYNTHESIS;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.until;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.promela.PromelaOutline;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.verification.Entries;

/** What can be asked for beside verifying and synthesising a file. */
class CommandsEverywhereTest {

    private static final String TWO = SIMPLE + SIMPLE.replace("Simple", "Other").replace("algorithm Other",
            "// the other one\nalgorithm Other");
    private static final String UNASKED = SIMPLE.substring(0, SIMPLE.indexOf("verify Simple"));
    private static final String SYSTEMS = "Verify in Which Systems?";

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Job.getJobManager().cancel(TaskFamily.ID);
        untilDone();
        Dialogs.closeAll();
        workspace.close();
    }

    private static void untilDone() {
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    private static void runToTheEnd(String command) throws Exception {
        Workspace.run(command);
        untilDone();
    }

    private static String console() {
        return ResultsConsole.console().getDocument().get();
    }

    /** {@code line of the name} of each algorithm with a verdict. */
    private static List<String> verified(IFile file) {
        return markers(file, VerdictMarkers.TYPE).stream().map(marker -> marker.substring(0, marker.indexOf(':')))
                .toList();
    }

    @Test
    void only_the_algorithm_that_the_cursor_stands_in_is_verified() throws Exception {
        IFile file = workspace.file("two.rbcast", TWO);
        ITextEditor editor = workspace.open(file);

        editor.selectAndReveal(TWO.lastIndexOf("DELIVER"), 0);
        runToTheEnd("rbcast.ui.verifyHere");
        assertThat(verified(file)).containsExactly(String.valueOf(Texts.line(TWO, "algorithm Other")));
    }

    @Test
    void a_cursor_in_the_comment_above_an_algorithm_means_that_algorithm() throws Exception {
        IFile file = workspace.file("two.rbcast", TWO);
        ITextEditor editor = workspace.open(file);

        editor.selectAndReveal(TWO.indexOf("the other one"), 0);
        runToTheEnd("rbcast.ui.verifyHere");
        assertThat(verified(file)).containsExactly(String.valueOf(Texts.line(TWO, "algorithm Other")));
    }

    @Test
    void a_cursor_in_a_synthesis_verifies_nothing_and_the_console_says_what_stands_there() throws Exception {
        workspace.open(workspace.file("small.rbcast", SYNTHESIS));

        runToTheEnd("rbcast.ui.verifyHere");

        until("the console says it", () -> console().contains("this is the synthesis Small"));
    }

    @Test
    void all_files_of_all_projects_are_verified() throws Exception {
        workspace.folder("deep").create(true, true, null);
        IFile first = workspace.file("first.rbcast", SIMPLE);
        IFile second = workspace.file("deep/second.rbcast", SIMPLE);
        workspace.file("synthesis.rbcast", SYNTHESIS);

        runToTheEnd("rbcast.ui.verifyAll");

        assertThat(verified(first)).hasSize(1);
        assertThat(verified(second)).hasSize(1);
        assertThat(Dialogs.all()).isEmpty();
    }

    @Test
    void an_algorithm_without_a_verify_block_asks_for_systems() throws Exception {
        IFile file = workspace.file("unasked.rbcast", UNASKED);
        workspace.open(file);

        runToTheEnd("rbcast.ui.verify");
        until("it is asked", () -> Dialogs.titled(SYSTEMS).isPresent());
        Shell dialog = Dialogs.titled(SYSTEMS).orElseThrow();
        Text lines = (Text) Dialogs.behind(dialog, "&Systems:");
        lines.setText("byzantine with N = 4");
        assertThat(Dialogs.button(dialog, "Verify").isEnabled()).isFalse();
        lines.setText("no-failure with N = 3, F = 0;\ncrash with N = 3, F = 1 expecting violation;");
        Dialogs.press(Dialogs.button(dialog, "Verify"));
        untilDone();

        assertThat(markers(file, VerdictMarkers.TYPE)).hasSize(2);
        assertThat(markers(file, VerdictMarkers.FINDING)).isEmpty();
        assertThat(file.readString()).isEqualTo(UNASKED);
        assertThat(Entries.get().areAbout("/test/unasked.rbcast")).isTrue();
    }

    @Test
    void the_systems_that_were_asked_for_can_become_a_verify_block() throws Exception {
        IFile file = workspace.file("unasked.rbcast", UNASKED);
        workspace.open(file);
        runToTheEnd("rbcast.ui.verify");
        until("it is asked", () -> Dialogs.titled(SYSTEMS).isPresent());
        Shell dialog = Dialogs.titled(SYSTEMS).orElseThrow();

        ((Text) Dialogs.behind(dialog, "&Systems:")).setText("no-failure with N = 3, F = 0;");
        Dialogs.button(dialog, "&Write it into the file as a verify block").setSelection(true);
        Dialogs.press(Dialogs.button(dialog, "Verify"));
        untilDone();

        assertThat(file.readString()).isEqualTo(UNASKED + "\nverify Simple {\n    no-failure with N = 3, F = 0;\n}\n");
        assertThat(verified(file)).hasSize(1);
    }

    @Test
    void what_was_done_last_is_done_again_on_what_stands_in_the_file_now() throws Exception {
        IFile file = workspace.file("simple.rbcast", SIMPLE);
        ITextEditor editor = workspace.open(file);
        runToTheEnd("rbcast.ui.verify");

        Workspace.type(editor, SIMPLE.replace("N = 3, F = 0", "N = 4, F = 0"));
        runToTheEnd("rbcast.ui.rerun");

        assertThat(file.readString()).contains("N = 4");
        assertThat(markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .contains("no-failure with N = 4, F = 0: verified");
    }

    @Test
    void everything_that_runs_can_be_cancelled() throws Exception {
        workspace.open(workspace.file("long.rbcast", SYNTHESIS.replace("episodes 2000", "episodes 100000000")));
        Workspace.run("rbcast.ui.synthesizeHere");
        until("it runs", () -> Job.getJobManager().find(TaskFamily.ID).length > 0);

        runToTheEnd("rbcast.ui.cancel");

        assertThat(Job.getJobManager().find(TaskFamily.ID)).isEmpty();
    }

    @Test
    void an_analysis_says_what_the_algorithms_cost() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));

        runToTheEnd("rbcast.ui.analyse");

        until("the console says it", () -> console().contains("Analyse /test/simple.rbcast")
                && console().contains("messages to wait for") && console().contains("reward"));
    }

    @Test
    void a_certificate_is_written_beside_what_was_learned_and_can_be_checked() throws Exception {
        workspace.open(workspace.file("small.rbcast", SYNTHESIS));

        runToTheEnd("rbcast.ui.certify");

        IFile certificate = workspace.file("Small.certificate");
        assertThat(certificate.readString()).startsWith("RBcast certificate");
        assertThat(workspace.file("Small-learned.rbcast").readString()).contains("Small.certificate");
        workspace.open(certificate);
        runToTheEnd("rbcast.ui.checkCertificate");
        until("the console says it", () -> console().contains("The certificate holds"));
    }

    @Test
    void another_algorithm_that_is_learned_gets_a_file_of_its_own() throws Exception {
        workspace.file("Small-learned.rbcast", "// mine\n");
        workspace.open(workspace.file("small.rbcast", SYNTHESIS));

        runToTheEnd("rbcast.ui.synthesize");
        assertThat(workspace.file("Small-learned.rbcast").readString()).isEqualTo("// mine\n");
        assertThat(workspace.file("Small-learned-2.rbcast").readString()).contains("verify Small");

        workspace.open(workspace.file("small.rbcast"));
        runToTheEnd("rbcast.ui.synthesize");
        assertThat(workspace.file("Small-learned-3.rbcast").exists()).as("the same was learned").isFalse();
    }

    @Test
    void a_model_that_was_generated_is_opened_coloured_and_outlined() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));

        runToTheEnd("rbcast.ui.generate");

        until("it is open", () -> Workspace.page().getActiveEditor().getTitle().endsWith(".pml"));
        ITextEditor editor = (ITextEditor) Workspace.page().getActiveEditor();
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        int place = text.getText().indexOf("inline ");
        until("keywords are coloured", () -> text.getStyleRangeAtOffset(place) != null
                && text.getStyleRangeAtOffset(place).foreground != null);
        assertThat(PromelaOutline.of(text.getText())).extracting(Object::toString)
                .contains("#define N", "init").anyMatch(name -> name.startsWith("inline "));
    }

    @Test
    void listings_are_written_for_markdown_too() throws Exception {
        workspace.open(workspace.file("simple.rbcast", SIMPLE));
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);

        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand
                .generateCommand(commands.getCommand("rbcast.ui.export"), Map.of("rbcast.ui.format", "markdown")),
                null);
        untilDone();

        assertThat(workspace.file("simple.md").readString()).contains("Simple");
    }

    @Test
    void every_command_has_a_name_a_description_and_somebody_who_does_it() {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        assertThat(commands.getDefinedCommandIds()).filteredOn(id -> ((String) id).startsWith("rbcast.ui."))
                .hasSizeGreaterThan(20).allSatisfy(id -> {
                    var command = commands.getCommand((String) id);
                    assertThat(command.getName()).isNotBlank();
                    assertThat(Optional.ofNullable(command.getDescription())).get().asString().isNotBlank();
                });
    }
}
