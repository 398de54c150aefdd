// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.editor.Minings;

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

    /** {@code line: label} of everything that is shown between the words. */
    private static List<String> minings(ITextEditor editor) {
        Minings minings = new Minings();
        try {
            List<? extends ICodeMining> found = Workspace.inBackground(() -> minings.provideCodeMinings(viewer(editor),
                    new NullProgressMonitor()).join());
            List<String> labels = new ArrayList<>();
            for (ICodeMining mining : found) {
                int line = viewer(editor).getTextWidget().getLineAtOffset(mining.getPosition().getOffset()) + 1;
                labels.add(line + ": " + mining.getLabel().strip());
            }
            return labels;
        } finally {
            minings.dispose();
        }
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
}
