// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.project;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.ui.results.ProblemMarkers;

/**
 * Marks what is wrong in the files of a project, as they are saved. It looks at files that have changed, and gives way
 * when somebody waits for the project: what it has not looked at then is looked at the next time.
 */
public final class RBcastBuilder extends IncrementalProjectBuilder {

    /** The builder's identifier. */
    public static final String ID = "rbcast.ui.builder";

    private static final int WHAT_MATTERS = IResourceDelta.CONTENT | IResourceDelta.ENCODING | IResourceDelta.REPLACED
            | IResourceDelta.DERIVED_CHANGED;

    /** Looks at all files of those of these projects that are of the language, for they are told otherwise now. */
    public static void lookAgainSoon(List<IProject> projects) {
        ICoreRunnable looking = monitor -> {
            SubMonitor steps = SubMonitor.convert(monitor, projects.size());
            for (IProject project : projects) {
                if (RBcastNature.isOn(project)) {
                    project.build(FULL_BUILD, ID, null, steps.split(1));
                }
            }
        };
        Job.create("Checking RBcast projects", looking).schedule();
    }

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
            throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        Collection<IFile> files = delta == null ? filesIn(getProject()) : changed(delta);
        SubMonitor steps = SubMonitor.convert(monitor, "Checking " + getProject().getName(), files.size());
        for (IFile file : files) {
            if (steps.isCanceled() || kind == AUTO_BUILD && isInterrupted()) {
                rememberLastBuiltState();
                throw new OperationCanceledException();
            }
            steps.subTask(file.getName());
            SavedProblems.mark(file);
            steps.worked(1);
        }
        return null;
    }

    private static Collection<IFile> filesIn(IContainer folder) throws CoreException {
        Set<IFile> files = new LinkedHashSet<>();
        addFilesIn(folder, files);
        return files;
    }

    private static void addFilesIn(IContainer folder, Set<IFile> files) throws CoreException {
        folder.accept(resource -> {
            if (resource instanceof IFile file) {
                files.add(file);
            }
            return true;
        });
    }

    private static Collection<IFile> changed(IResourceDelta delta) throws CoreException {
        Set<IFile> files = new LinkedHashSet<>();
        delta.accept(change -> {
            IResource resource = change.getResource();
            boolean matters = change.getKind() == IResourceDelta.ADDED || (change.getFlags() & WHAT_MATTERS) != 0;
            if (matters && resource.exists()) {
                if (resource instanceof IFile file) {
                    files.add(file);
                } else if (resource instanceof IContainer folder) {
                    // one that is derived now, or no longer, says so of all that is in it
                    addFilesIn(folder, files);
                }
            }
            return true;
        });
        return files;
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        getProject().deleteMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_INFINITE);
    }

    /** Other projects are free meanwhile. */
    @Override
    public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
        return getProject();
    }
}
