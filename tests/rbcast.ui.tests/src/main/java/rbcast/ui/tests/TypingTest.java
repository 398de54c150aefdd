// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes with the keyboard and compares what stands there with what was meant. */
class TypingTest {

    /** As fast as keys can be pressed; as fast as a burst; slowly enough for anything to open between two keys. */
    private static final int AT_ONCE = 0;
    private static final int FAST = 15;
    private static final int SLOW = 60;

    /** What is typed: indentation, stars and partners of brackets come by themselves. */
    private static final String KEYS = """
            /**
            Delivers what it gets, if true and when asked to SEND (all of it).
            See algorithm 1.
            /
            algorithm Simple {

            when RB-Broadcast(m) do:
            SEND to all(<init, m>) if true and not already sent;
            STOP if true;

            when receive(<t, m>) do:
            // when F + 1 processes are correct
            DELIVER(m) if received (<init, m>) from F + 1 distinct parties and not already delivered;
            STOP if true;
            }

            verify Simple {
            no-failure with N = 3, F = 0;
            crash for all N > 3F, F >= 1 expecting violation of RB-Agreement;
            }
            """;
    private static final String MEANT = """
            /**
             * Delivers what it gets, if true and when asked to SEND (all of it).
             * See algorithm 1.
             */
            algorithm Simple {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    // when F + 1 processes are correct
                    DELIVER(m) if received (<init, m>) from F + 1 distinct parties and not already delivered;
                    STOP if true;
            }

            verify Simple {
                no-failure with N = 3, F = 0;
                crash for all N > 3F, F >= 1 expecting violation of RB-Agreement;
            }
            """;

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    @Test
    void an_algorithm_typed_at_once_is_what_was_meant() throws CoreException {
        types(AT_ONCE);
    }

    @Test
    void an_algorithm_typed_fast_is_what_was_meant() throws CoreException {
        types(FAST);
    }

    @Test
    void an_algorithm_typed_slowly_is_what_was_meant() throws CoreException {
        types(SLOW);
    }

    private void types(int pauseMillis) throws CoreException {
        ITextEditor editor = open("");
        Typist typist = new Typist(editor, pauseMillis);

        for (char key : KEYS.toCharArray()) {
            typist.type(String.valueOf(key));
            assertThat(typist.list()).as("a list that nobody asked for, behind " + text(editor)).isNull();
        }

        assertThat(text(editor)).isEqualTo(MEANT);
    }

    @Test
    void asking_before_every_word_and_typing_on_changes_nothing() throws Exception {
        ITextEditor editor = open("");
        Typist typist = new Typist(editor, FAST);

        boolean inWord = false;
        for (char key : KEYS.toCharArray()) {
            if (!inWord && Character.isLetter(key)) {
                typist.ask();
            }
            inWord = Character.isLetter(key);
            typist.type(String.valueOf(key));
        }

        assertThat(text(editor)).isEqualTo(MEANT);
    }

    @Test
    void the_list_narrows_with_every_letter_and_closes_when_nothing_fits() throws Exception {
        ITextEditor editor = open(Texts.SIMPLE);
        Typist typist = new Typist(editor, FAST).at(Texts.SIMPLE.indexOf("STOP if true"));

        // the platform closes a list that is there before the viewer's first key, and opens none just after that key
        typist.type("S");
        until("the list is open", () -> typist.ask().list() != null && typist.list().getItemCount() > 2);
        int all = typist.list().getItemCount();
        typist.type("E");
        until("the list is shorter", () -> typist.list().getItemCount() < all);
        assertThat(Arrays.stream(typist.list().getItems()).map(TableItem::getText))
                .allMatch(proposal -> proposal.startsWith("SE"));

        typist.type("x");
        until("the list is closed", () -> typist.list() == null);
        typist.type("\n");
        assertThat(text(editor)).isEqualTo(Texts.SIMPLE.replaceFirst("STOP", "SEx\n        STOP"));
    }

    @Test
    void the_enter_key_takes_the_proposal_that_was_chosen_from_a_list_that_was_asked_for() throws Exception {
        ITextEditor editor = open(Texts.SIMPLE.replace("verify Simple", "verify Si"));
        Typist typist = new Typist(editor, FAST).at(Texts.SIMPLE.indexOf("verify Simple") + "verify Si".length());

        typist.ask();
        until("the list is open", () -> typist.list() != null && typist.list().getItemCount() > 0);
        typist.press(SWT.HOME).type("\n");

        assertThat(text(editor)).isEqualTo(Texts.SIMPLE);
    }

    @Test
    void nothing_is_proposed_in_a_comment() throws Exception {
        ITextEditor editor = open(Texts.SIMPLE);
        Typist typist = new Typist(editor, FAST).at(Texts.SIMPLE.indexOf("Delivers"));

        typist.ask().type("algorithm").ask();

        assertThat(typist.list()).isNull();
    }

    @Test
    void the_selected_lines_become_comments_and_lines_again() throws Exception {
        ITextEditor editor = open(Texts.SIMPLE);
        int begin = Texts.SIMPLE.indexOf("SEND");
        editor.selectAndReveal(begin, Texts.SIMPLE.indexOf("STOP if true") - begin + 1);

        Workspace.run("rbcast.ui.toggleComment");
        assertThat(text(editor)).isEqualTo(Texts.SIMPLE.replace("SEND", "// SEND")
                .replaceFirst("STOP if true", "// STOP if true"));

        Workspace.run("rbcast.ui.toggleComment");
        assertThat(text(editor)).isEqualTo(Texts.SIMPLE);
    }

    private ITextEditor open(String text) throws CoreException {
        return workspace.open(workspace.file("text.rbcast", text));
    }

    private static String text(ITextEditor editor) {
        return viewer(editor).getDocument().get();
    }
}
