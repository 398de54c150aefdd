// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.project;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.ui.results.ProblemMarkers;

/** What makes a project one of the language: all its files are looked at, opened or not. */
public final class RBcastNature implements IProjectNature {

    /** The nature's identifier. */
    public static final String ID = "rbcast.ui.nature";

    private IProject project;

    /** Whether a project is open and has the nature. */
    public static boolean isOn(IProject project) throws CoreException {
        return project.isOpen() && project.hasNature(ID);
    }

    /** Gives the nature to a project that does not have it yet. */
    public static void add(IProject project, IProgressMonitor monitor) throws CoreException {
        if (!isOn(project)) {
            IProjectDescription description = project.getDescription();
            description.setNatureIds(Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(ID))
                    .toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    /** Gives the nature to a project soon, outside the thread that asks for it. */
    public static void addSoon(IProject project) {
        ICoreRunnable adding = monitor -> add(project, monitor);
        Job.create("Adding the RBcast nature to " + project.getName(), adding).schedule();
    }

    /** Takes the nature from a project, and with it all markers of problems. */
    public static void remove(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setNatureIds(Arrays.stream(description.getNatureIds()).filter(nature -> !nature.equals(ID))
                .toArray(String[]::new));
        project.setDescription(description, monitor);
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        if (Arrays.stream(description.getBuildSpec()).noneMatch(RBcastNature::isOurs)) {
            ICommand command = description.newCommand();
            command.setBuilderName(RBcastBuilder.ID);
            description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command))
                    .toArray(ICommand[]::new));
            project.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command))
                .toArray(ICommand[]::new));
        project.setDescription(description, null);
        project.deleteMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_INFINITE);
    }

    private static boolean isOurs(ICommand command) {
        return command.getBuilderName().equals(RBcastBuilder.ID);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject value) {
        project = value;
    }
}
