// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/**
 * Opens a file that asks for a verification, verifies it, writes down what it saw and closes the workbench. System
 * properties say where the file is and where the report goes.
 */
public final class Probe implements IStartup {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int WAKE_MILLIS = 100;
    /** The family of the workbench's jobs that run tasks. */
    private static final String TASKS = "rbcast.ui.tasks";

    @Override
    public void earlyStartup() {
        if (System.getProperty("rbcast.probe.file") == null) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            String report;
            try {
                report = String.join("\n", drive(Path.of(System.getProperty("rbcast.probe.file"))));
            } catch (Exception failure) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                report = trace.toString();
            }
            write(report);
            PlatformUI.getWorkbench().close();
        });
    }

    private static List<String> drive(Path source) throws Exception {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IFile file = copy(source);
        IEditorPart editor = IDE.openEditor(window.getActivePage(), file);
        window.getWorkbench().getService(IHandlerService.class).executeCommand("rbcast.ui.verify", null);
        Display display = window.getShell().getDisplay();
        long end = System.nanoTime() + PATIENCE_NANOS;
        // the workbench would ask before it closes on a task that is still ending
        while ((verdicts(file).isEmpty() || isWorking()) && System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                display.timerExec(WAKE_MILLIS, () -> { });
                display.sleep();
            }
        }
        return List.of("perspective " + window.getActivePage().getPerspective().getId(),
                "editor " + editor.getSite().getId(),
                "verdicts " + verdicts(file));
    }

    private static boolean isWorking() {
        return Job.getJobManager().find(TASKS).length > 0;
    }

    private static IFile copy(Path source) throws CoreException, IOException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("probe");
        project.create(new NullProgressMonitor());
        project.open(new NullProgressMonitor());
        IFile file = project.getFile(source.getFileName().toString());
        file.create(Files.readAllBytes(source), true, false, new NullProgressMonitor());
        return file;
    }

    /** What stands beside the algorithms of a file that was verified. */
    static List<String> verdicts(IFile file) throws CoreException {
        return Arrays.stream(file.findMarkers("rbcast.ui.verdict", false, IResource.DEPTH_ZERO))
                .map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
    }

    private static void write(String report) {
        try {
            Files.writeString(Path.of(System.getProperty("rbcast.probe.report")), report, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
