// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;

import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.project.RBcastNature;

/** Makes a project of the language: empty, or with a copy of examples. */
public final class NewProjectWizard extends Wizard implements INewWizard {

    /** The wizard's identifier. */
    public static final String ID = "rbcast.ui.newProject";

    private IWorkbench workbench;
    private Examples content = Examples.NONE;
    private ProjectPage page;

    /** One that proposes a project with the examples of the paper. */
    public static NewProjectWizard withThePaper() {
        NewProjectWizard wizard = new NewProjectWizard();
        wizard.content = Examples.PAPER;
        return wizard;
    }

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New RBcast Project");
        setNeedsProgressMonitor(true);
        page = new ProjectPage(content);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Making making = new Making(page.getProjectHandle(), page.useDefaults() ? null : page.getLocationURI(),
                page.content);
        try {
            getContainer().run(true, true, making);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof CoreException problem) {
                ErrorDialog.openError(getShell(), "New RBcast Project", "The project could not be made.",
                        problem.getStatus());
                return false;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException cancelled) {
            return false;
        }
        making.first().ifPresent(file -> NewFile.show(file, workbench));
        return true;
    }

    private static final class ProjectPage extends WizardNewProjectCreationPage {
        private Examples content;

        ProjectPage(Examples content) {
            super("project");
            this.content = content;
            if (content != Examples.NONE) {
                setInitialProjectName(freeName(content.name().toLowerCase(Locale.ROOT)));
            }
            setTitle("RBcast project");
            setDescription("A project whose algorithms are checked as they are saved.");
        }

        private static String freeName(String wish) {
            return Stream.concat(Stream.of(wish), IntStream.iterate(2, number -> number + 1)
                            .mapToObj(number -> wish + number))
                    .filter(name -> !ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists())
                    .findFirst().orElseThrow();
        }

        @Override
        public void createControl(Composite parent) {
            super.createControl(parent);
            Helping.with(getControl(), Subject.BEGINNING);
            Group group = new Group((Composite) getControl(), SWT.NONE);
            group.setText("What it begins with");
            group.setLayout(new GridLayout());
            for (Examples examples : Examples.values()) {
                Button choice = new Button(group, SWT.RADIO);
                choice.setText(examples.title());
                choice.setSelection(examples == content);
                choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> content = examples));
            }
        }
    }

    /** Makes the project, outside the thread of the user interface. */
    private static final class Making extends WorkspaceModifyOperation {
        private final IProject project;
        private final URI place;
        private final Examples content;
        private final List<IFile> files = new ArrayList<>();

        Making(IProject project, URI place, Examples content) {
            this.project = project;
            this.place = place;
            this.content = content;
        }

        @Override
        protected void execute(IProgressMonitor monitor) throws CoreException {
            IProjectDescription description = project.getWorkspace().newProjectDescription(project.getName());
            description.setLocationURI(place);
            description.setNatureIds(new String[] {RBcastNature.ID});
            project.create(description, monitor);
            project.open(monitor);
            files.addAll(content.copyTo(project, monitor));
        }

        /** The file to show. */
        Optional<IFile> first() {
            return files.stream().findFirst();
        }
    }
}
