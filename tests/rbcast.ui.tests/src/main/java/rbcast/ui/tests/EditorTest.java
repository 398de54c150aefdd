// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;
import static rbcast.ui.tests.Workspace.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.editor.Hovers;
import rbcast.ui.editor.Links;
import rbcast.ui.editor.Proposals;

class EditorTest {

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
    void a_file_of_the_language_opens_in_the_generic_editor() throws CoreException {
        ITextEditor editor = open(SIMPLE);

        assertThat(editor.getSite().getId()).isEqualTo("org.eclipse.ui.genericeditor.GenericEditor");
    }

    @Test
    void keywords_comments_numbers_and_types_have_looks_of_their_own() throws CoreException {
        StyledText widget = viewer(open(SIMPLE)).getTextWidget();
        until("the text is coloured", () -> style(widget, "algorithm") != null);

        assertThat(style(widget, "algorithm").fontStyle).isEqualTo(SWT.BOLD);
        assertThat(style(widget, "/** Delivers").fontStyle).isEqualTo(SWT.ITALIC);
        assertThat(List.of(style(widget, "algorithm").foreground, style(widget, "/** Delivers").foreground,
                style(widget, "1 distinct").foreground)).doesNotHaveDuplicates();
    }

    @Test
    void an_error_is_marked_while_it_is_typed_and_goes_when_it_is_mended() throws CoreException {
        ITextEditor editor = open(SIMPLE);
        Workspace.type(editor, SIMPLE.replace("SEND to all", "SEND to everybody"));
        until("the error is marked", () -> !problems(editor).isEmpty());

        assertThat(problems(editor)).singleElement().asString()
                .startsWith(Texts.line(SIMPLE, "SEND to all") + ": ").contains("everybody");

        Workspace.type(editor, SIMPLE);
        until("the mark is gone", () -> problems(editor).isEmpty());
    }

    @Test
    void the_assistant_offers_what_may_stand_there() throws CoreException {
        ITextViewer viewer = viewer(open(SIMPLE));

        ICompletionProposal[] proposals = Workspace.inBackground(() -> new Proposals().computeCompletionProposals(
                viewer, SIMPLE.indexOf("STOP if true")));

        assertThat(Arrays.stream(proposals).map(ICompletionProposal::getDisplayString))
                .anyMatch(text -> text.startsWith("SEND")).anyMatch(text -> text.startsWith("DELIVER"));
    }

    @Test
    void a_proposal_replaces_the_letters_that_are_there() throws CoreException {
        ITextEditor editor = open(SIMPLE.replace("verify Simple", "verify Sim"));
        int offset = SIMPLE.indexOf("verify Simple") + "verify Sim".length();

        ICompletionProposal simple = Arrays.stream(Workspace.inBackground(() -> new Proposals()
                .computeCompletionProposals(viewer(editor), offset)))
                .filter(proposal -> proposal.getDisplayString().startsWith("Simple")).findFirst().orElseThrow();
        ((ICompletionProposalExtension2) simple).apply(viewer(editor), (char) 0, 0, offset);

        assertThat(viewer(editor).getDocument().get()).isEqualTo(SIMPLE);
    }

    @Test
    void the_mouse_over_a_name_shows_the_documentation() throws CoreException {
        assertThat(hover(SIMPLE, "Simple {\n    no-failure")).contains("Delivers what it gets.");
    }

    @Test
    void the_documentation_is_shown_letter_by_letter() throws CoreException {
        String formula = "at most N*F or 2*F messages_per_process, <init, m> [sic] `as` 1. said \\o/";

        assertThat(hover(SIMPLE.replace("Delivers what it gets.", formula), "Simple {")).contains(formula);
    }

    /** What the window above a place says. */
    private String hover(String text, String place) throws CoreException {
        ITextViewer viewer = viewer(open(text));
        Hovers hovers = new Hovers();
        IRegion region = hovers.getHoverRegion(viewer, text.indexOf(place));
        String said = Workspace.inBackground(() -> hovers.getHoverInfo(viewer, region));
        Set<Shell> before = Widgets.windows();
        IInformationControl window = hovers.getHoverControlCreator()
                .createInformationControl(viewer.getTextWidget().getShell());
        try {
            window.setSizeConstraints(1_000, 1_000);
            window.setInformation(said);
            return Widgets.all(Widgets.madeSince(before), StyledText.class).get(0).getText();
        } finally {
            window.dispose();
        }
    }

    @Test
    void a_name_leads_to_its_definition() throws CoreException {
        ITextViewer viewer = viewer(open(SIMPLE));
        Region name = new Region(SIMPLE.lastIndexOf("Simple") + 1, 0);
        until("it is known that this is a name", () -> new Links().detectHyperlinks(viewer, name, false) != null);

        IHyperlink[] links = new Links().detectHyperlinks(viewer, name, false);
        assertThat(links).hasSize(1);
        assertThat(links[0].getHyperlinkRegion()).isEqualTo(new Region(name.getOffset() - 1, "Simple".length()));
        links[0].open();

        until("the definition is selected", () -> viewer.getSelectedRange().x == SIMPLE.indexOf("Simple"));
    }

    @Test
    void the_outline_shows_the_definitions_and_what_is_in_them() throws CoreException {
        open(SIMPLE);
        ContentOutline outline = (ContentOutline) Workspace.page().showView(IPageLayout.ID_OUTLINE);
        until("the outline is filled", () -> outline.getCurrentPage().getControl() instanceof Tree tree
                && tree.getItemCount() > 0);

        Tree tree = (Tree) outline.getCurrentPage().getControl();
        assertThat(Arrays.stream(tree.getItems()).map(TreeItem::getText))
                .hasSize(2).allMatch(text -> text.startsWith("Simple"));
        assertThat(tree.getItem(0).getItems()).hasSize(2);
    }

    @Test
    void definitions_and_handlers_can_be_folded() throws CoreException {
        ProjectionViewer viewer = (ProjectionViewer) viewer(open(SIMPLE));
        List<Integer> starts = List.of(SIMPLE.indexOf("algorithm"), SIMPLE.indexOf("    when RB-Broadcast"),
                SIMPLE.indexOf("    when receive"), SIMPLE.indexOf("verify"));

        until("these can be folded, and nothing else", () -> Set.copyOf(folds(viewer)).equals(Set.copyOf(starts))
                && folds(viewer).size() == starts.size());
    }

    @Test
    void the_format_command_lays_the_text_out() throws Exception {
        ITextEditor editor = open(SIMPLE.replace("    SEND", "SEND")
                .replace("\n\n    when receive", "\n when receive"));

        Workspace.run("rbcast.ui.format");

        until("the text is laid out", () -> viewer(editor).getDocument().get().equals(SIMPLE));
    }

    private ITextEditor open(String text) throws CoreException {
        return workspace.open(workspace.file("text.rbcast", text));
    }

    private static List<Integer> folds(ProjectionViewer viewer) {
        List<Integer> starts = new ArrayList<>();
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model != null) {
            model.getAnnotationIterator().forEachRemaining(fold -> starts.add(model.getPosition(fold).getOffset()));
        }
        return starts;
    }

    private static StyleRange style(StyledText widget, String words) {
        return widget.getStyleRangeAtOffset(widget.getText().indexOf(words));
    }
}
