// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.ui.client.Connection;
import rbcast.ui.client.Problem;
import rbcast.ui.client.ServedText;
import rbcast.ui.project.RBcastNature;
import rbcast.ui.synthesis.Syntheses;
import rbcast.ui.verification.Entries;

/** A project of its own for every test, and the workbench on it. */
final class Workspace implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final int WAKE_MILLIS = 50;
    private static final Set<String> IN_SIGHT = Set.of("org.eclipse.ui.workbench.texteditor.error",
            "org.eclipse.ui.workbench.texteditor.warning", "org.eclipse.ui.workbench.texteditor.info");

    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("test");

    Workspace() throws CoreException {
        // as in the product
        InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench").putBoolean("RUN_IN_BACKGROUND", true);
        closeOtherPerspectives();
        // results of an earlier test must not pass for this one's
        Syntheses.get().forget(Syntheses.get().all());
        Entries.get().forgetAll();
        // of what changes between a build that is asked for, as by a launch, and the next automatic one, this one knows
        // nothing: what an earlier test has asked for has to be over
        untilNothingIsBuilt();
        project.create(new NullProgressMonitor());
        project.open(new NullProgressMonitor());
    }

    /** Waits until no automatic build runs or is to run. */
    static void untilNothingIsBuilt() {
        until("nothing is built", () -> Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0);
    }

    /** A view that another perspective shows, too, stays as it is when it is hidden and shown again. */
    private static void closeOtherPerspectives() {
        for (IPerspectiveDescriptor each : page().getOpenPerspectives()) {
            if (!each.getId().equals(page().getPerspective().getId())) {
                page().closePerspective(each, false, false);
            }
        }
    }

    /** The same, for a project of the language. */
    Workspace withNature() throws CoreException {
        RBcastNature.add(project, new NullProgressMonitor());
        return this;
    }

    IProject project() {
        return project;
    }

    IFile file(String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, new NullProgressMonitor());
        return file;
    }

    IFile file(String name) {
        return project.getFile(name);
    }

    IFolder folder(String name) {
        return project.getFolder(name);
    }

    ITextEditor open(IFile file) throws CoreException {
        return (ITextEditor) IDE.openEditor(page(), file);
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    static ITextViewer viewer(ITextEditor editor) {
        return editor.getAdapter(ITextViewer.class);
    }

    /** Puts a text in the place of all that is in the editor, as a user would who types it. */
    static void type(ITextEditor editor, String text) {
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(text);
    }

    static void run(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    /** Selects these in the Project Explorer, which shows what is new a moment later. */
    static void select(List<? extends IResource> resources) throws CoreException {
        ISelectionProvider explorer = page().showView(IPageLayout.ID_PROJECT_EXPLORER).getSite()
                .getSelectionProvider();
        until("they are selected", () -> {
            explorer.setSelection(new StructuredSelection(resources));
            return explorer.getSelection() instanceof IStructuredSelection now && now.toList().equals(resources);
        });
    }

    /** {@code line: message} of every marker of that type, by line. */
    static List<String> markers(IFile file, String type) {
        try {
            return Arrays.stream(file.findMarkers(type, false, IResource.DEPTH_ZERO))
                    .map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + ": "
                            + marker.getAttribute(IMarker.MESSAGE, ""))
                    .sorted().toList();
        } catch (CoreException gone) {
            throw new AssertionError(gone);
        }
    }

    /** {@code line: message} of every problem that the server tells an editor of, by line. */
    static List<String> problems(ITextEditor editor) {
        return annotations(editor, Problem.class::isInstance);
    }

    /** The same of everything that an editor underlines or marks beside its text, whoever tells of it. */
    static List<String> problemsInSight(ITextEditor editor) {
        return annotations(editor, annotation -> IN_SIGHT.contains(annotation.getType()));
    }

    private static List<String> annotations(ITextEditor editor, Predicate<Annotation> which) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        List<String> problems = new ArrayList<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (which.test(annotation)) {
                problems.add(line(document, model.getPosition(annotation)) + ": " + annotation.getText());
            }
        });
        return problems.stream().sorted().toList();
    }

    private static int line(IDocument document, Position position) {
        try {
            return document.getLineOfOffset(position.getOffset()) + 1;
        } catch (BadLocationException gone) {
            throw new AssertionError(gone);
        }
    }

    /** What comes of work outside the UI thread, as the platform does it for hovers and proposals. */
    static <T> T inBackground(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work);
        until("the work is done", result::isDone);
        return result.join();
    }

    /** Waits until the language server has read the text in the editor as it is now. */
    static void untilRead(ITextEditor editor) {
        until("the server has read the text", () -> Connection.get().text(viewer(editor).getDocument())
                .map(ServedText::isRead).orElse(false));
    }

    /** Lets the workbench work until the condition holds; fails when it takes too long. */
    static void until(String what, BooleanSupplier condition) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(WAKE_MILLIS, () -> { });
                display.sleep();
            }
        }
    }

    @Override
    public void close() throws CoreException {
        page().closeAllEditors(false);
        project.delete(true, true, new NullProgressMonitor());
    }
}
