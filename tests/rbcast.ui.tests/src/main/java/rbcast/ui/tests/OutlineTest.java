// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.until;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;

class OutlineTest {

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

    private static Tree outline() throws CoreException {
        ContentOutline outline = (ContentOutline) Workspace.page().showView(IPageLayout.ID_OUTLINE);
        until("the outline is filled", () -> outline.getCurrentPage().getControl() instanceof Tree tree
                && tree.getItemCount() > 0);
        return (Tree) outline.getCurrentPage().getControl();
    }

    private static List<String> texts(TreeItem[] items) {
        return Arrays.stream(items).map(TreeItem::getText).toList();
    }

    @Test
    void every_kind_of_thing_has_its_icon() throws CoreException {
        open(SIMPLE + "synthesize Small {\n    systems crash with N = 3, F = 1;\n}\n");
        Tree tree = outline();
        until("all definitions are there", () -> tree.getItemCount() == 3);

        assertThat(Arrays.stream(tree.getItems()).map(TreeItem::getImage)).doesNotContainNull().doesNotHaveDuplicates();
        TreeItem algorithm = tree.getItem(0);
        assertThat(texts(algorithm.getItems())).containsExactly("when RB-Broadcast(m)", "when receive(<t, m>)");
        assertThat(algorithm.getItem(0).getImage()).isNotNull().isNotEqualTo(algorithm.getImage());
    }

    @Test
    void what_is_open_and_selected_stays_so_while_the_text_changes() throws CoreException {
        ITextEditor editor = open(SIMPLE);
        Tree tree = outline();
        tree.getItem(0).setExpanded(true);
        tree.getItem(1).setExpanded(false);
        tree.setSelection(tree.getItem(0).getItem(1));

        Workspace.type(editor, "// above\n" + SIMPLE.replace("Simple", "Renamed"));

        until("the outline is up to date", () -> tree.getItem(0).getText().startsWith("Renamed"));
        assertThat(tree.getItem(0).getExpanded()).isTrue();
        assertThat(tree.getItem(1).getExpanded()).isFalse();
        assertThat(texts(tree.getSelection())).containsExactly("when receive(<t, m>)");
    }

    @Test
    void a_line_that_is_being_written_leaves_the_rest_of_the_outline_alone() throws CoreException {
        ITextEditor editor = open(SIMPLE);
        Tree tree = outline();

        int number = 0;
        for (String broken : List.of(
                SIMPLE.replace("SEND to all(<init, m>) if true and not already sent;", "SEND to <<"),
                SIMPLE.replace("algorithm Simple {", "algorithm"), "algorithm New {\n" + SIMPLE,
                SIMPLE.replace("    STOP if true;\n}", "    STO"))) {
            String version = "Version" + number++;
            Workspace.type(editor, "algorithm " + version + " { }\n" + broken);
            until("the outline is up to date", () -> tree.getItem(0).getText().startsWith(version));
            assertThat(texts(tree.getItems())).as(broken).anyMatch(text -> text.startsWith("Simple"));
        }
    }

    @Test
    void a_long_text_has_all_its_definitions_in_their_order_whatever_changes() throws CoreException {
        List<String> names = new ArrayList<>(IntStream.range(0, 200).mapToObj(number -> "First" + number).toList());
        ITextEditor editor = open(definitions(names));
        Tree tree = outline();
        until("all are there", () -> names(tree).equals(names));

        names.subList(0, 70).clear();
        names.addAll(50, IntStream.range(0, 90).mapToObj(number -> "Second" + number).toList());
        names.subList(180, 190).clear();
        names.addAll(IntStream.range(0, 50).mapToObj(number -> "Third" + number).toList());
        Workspace.type(editor, definitions(names));
        until("all are there again", () -> names(tree).equals(names));

        Workspace.type(editor, "// nothing");
        until("nothing is there", () -> tree.getItemCount() == 0);
    }

    private static String definitions(List<String> names) {
        return names.stream().map(name -> "algorithm " + name + " { }\n").collect(Collectors.joining());
    }

    private static List<String> names(Tree tree) {
        return texts(tree.getItems()).stream().map(text -> text.split(" ")[0]).toList();
    }

    @Test
    void a_verified_line_says_so() throws Exception {
        open(SIMPLE);
        Tree tree = outline();

        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);

        until("the outline tells", () -> tree.getItem(1).getItem(0).getText().contains("verified"));
    }
}
