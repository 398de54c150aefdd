// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.Arrays;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.client.Problem;
import rbcast.ui.editor.FixHovers;

class QuickFixTest {

    private static final int FAST = 15;
    private static final String WRONG = SIMPLE.replace("SEND to all", "SEND to al");

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    private ITextEditor openWrong() throws CoreException {
        ITextEditor editor = workspace.open(workspace.file("text.rbcast", WRONG));
        until("the mistake is marked as one that can be mended", () -> isFixable(editor));
        return editor;
    }

    private static boolean isFixable(ITextEditor editor) {
        IAnnotationModel model = ((ISourceViewer) viewer(editor)).getAnnotationModel();
        boolean[] found = {false};
        model.getAnnotationIterator().forEachRemaining((Annotation annotation) ->
                found[0] |= annotation instanceof Problem problem && problem.isQuickFixable());
        return found[0];
    }

    @Test
    void the_fix_of_a_mistake_is_offered_anywhere_on_its_line_and_mends_it() throws CoreException {
        ITextEditor editor = openWrong();
        Typist typist = new Typist(editor, FAST).at(WRONG.indexOf("already sent"));

        typist.chord(SWT.CTRL, '1');
        until("the list is open", () -> typist.list() != null && typist.list().getItemCount() > 0);
        assertThat(Arrays.stream(typist.list().getItems()).map(TableItem::getText)).first().asString().contains("all");
        typist.press(SWT.HOME).type("\n");

        until("the text is mended", () -> viewer(editor).getDocument().get().equals(SIMPLE));
        until("nothing is marked", () -> Workspace.problems(editor).isEmpty());
    }

    @Test
    void the_window_above_a_mistake_has_its_fixes_to_click_on() throws CoreException {
        ITextEditor editor = openWrong();
        FixHovers hovers = new FixHovers();
        IRegion region = hovers.getHoverRegion(viewer(editor), WRONG.indexOf("al(<init") + 1);
        assertThat(region).isEqualTo(new Region(WRONG.indexOf("al(<init"), 2));

        Object fixes = Workspace.inBackground(() -> hovers.getHoverInfo2(viewer(editor), region));
        Set<Shell> before = Widgets.windows();
        IInformationControl window = hovers.getHoverControlCreator()
                .createInformationControl(viewer(editor).getTextWidget().getShell());
        ((IInformationControlExtension2) window).setInput(fixes);
        Link link = Widgets.all(Widgets.madeSince(before), Link.class).get(0);
        assertThat(link.getText()).contains("all");
        link.notifyListeners(SWT.Selection, new Event());

        assertThat(viewer(editor).getDocument().get()).isEqualTo(SIMPLE);
        window.dispose();
    }

    @Test
    void where_nothing_is_wrong_there_is_nothing_to_click_on() throws CoreException {
        ITextEditor editor = openWrong();

        assertThat(new FixHovers().getHoverRegion(viewer(editor), WRONG.indexOf("STOP"))).isNull();
    }
}
