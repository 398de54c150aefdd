// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Texts.SYNTHESIS;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.verification.VerificationView;

/** A file that belongs to no project, opened as by File > Open File. */
class OutsideFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void clearConsole() {
        ResultsConsole.console().clearConsole();
    }

    @AfterEach
    void closeEditors() {
        Workspace.page().closeAllEditors(false);
    }

    @Test
    void it_has_colours_problems_and_the_keys_of_any_other() throws Exception {
        ITextEditor editor = open("typed.rbcast", SIMPLE);
        until("the text is coloured", () -> Workspace.viewer(editor).getTextWidget()
                .getStyleRangeAtOffset(SIMPLE.indexOf("algorithm")).fontStyle == SWT.BOLD);

        Workspace.type(editor, SIMPLE.replace("SEND to all", "SEND to everybody"));
        until("the error is shown", () -> !problems(editor).isEmpty());
        assertThat(problems(editor)).singleElement().asString()
                .startsWith(Texts.line(SIMPLE, "SEND to all") + ": ").contains("everybody");

        int end = Workspace.viewer(editor).getDocument().getLength();
        new Typist(editor, 0).at(end).type("{");
        assertThat(Workspace.viewer(editor).getDocument().get()).endsWith("{}");
    }

    @Test
    void verify_saves_it_and_tells_its_verdicts() throws Exception {
        ITextEditor editor = open("simple.rbcast", SIMPLE);
        String changed = SIMPLE.replace("N = 3, F = 0", "N = 4, F = 0");
        Workspace.type(editor, changed);

        runToTheEnd("rbcast.ui.verify");

        until("the console shows it", () -> console().contains("no-failure with N = 4, F = 0")
                && console().contains("verified"));
        assertThat(console()).contains("Verify " + folder.resolve("simple.rbcast"));
        assertThat(folder.resolve("simple.rbcast")).hasContent(changed);
    }

    @Test
    void its_verdicts_are_in_the_view_of_verdicts_and_become_stale_as_any() throws Exception {
        VerificationView view = (VerificationView) Workspace.page().showView(VerificationView.ID);
        VerificationViewTest.show(view, false);
        ITextEditor editor = open("viewed.rbcast", SIMPLE);
        Workspace.page().activate(editor);
        runToTheEnd("rbcast.ui.verify");
        view.filter().setText("viewed.rbcast");
        until("its verdict is there", () -> view.table().getItemCount() == 1
                && view.table().getItem(0).getText(1).equals("verified"));

        Workspace.type(editor, SIMPLE.replace("from 1 distinct party", "from N distinct parties"));

        until("its verdict is stale", () -> view.table().getItem(0).getText(1).equals("verified (stale)"));
        view.forgetAll();
        Workspace.page().hideView(view);
    }

    @Test
    void what_is_learned_is_written_beside_it_and_opened() throws Exception {
        open("small.rbcast", SYNTHESIS);

        runToTheEnd("rbcast.ui.synthesize");

        Path learned = folder.resolve("Small-learned.rbcast");
        assertThat(learned).content().contains("algorithm Small", "verify Small");
        until("the console says where", () -> console().contains("wrote " + learned));
        until("the learned file is open", () -> Workspace.page().getActiveEditor().getTitle()
                .equals("Small-learned.rbcast"));
    }

    @Test
    void models_are_written_beside_it() throws Exception {
        open("simple.rbcast", SIMPLE);

        runToTheEnd("rbcast.ui.generate");

        assertThat(folder.resolve("promela")).isDirectoryContaining("glob:**Simple*.pml");
        until("the console says where", () -> console().contains("wrote " + folder.resolve("promela")));
    }

    @Test
    void what_cannot_be_written_beside_it_is_written_at_home(@TempDir Path home) throws Exception {
        Files.writeString(folder.resolve("promela"), "in the way of a folder of that name");
        open("simple.rbcast", SIMPLE);
        String usual = System.setProperty("user.home", home.toString());
        try {
            runToTheEnd("rbcast.ui.generate");
        } finally {
            System.setProperty("user.home", usual);
        }

        assertThat(home.resolve("promela")).isDirectoryContaining("glob:**Simple*.pml");
        assertThat(folder.resolve("promela")).hasContent("in the way of a folder of that name");
        until("the console says where", () -> console().contains("wrote " + home.resolve("promela")));
    }

    @Test
    void what_is_learned_gets_another_name_where_a_folder_has_that_one() throws Exception {
        Files.createDirectories(folder.resolve("Small-learned.rbcast"));
        open("small.rbcast", SYNTHESIS);

        runToTheEnd("rbcast.ui.synthesize");

        assertThat(folder.resolve("Small-learned-2.rbcast")).content().contains("algorithm Small");
    }

    @Test
    void what_is_learned_and_can_be_written_nowhere_is_told_and_stays_in_the_console(@TempDir Path home)
            throws Exception {
        String longer = "Small".repeat(50);
        open("small.rbcast", SYNTHESIS.replace("Small", longer));
        String usual = System.setProperty("user.home", home.toString());
        // the harness of the platform has no errors shown
        boolean automated = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false;
        try {
            runToTheEnd("rbcast.ui.synthesize");
            until("a dialog tells it", () -> Dialogs.words().anyMatch(text -> text.contains("Neither " + folder)
                    && text.contains("nor " + home)));
        } finally {
            System.setProperty("user.home", usual);
            ErrorDialog.AUTOMATED_MODE = automated;
            Dialogs.closeAll();
        }

        until("the console has it", () -> console().contains("algorithm " + longer));
        assertThat(folder).isDirectoryNotContaining("glob:**learned*");
    }

    private ITextEditor open(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return (ITextEditor) IDE.openEditorOnFileStore(Workspace.page(),
                EFS.getLocalFileSystem().getStore(file.toUri()));
    }

    private static void runToTheEnd(String command) throws Exception {
        Workspace.run(command);
        until("the task has ended", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    private static String console() {
        return ResultsConsole.console().getDocument().get();
    }
}
