// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private static final int FAST = 15;

    private Workspace workspace;
    private ITextEditor editor;
    private ITextViewer viewer;
    private Typist typist;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        editor = workspace.open(workspace.file("text.rbcast", SIMPLE));
        viewer = viewer(editor);
        typist = new Typist(editor, FAST);
        Workspace.untilRead(editor);
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    @Test
    void f3_goes_from_a_type_to_its_first_send() {
        typist.at(SIMPLE.lastIndexOf("init") + 1).press(SWT.F3);

        until("the first send is selected", () -> selection().equals(new Point(SIMPLE.indexOf("init"), 4)));
    }

    @Test
    void f3_where_nothing_is_named_does_nothing_and_opens_no_dialog() {
        typist.at(SIMPLE.indexOf("Delivers")).press(SWT.F3);
        typist.at(SIMPLE.lastIndexOf("init") + 1).press(SWT.F3);

        until("F3 works as before", () -> selection().x == SIMPLE.indexOf("init"));
        assertThat(Widgets.inPopups(Button.class)).isEmpty();
    }

    @Test
    void every_place_of_the_name_at_the_cursor_is_marked_and_no_other_word_that_is_spelt_alike() {
        String text = SIMPLE.replace("Delivers what it gets.", "Delivers init messages.");
        Workspace.type(editor, text);
        Workspace.untilRead(editor);

        typist.at(text.lastIndexOf("init") + 1);

        until("the places are marked", () -> occurrences().equals(places(text, "<init")));
        typist.at(text.indexOf("Delivers"));
        until("nothing is marked", () -> occurrences().isEmpty());
    }

    @Test
    void rename_changes_a_type_everywhere_as_one_step() {
        typist.at(SIMPLE.lastIndexOf("init") + 1).chord(SWT.SHIFT | SWT.ALT, 'r');
        until("the dialog is open", () -> !Widgets.inPopups(Text.class).isEmpty());

        enter("echo");

        until("the type has its new name", () -> text().equals(SIMPLE.replace("<init", "<echo")));
        ((ISourceViewer) viewer).getTextOperationTarget().doOperation(org.eclipse.jface.text.ITextOperationTarget.UNDO);
        assertThat(text()).isEqualTo(SIMPLE);
    }

    @Test
    void a_name_that_cannot_be_is_refused_in_the_dialog_with_the_reason() {
        typist.at(SIMPLE.lastIndexOf("init") + 1).chord(SWT.SHIFT | SWT.ALT, 'r');
        until("the dialog is open", () -> !Widgets.inPopups(Text.class).isEmpty());

        enter("not a name");

        until("the reason stands in the dialog", () -> Widgets.inPopups(Text.class).stream()
                .anyMatch(field -> field.getText().contains("name") && !field.getText().equals("not a name")));
        assertThat(text()).isEqualTo(SIMPLE);
        Widgets.inPopups(Text.class).get(0).getShell().close();
    }

    private static void enter(String name) {
        Text field = Widgets.inPopups(Text.class).get(0);
        field.setText(name);
        field.getShell().getDefaultButton().notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void the_quick_outline_narrows_and_goes_where_the_enter_key_says() {
        typist.chord(SWT.CTRL, 'o');
        until("the outline is open", () -> !Widgets.inPopups(Tree.class).isEmpty());

        Text filter = Widgets.inPopups(Text.class).get(0);
        filter.setText("deliver");
        assertThat(Widgets.inPopups(Tree.class).get(0).getSelection()[0].getText()).startsWith("DELIVER(m)");
        press(filter, SWT.CR);

        until("the line is selected", () -> selection().x == SIMPLE.indexOf("DELIVER"));
        assertThat(Widgets.inPopups(Tree.class)).isEmpty();
    }

    @Test
    void references_are_listed_with_their_lines() {
        typist.at(SIMPLE.indexOf("Simple")).chord(SWT.CTRL | SWT.SHIFT, 'g');
        until("the list is open", () -> !Widgets.inPopups(Tree.class).isEmpty());

        Tree list = Widgets.inPopups(Tree.class).get(0);
        assertThat(List.of(list.getItems())).extracting(item -> item.getText())
                .containsExactly("algorithm Simple {  line 2", "verify Simple {  line 13");
        list.getShell().close();
    }

    @Test
    void a_reference_is_chosen_from_the_list_with_the_keyboard() {
        typist.at(SIMPLE.indexOf("Simple")).chord(SWT.CTRL | SWT.SHIFT, 'g');
        until("the list is open", () -> !Widgets.inPopups(Tree.class).isEmpty());
        Text filter = Widgets.inPopups(Text.class).get(0);
        Tree list = Widgets.inPopups(Tree.class).get(0);
        until("the field has the keyboard", filter::isFocusControl);

        press(filter, SWT.ARROW_DOWN);
        until("the list has the keyboard", list::isFocusControl);
        list.setSelection(list.getItem(1));
        press(list, SWT.CR);

        until("the second is selected", () -> selection().equals(new Point(SIMPLE.lastIndexOf("Simple"), 6)));
        assertThat(Widgets.inPopups(Tree.class)).isEmpty();
    }

    @Test
    void the_only_reference_is_gone_to_at_once() {
        String text = SIMPLE.replace("verify Simple", "verify Other");
        Workspace.type(editor, text);
        Workspace.untilRead(editor);

        typist.at(text.indexOf("Simple") + 3).chord(SWT.CTRL | SWT.SHIFT, 'g');

        until("its name is selected", () -> selection().equals(new Point(text.indexOf("Simple"), 6)));
        assertThat(Widgets.inPopups(Tree.class)).isEmpty();
    }

    private static void press(Control control, int key) {
        Event event = new Event();
        event.keyCode = key;
        control.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void the_selection_grows_from_the_word_to_the_file_and_shrinks_again() {
        int word = SIMPLE.indexOf("already sent") + 1;
        typist.at(word);
        List<Point> selections = new ArrayList<>(List.of(selection()));

        while (selection().y < SIMPLE.length()) {
            Point before = selection();
            typist.chord(SWT.SHIFT | SWT.ALT, SWT.ARROW_UP);
            until("the selection has grown", () -> selection().y > before.y);
            selections.add(selection());
        }
        assertThat(selections).hasSizeGreaterThan(4);
        assertThat(selections.get(1)).isEqualTo(new Point(SIMPLE.indexOf("already sent"), "already".length()));

        for (int index = selections.size() - 2; index >= 0; index--) {
            typist.chord(SWT.SHIFT | SWT.ALT, SWT.ARROW_DOWN);
            assertThat(selection()).isEqualTo(selections.get(index));
        }
    }

    @Test
    void format_of_a_selection_leaves_other_lines_alone() throws Exception {
        String text = SIMPLE.replace("    SEND", "SEND").replace("        STOP", "STOP");
        Workspace.type(editor, text);
        editor.selectAndReveal(text.indexOf("SEND"), "SEND to all(<init, m>) if true and not already sent;\n".length());

        typist.chord(SWT.CTRL | SWT.SHIFT, 'f');

        until("the selected line is laid out", () -> text().equals(SIMPLE.replace("        STOP", "STOP")));
    }

    private Point selection() {
        return viewer.getSelectedRange();
    }

    private String text() {
        return viewer.getDocument().get();
    }

    private List<Integer> occurrences() {
        IAnnotationModel model = ((ISourceViewer) viewer).getAnnotationModel();
        List<Integer> places = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation.getType().equals("org.eclipse.ui.genericeditor.text")) {
                Position position = model.getPosition(annotation);
                places.add(position.getOffset());
            }
        });
        return places.stream().sorted().toList();
    }

    /** The offsets behind the first sign of some words. */
    private static List<Integer> places(String text, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().map(match -> match.start() + 1).toList();
    }
}
