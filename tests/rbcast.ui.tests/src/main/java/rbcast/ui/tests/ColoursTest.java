// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColoursTest {

    private static final int AT_ONCE = 0;
    private static final long SEED = 7;

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    private ITextEditor open(String text) throws CoreException {
        return workspace.open(workspace.file("text.rbcast", text));
    }

    private static StyleRange style(StyledText widget, String words) {
        return widget.getStyleRangeAtOffset(widget.getText().indexOf(words));
    }

    private static Color colour(StyledText widget, String words) {
        StyleRange style = style(widget, words);
        return style == null ? null : style.foreground;
    }

    private static boolean isBold(StyledText widget, String words) {
        return style(widget, words) != null && style(widget, words).fontStyle == SWT.BOLD;
    }

    private static boolean isComment(StyledText widget, String words) {
        return style(widget, words) != null && style(widget, words).fontStyle == SWT.ITALIC;
    }

    @Test
    void words_are_coloured_by_what_the_server_says_that_they_mean() throws CoreException {
        StyledText widget = viewer(open(SIMPLE.replace("<init", "<do"))).getTextWidget();

        until("a type that is spelt like a keyword is a type", () -> !isBold(widget, "do, m") && colour(widget, "do, m")
                != null);
        assertThat(isBold(widget, "do:")).isTrue();
        assertThat(isBold(widget, "Simple {")).isTrue();
        assertThat(colour(widget, "do, m")).isNotEqualTo(colour(widget, "do:"));
    }

    @Test
    void a_keyword_has_its_colour_with_the_key_that_completes_it() throws CoreException {
        ITextEditor editor = open(SIMPLE);
        StyledText widget = viewer(editor).getTextWidget();
        until("keywords are known", () -> isBold(widget, "algorithm"));

        new Typist(editor, AT_ONCE).at(SIMPLE.length()).type("verify");

        assertThat(widget.getStyleRangeAtOffset(SIMPLE.length() + "verif".length()).fontStyle).isEqualTo(SWT.BOLD);
    }

    @Test
    void the_beginning_of_a_comment_colours_everything_up_to_its_end_and_its_removal_colours_it_back()
            throws CoreException {
        ITextEditor editor = open(SIMPLE + "// behind */ here");
        StyledText widget = viewer(editor).getTextWidget();
        until("the text is coloured", () -> isBold(widget, "verify"));
        int begin = SIMPLE.indexOf("    when RB");

        Typist typist = new Typist(editor, AT_ONCE).at(begin).type("/").type("*");
        assertThat(isComment(widget, "verify")).isTrue();
        assertThat(isComment(widget, "// behind")).isTrue();
        assertThat(isBold(widget, "algorithm")).isTrue();

        typist.backspace();
        assertThat(isComment(widget, "verify")).isFalse();
        assertThat(isBold(widget, "verify")).isTrue();
    }

    @Test
    void after_any_changes_just_the_comments_look_like_comments() throws Exception {
        ITextEditor editor = open(SIMPLE);
        StyledText widget = viewer(editor).getTextWidget();
        IDocument document = viewer(editor).getDocument();
        Random random = new Random(SEED);
        List<String> pieces = List.of("/*", "*/", "//", "/", "*", "\n", " x ", "/** a\n */", "");

        for (int change = 0; change < 150; change++) {
            int offset = random.nextInt(document.getLength() + 1);
            int removed = Math.min(random.nextInt(4), document.getLength() - offset);
            document.replace(offset, removed, pieces.get(random.nextInt(pieces.size())));

            BitSet expected = comments(document.get());
            for (int index = 0; index < document.getLength(); index++) {
                boolean blank = Character.isWhitespace(document.getChar(index));
                StyleRange style = blank ? null : widget.getStyleRangeAtOffset(index);
                assertThat(blank || expected.get(index) == (style != null && style.fontStyle == SWT.ITALIC))
                        .as("change %d, offset %d of\n%s", change, index, document.get()).isTrue();
            }
        }
    }

    /** The characters that are in comments, found the plain way. */
    private static BitSet comments(String text) {
        BitSet comments = new BitSet();
        int index = 0;
        while (index < text.length()) {
            int end = index;
            if (text.startsWith("//", index)) {
                end = text.indexOf('\n', index);
                end = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", index)) {
                end = text.indexOf("*/", index + 2);
                end = end < 0 ? text.length() : end + 2;
            }
            comments.set(index, end);
            index = Math.max(end, index + 1);
        }
        return comments;
    }

    @Test
    void a_name_keeps_its_colour_while_it_is_written() throws CoreException {
        ITextEditor editor = open(SIMPLE);
        StyledText widget = viewer(editor).getTextWidget();
        until("types have their colour", () -> colour(widget, "init, m") != null);
        Color type = colour(widget, "init, m");

        new Typist(editor, AT_ONCE).at(SIMPLE.indexOf("init, m") + "init".length()).type("ial");

        assertThat(colour(widget, "initial, m")).isEqualTo(type);
        assertThat(widget.getStyleRangeAtOffset(SIMPLE.indexOf("init, m") + "initia".length()).foreground)
                .isEqualTo(type);
    }

    @Test
    void a_long_text_is_coloured_to_its_end() throws CoreException {
        String text = SIMPLE.replace("Simple", "A%d");
        StringBuilder all = new StringBuilder();
        for (int number = 0; all.length() < 400_000; number++) {
            all.append(text.formatted(number, number));
        }
        StyledText widget = viewer(open(all.toString())).getTextWidget();

        int keyword = all.lastIndexOf("verify");
        until("the keywords at the end are coloured", () -> widget.getStyleRangeAtOffset(keyword) != null);
        int type = all.lastIndexOf("init");
        until("what the server knows of the end is coloured", () -> widget.getStyleRangeAtOffset(type) != null);
    }
}
