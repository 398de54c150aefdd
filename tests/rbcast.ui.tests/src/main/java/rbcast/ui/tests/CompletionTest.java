// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Completion in the real editor, by keys. */
class CompletionTest {

    private static final int FAST = 15;

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    /** Opens the list at an offset. */
    private Typist askAt(ITextEditor editor, int offset) {
        Typist typist = new Typist(editor, FAST).at(offset);
        until("the list is open", () -> isOpen(typist) || isOpen(typist.ask()));
        until("the proposals are there", () -> isOpen(typist)
                && !typist.list().getItem(0).getText().startsWith("Computing"));
        return typist;
    }

    private static boolean isOpen(Typist typist) {
        return typist.list() != null && typist.list().getItemCount() > 0;
    }

    private ITextEditor open(String text) throws CoreException {
        return workspace.open(workspace.file("text.rbcast", text));
    }

    private static String text(ITextEditor editor) {
        return viewer(editor).getDocument().get();
    }

    private static void choose(Typist typist, String label) {
        List<String> labels = Arrays.stream(typist.list().getItems()).map(TableItem::getText).toList();
        assertThat(labels).anyMatch(each -> each.startsWith(label));
        int index = 0;
        while (!labels.get(index).startsWith(label)) {
            index++;
        }
        typist.press(SWT.HOME);
        for (int down = 0; down < index; down++) {
            typist.press(SWT.ARROW_DOWN);
        }
        typist.type("\n");
    }

    @Test
    void proposals_have_icons_and_documentation_that_is_shown_letter_by_letter() throws CoreException {
        String text = SIMPLE.replace("from 1 distinct party ", "from  ");
        ITextEditor editor = open(text);
        Typist typist = askAt(editor, text.indexOf("from  ") + "from ".length());

        assertThat(typist.list().getItems()).allMatch(item -> item.getImage() != null);
        until("the note on the selected proposal is shown", () -> Widgets.inPopups(StyledText.class).stream()
                .anyMatch(note -> note.getText().startsWith("F + 1 at N = 3, F = 0")
                        || note.getText().startsWith("F + 1 = 1 at N = 3, F = 0")));
        typist.press(SWT.ESC);
    }

    @Test
    void a_whole_action_is_filled_in_place_by_place() throws CoreException {
        String text = SIMPLE.replace("        DELIVER", "        SEN\n        DELIVER");
        ITextEditor editor = open(text);
        Typist typist = askAt(editor, text.indexOf("SEN\n") + "SEN".length());

        choose(typist, "SEND to ... if received ...;");
        until("the action is there", () -> text(editor).contains("SEND to all(<"));
        typist.type("neighbours").type("\t").type("echo").type("\t").type("\t").type("2F + 1").type("\t");

        assertThat(text(editor)).contains("        SEND to neighbours(<echo, m>) if received (<init, m>) from 2F + 1"
                + " distinct parties and not already sent;\n        DELIVER");
    }

    @Test
    void equal_places_change_together_and_lines_are_indented() throws CoreException {
        ITextEditor editor = open("\n");
        Typist typist = askAt(editor, 0);

        choose(typist, "algorithm ...");
        until("the skeleton is there", () -> text(editor).contains("algorithm MyAlgorithm {"));
        typist.type("Mine").type("\t").type("msg");

        assertThat(text(editor)).startsWith("algorithm Mine {\n\n    when RB-Broadcast(msg) do:\n")
                .contains("DELIVER(msg) if received (<init, msg>)").doesNotContain("m>)  ");
    }

    @Test
    void what_was_wrong_before_a_completion_leaves_no_mark_behind() throws CoreException {
        String text = SIMPLE.replace("STOP if true;\n}", "STO\n}");
        ITextEditor editor = open(text);
        until("the mistake is marked", () -> !Workspace.problems(editor).isEmpty());

        choose(askAt(editor, text.indexOf("STO\n") + "STO".length()), "STOP if true;");

        until("the text is right", () -> text(editor).equals(SIMPLE));
        until("nothing is marked", () -> Workspace.problems(editor).isEmpty());
    }

    @Test
    void the_broken_rest_of_a_file_does_not_matter() throws CoreException {
        String text = SIMPLE.replace("no-failure with N = 3, F = 0;", "no-failure with ").replace("STOP if true;", "");
        ITextEditor editor = open(text);
        Typist typist = askAt(editor, text.indexOf("no-failure with ") + "no-failure with ".length());

        assertThat(Arrays.stream(typist.list().getItems()).map(TableItem::getText)).contains("N = 4, F = 1");
        typist.press(SWT.ESC);
    }
}
