// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredResourcesSelectionDialog;

import rbcast.dsl.RBcastLanguage;
import rbcast.ui.client.UserInterface;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.language.Language;
import rbcast.ui.look.Icons;

/** Which file is run, and what of it. */
final class FileTab extends AbstractLaunchConfigurationTab {

    private static final int COLUMNS = 3;
    private static final String ALL = "";

    private final Kind kind;
    private Text file;
    private Combo only;

    FileTab(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        Helping.with(area, Subject.LAUNCHES);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
        new Label(area, SWT.NONE).setText("&File:");
        file = new Text(area, SWT.BORDER);
        file.setMessage("/project/file." + Language.FILE_EXTENSION);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        file.addListener(SWT.Modify, event -> fileChanged());
        Button browse = createPushButton(area, "&Browse...", null);
        browse.addListener(SWT.Selection, event -> browse());
        new Label(area, SWT.NONE).setText(kind.definition() + " (all, if &empty):");
        only = new Combo(area, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(only);
        only.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
        setControl(area);
    }

    private Optional<IFile> chosen() {
        IPath path = IPath.fromPortableString(file.getText().strip());
        return path.segmentCount() < 2 ? Optional.empty()
                : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(path)).filter(IFile::exists);
    }

    private void fileChanged() {
        String kept = only.getText();
        chosen().filter(each -> Language.FILE_EXTENSION.equals(each.getFileExtension())).ifPresent(each ->
                UserInterface.later(() -> kind.in(RBcastLanguage.standalone().parse(each.getLocation().toPath())),
                        names -> propose(names, kept)));
        updateLaunchConfigurationDialog();
    }

    private void propose(List<String> names, String kept) {
        if (!only.isDisposed()) {
            only.setItems(names.toArray(String[]::new));
            only.setText(kept);
        }
    }

    private void browse() {
        FilteredResourcesSelectionDialog dialog = new FilteredResourcesSelectionDialog(getShell(), false,
                ResourcesPlugin.getWorkspace().getRoot(), IResource.FILE);
        dialog.setInitialPattern("*." + Language.FILE_EXTENSION);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile found) {
            file.setText(found.getFullPath().toPortableString());
        }
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null
                : window.getActivePage().getActiveEditor();
        IFile shown = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
        if (shown != null && Language.FILE_EXTENSION.equals(shown.getFileExtension())) {
            configuration.setAttribute(Wishes.FILE, shown.getFullPath().toPortableString());
            configuration.rename(getLaunchConfigurationDialog() == null ? shown.getName()
                    : getLaunchConfigurationDialog().generateName(shown.getFullPath().removeFileExtension()
                            .lastSegment()));
        }
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        try {
            only.setText(configuration.getAttribute(Wishes.ONLY, ALL));
            file.setText(configuration.getAttribute(Wishes.FILE, ""));
        } catch (CoreException unreadable) {
            setErrorMessage(unreadable.getStatus().getMessage());
        }
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(Wishes.FILE, file.getText().strip());
        configuration.setAttribute(Wishes.ONLY, only.getText().strip());
        configuration.setMappedResources(chosen().map(each -> new IFile[] {each}).orElse(null));
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        boolean there = chosen().isPresent();
        setErrorMessage(there ? null : "There is no such file in the workspace.");
        return there;
    }

    @Override
    public String getName() {
        return "File";
    }

    @Override
    public Image getImage() {
        return Icons.image("algorithm");
    }
}
