// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Gives the language's nature to the selected projects, or takes it away. */
public abstract class NatureHandler extends AbstractHandler {

    private final String title;

    private NatureHandler(String title) {
        this.title = title;
    }

    abstract void change(IProject project, IProgressMonitor monitor) throws CoreException;

    /** Gives it. */
    public static final class Add extends NatureHandler {
        /** Called by the platform. */
        public Add() {
            super("Adding the RBcast nature");
        }

        @Override
        void change(IProject project, IProgressMonitor monitor) throws CoreException {
            RBcastNature.add(project, monitor);
        }
    }

    /** Takes it away. */
    public static final class Remove extends NatureHandler {
        /** Called by the platform. */
        public Remove() {
            super("Removing the RBcast nature");
        }

        @Override
        void change(IProject project, IProgressMonitor monitor) throws CoreException {
            RBcastNature.remove(project, monitor);
        }
    }

    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            Set<IProject> projects = new LinkedHashSet<>();
            for (Object element : selection) {
                IProject project = Adapters.adapt(element, IProject.class);
                if (project != null) {
                    projects.add(project);
                }
            }
            ICoreRunnable work = monitor -> changeAll(List.copyOf(projects), monitor);
            Job.create(title, work).schedule();
        }
        return null;
    }

    private void changeAll(List<IProject> projects, IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, projects.size());
        for (IProject project : projects) {
            change(project, steps.split(1));
        }
    }
}
