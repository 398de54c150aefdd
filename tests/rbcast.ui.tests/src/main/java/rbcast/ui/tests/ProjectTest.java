// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.project.RBcastNature;
import rbcast.ui.results.ProblemMarkers;

/** What a project of the language knows of its files. */
class ProjectTest {

    private static final String WRONG = SIMPLE.replace("SEND to all", "SEND to everybody");
    private static final String MARK = Texts.line(SIMPLE, "SEND to all") + ": ";

    private Workspace workspace;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace().withNature();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        buildAutomatically(true);
        workspace.close();
    }

    @Test
    void every_file_is_marked_whether_it_is_open_or_not() throws Exception {
        IFile wrong = workspace.file("wrong.rbcast", WRONG);
        IFile right = workspace.file("right.rbcast", SIMPLE);
        folder("deep");
        IFile odd = workspace.file("deep/odd.rbcast", SIMPLE.replaceFirst("\n        STOP if true;", ""));

        until("both are marked", () -> !marks(wrong).isEmpty() && !marks(odd).isEmpty());
        assertThat(marks(wrong)).singleElement().asString().startsWith(MARK).contains("everybody");
        assertThat(marks(right)).isEmpty();
    }

    @Test
    void marks_follow_what_is_saved_by_whomever() throws Exception {
        IFile file = workspace.file("wrong.rbcast", WRONG);
        until("it is marked", () -> !marks(file).isEmpty());

        Files.writeString(file.getLocation().toPath(), SIMPLE);
        file.refreshLocal(IResource.DEPTH_ZERO, null);

        until("the mark is gone", () -> marks(file).isEmpty());
    }

    @Test
    void text_that_is_not_saved_is_told_of_in_its_editor_only() throws Exception {
        IFile file = workspace.file("typed.rbcast", SIMPLE);
        ITextEditor editor = workspace.open(file);
        Workspace.type(editor, WRONG);
        until("the editor shows the problem", () -> !problems(editor).isEmpty());
        assertThat(marks(file)).isEmpty();

        editor.doSave(new NullProgressMonitor());
        until("it is marked", () -> !marks(file).isEmpty());

        Workspace.type(editor, SIMPLE);
        until("the editor shows no problem", () -> problems(editor).isEmpty());
        assertThat(marks(file)).hasSize(1);
    }

    @Test
    void a_file_that_gets_another_kind_of_name_has_no_marks() throws Exception {
        IFile file = workspace.file("wrong.rbcast", WRONG);
        until("it is marked", () -> !marks(file).isEmpty());

        file.move(IPath.fromOSString("wrong.txt"), true, null);
        IFile other = workspace.file("wrong.txt");
        until("the mark is gone", () -> marks(other).isEmpty());

        other.move(IPath.fromOSString("again.rbcast"), true, null);
        until("it is marked again", () -> !marks(workspace.file("again.rbcast")).isEmpty());
    }

    @Test
    void what_tools_have_made_is_theirs() throws Exception {
        folder("target");
        folder(".hidden");
        IFolder derived = folder("derived");
        IFile built = workspace.file("target/wrong.rbcast", WRONG);
        IFile hidden = workspace.file(".hidden/wrong.rbcast", WRONG);
        IFile made = workspace.file("derived/wrong.rbcast", WRONG);
        IFile own = workspace.file("wrong.rbcast", WRONG);
        until("what is not derived yet is marked", () -> !marks(made).isEmpty() && !marks(own).isEmpty());

        setDerived(derived, true);
        until("the mark is gone", () -> marks(made).isEmpty());
        assertThat(marks(built)).isEmpty();
        assertThat(marks(hidden)).isEmpty();

        setDerived(derived, false);
        until("it is marked again", () -> !marks(made).isEmpty());
    }

    @Test
    void marks_come_and_go_with_the_nature_by_the_menus_commands() throws Exception {
        IProject project = workspace.project();
        RBcastNature.remove(project, null);
        IFile file = workspace.file("wrong.rbcast", WRONG);
        Workspace.select(List.of(project));

        Workspace.run("rbcast.ui.addNature");
        until("it is marked", () -> !marks(file).isEmpty());
        assertThat(project.getDescription().getNatureIds()).contains(RBcastNature.ID);
        assertThat(project.getDescription().getBuildSpec()).hasSize(1);

        Workspace.run("rbcast.ui.removeNature");
        until("the mark is gone", () -> marks(file).isEmpty());
        assertThat(project.getDescription().getNatureIds()).isEmpty();
        assertThat(project.getDescription().getBuildSpec()).isEmpty();
    }

    @Test
    void only_files_that_have_changed_are_looked_at_again() throws Exception {
        IFile first = workspace.file("first.rbcast", WRONG);
        IFile second = workspace.file("second.rbcast", WRONG);
        until("both are marked", () -> !marks(first).isEmpty() && !marks(second).isEmpty());
        first.deleteMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO);

        second.setContents(SIMPLE.getBytes(StandardCharsets.UTF_8), true, false, null);
        until("the changed one is looked at", () -> marks(second).isEmpty());

        assertThat(marks(first)).isEmpty();
    }

    @Test
    void nothing_is_looked_at_in_the_thread_of_the_user_interface() throws Exception {
        List<Thread> marking = new CopyOnWriteArrayList<>();
        IResourceChangeListener listener = event -> {
            if (event.findMarkerDeltas(ProblemMarkers.TYPE, false).length > 0) {
                marking.add(Thread.currentThread());
            }
        };
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        try {
            IFile file = workspace.file("wrong.rbcast", WRONG);
            // listeners hear of marks only when they are there
            until("it is marked", () -> !marks(file).isEmpty() && !marking.isEmpty());
        } finally {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
        }

        assertThat(marking).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void a_build_that_is_cancelled_goes_on_where_it_has_stopped() throws Exception {
        buildAutomatically(false);
        IFile first = workspace.file("first.rbcast", WRONG);
        IFile second = workspace.file("second.rbcast", WRONG);
        IFile third = workspace.file("third.rbcast", WRONG);
        NullProgressMonitor impatient = new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                setCanceled(isCanceled() || name.equals(second.getName()));
            }
        };

        assertThatThrownBy(() -> workspace.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, impatient))
                .isInstanceOf(OperationCanceledException.class);
        assertThat(marks(first)).hasSize(1);
        assertThat(marks(third)).isEmpty();
        workspace.project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());

        assertThat(List.of(first, second, third)).allSatisfy(file -> assertThat(marks(file)).hasSize(1));
    }

    @Test
    void what_is_missing_at_the_end_of_a_line_is_marked_on_what_stands_there() throws Exception {
        String text = SIMPLE.replace("STOP if true;", "STOP if true");
        IFile file = workspace.file("missing.rbcast", text);
        until("it is marked", () -> !marks(file).isEmpty());

        IMarker first = file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)[0];
        assertThat(text.substring(first.getAttribute(IMarker.CHAR_START, 0), first.getAttribute(IMarker.CHAR_END, 0)))
                .isEqualTo("e");
        assertThat(first.getAttribute(IMarker.MESSAGE, "")).contains("expected ';'");
    }

    /**
     * Of all changes this one needs no rule, so it may come while the project is built, and of what comes then the
     * platform tells no later build.
     */
    private static void setDerived(IFolder folder, boolean derived) throws CoreException {
        Workspace.untilNothingIsBuilt();
        folder.setDerived(derived, null);
    }

    private IFolder folder(String name) throws CoreException {
        IFolder folder = workspace.folder(name);
        folder.create(true, true, null);
        return folder;
    }

    private static List<String> marks(IFile file) {
        return file.exists() ? markers(file, ProblemMarkers.TYPE) : List.of();
    }

    private static void buildAutomatically(boolean value) throws CoreException {
        IWorkspaceDescription description = ResourcesPlugin.getWorkspace().getDescription();
        description.setAutoBuilding(value);
        ResourcesPlugin.getWorkspace().setDescription(description);
    }
}
