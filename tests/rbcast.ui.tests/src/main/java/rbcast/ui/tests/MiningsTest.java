// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.editor.LineLabels;
import rbcast.ui.editor.Minings;
import rbcast.ui.results.VerdictMarkers;

class MiningsTest {

    private static final String TEXT = SIMPLE.replace("from 1 distinct party", "from F + 1 distinct parties");

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    /** Everything that is shown between the words, by {@code line: label}. */
    private static Map<String, ICodeMining> found(ITextEditor editor) {
        Minings minings = new Minings();
        try {
            Map<String, ICodeMining> labels = new TreeMap<>();
            for (ICodeMining mining : Workspace.inBackground(() -> minings.provideCodeMinings(viewer(editor),
                    new NullProgressMonitor()).join())) {
                int line = viewer(editor).getTextWidget().getLineAtOffset(mining.getPosition().getOffset()) + 1;
                labels.put(line + ": " + mining.getLabel().strip(), mining);
            }
            return labels;
        } finally {
            minings.dispose();
        }
    }

    private static Set<String> minings(ITextEditor editor) {
        return found(editor).keySet();
    }

    @Test
    void figures_what_can_be_run_and_values_stand_at_their_lines() throws CoreException {
        ITextEditor editor = workspace.open(workspace.file("text.rbcast", TEXT));

        assertThat(minings(editor)).contains(Texts.line(TEXT, "verify Simple") + ": \u25b8 Verify",
                Texts.line(TEXT, "DELIVER") + ": : 1")
                .anyMatch(label -> label.startsWith(Texts.line(TEXT, "algorithm Simple") + ": at most N"));
    }

    @Test
    void the_last_verdict_stands_behind_the_line_that_asks_for_it() throws Exception {
        ITextEditor editor = workspace.open(workspace.file("text.rbcast", TEXT));
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);

        assertThat(minings(editor)).anyMatch(label -> label.startsWith(Texts.line(TEXT, "no-failure")
                + ": verified in "));

        Workspace.type(editor, "\n" + TEXT.replace("Delivers", "Always delivers"));
        assertThat(minings(editor)).anyMatch(label -> label.startsWith((Texts.line(TEXT, "no-failure") + 1)
                + ": verified in "));
        Workspace.type(editor, TEXT.replace("F + 1", "F + 2"));
        assertThat(minings(editor)).noneMatch(label -> label.contains("verified in"));
    }

    @Test
    void a_click_on_verify_runs_what_it_stands_at_and_leaves_other_verdicts_alone() throws Exception {
        String text = TEXT + TEXT.replace("Simple", "Other").replace("F + 1", "1");
        IFile file = workspace.file("text.rbcast", text);
        ITextEditor editor = workspace.open(file);

        for (String name : List.of("Other", "Simple")) {
            found(editor).get(Texts.line(text, "verify " + name) + ": \u25b8 Verify").getAction().accept(null);
            until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
            assertThat(markers(file, VerdictMarkers.TYPE)).hasSize(name.equals("Other") ? 1 : 2)
                    .anyMatch(marker -> marker.startsWith(Texts.line(text, "algorithm Other") + ": "));
        }
    }

    @Test
    void no_line_becomes_higher_or_moves_so_that_the_marks_beside_the_text_stay_right() throws CoreException {
        StyledText widget = viewer(workspace.open(workspace.file("text.rbcast", TEXT))).getTextWidget();
        int height = widget.getLineHeight(0);

        until("the figures are shown", () -> widget.getStyleRanges().length > 0
                && List.of(widget.getStyleRanges()).stream().anyMatch(range -> range.metrics != null));

        for (int line = 0; line < widget.getLineCount(); line++) {
            assertThat(widget.getLineHeight(widget.getOffsetAtLine(line))).isEqualTo(height);
            assertThat(widget.getLineVerticalIndent(line)).isZero();
        }
    }

    @Test
    void in_a_long_text_the_same_stands_behind_the_lines_and_makes_no_room_in_them() throws CoreException {
        String text = "// long\n".repeat(2_000) + TEXT;
        ITextEditor editor = workspace.open(workspace.file("long.rbcast", text));
        Workspace.untilRead(editor);
        editor.selectAndReveal(text.length(), 0);

        until("the figures are shown", () -> !behindLines(editor).isEmpty());
        assertThat(behindLines(editor)).contains(Texts.line(text, "verify Simple") + ": \u25b8 Verify",
                Texts.line(text, "DELIVER") + ": F + 1 = 1")
                .anyMatch(label -> label.startsWith(Texts.line(text, "algorithm Simple") + ": at most N"));
        assertThat(viewer(editor).getTextWidget().getStyleRanges()).allMatch(range -> range.metrics == null);

        new Typist(editor, 0).at(text.indexOf("/**")).type("\n");
        assertThat(behindLines(editor)).contains(Texts.line(text, "verify Simple") + 1 + ": \u25b8 Verify");
    }

    @Test
    void a_click_behind_a_line_of_a_long_text_runs_what_stands_there() throws CoreException {
        IFile file = workspace.file("long.rbcast", TEXT + "// long\n".repeat(2_000));
        ITextEditor editor = workspace.open(file);
        StyledText widget = viewer(editor).getTextWidget();
        until("the figures are shown", () -> !behindLines(editor).isEmpty());

        Point end = widget.getLocationAtOffset(TEXT.indexOf("verify Simple {") + "verify Simple {".length());
        Event click = new Event();
        click.button = 1;
        click.x = end.x + 3 * widget.getLineHeight() / 2;
        click.y = end.y + widget.getLineHeight() / 2;
        widget.notifyListeners(SWT.MouseMove, click);
        assertThat(widget.getCursor()).isEqualTo(widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        widget.notifyListeners(SWT.MouseDown, click);

        until("it is verified", () -> !markers(file, VerdictMarkers.TYPE).isEmpty());
    }

    private static List<String> behindLines(ITextEditor editor) {
        return LineLabels.of(viewer(editor)).labels().stream().map(label -> label.line() + 1 + ": " + label.words())
                .toList();
    }
}
