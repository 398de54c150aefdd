// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

import rbcast.ui.project.RBcastNature;

/** A project for those who want to write and have not thought of projects yet. */
public final class FirstProject {

    private static final String NAME = "algorithms";

    private FirstProject() {
    }

    /** The first project of the language, which is made if there is none. */
    public static IProject get() throws CoreException {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        for (IProject project : root.getProjects()) {
            if (RBcastNature.isOn(project)) {
                return project;
            }
        }
        IProject project = root.getProject(NAME);
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        RBcastNature.add(project, null);
        return project;
    }
}
