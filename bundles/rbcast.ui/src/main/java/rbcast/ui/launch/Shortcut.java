// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;

/** Run As: launches the configuration that a file has, or a new one. */
public abstract class Shortcut implements ILaunchShortcut {

    private final Kind kind;

    /** Run As > RBcast Verification. */
    public static final class Verification extends Shortcut {
        public Verification() {
            super(Kind.VERIFICATION);
        }
    }

    /** Run As > RBcast Synthesis. */
    public static final class Synthesis extends Shortcut {
        public Synthesis() {
            super(Kind.SYNTHESIS);
        }
    }

    Shortcut(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void launch(ISelection selection, String mode) {
        if (selection instanceof IStructuredSelection selected) {
            Optional.ofNullable(Adapters.adapt(selected.getFirstElement(), IFile.class))
                    .ifPresent(file -> launch(file, mode));
        }
    }

    @Override
    public void launch(IEditorPart editor, String mode) {
        IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
        if (file != null && editor.getSite().getPage().saveEditor(editor, false)) {
            launch(file, mode);
        }
    }

    private void launch(IFile file, String mode) {
        try {
            DebugUITools.launch(configuration(file), mode);
        } catch (CoreException failure) {
            ILog.get().error("No launch configuration could be made for " + file.getFullPath() + ".", failure);
        }
    }

    private ILaunchConfiguration configuration(IFile file) throws CoreException {
        ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
        ILaunchConfigurationType type = manager.getLaunchConfigurationType(kind.type());
        String path = file.getFullPath().toPortableString();
        for (ILaunchConfiguration each : manager.getLaunchConfigurations(type)) {
            if (path.equals(each.getAttribute(Wishes.FILE, "")) && each.getAttribute(Wishes.ONLY, "").isEmpty()) {
                return each;
            }
        }
        ILaunchConfigurationWorkingCopy made = type.newInstance(null,
                manager.generateLaunchConfigurationName(file.getFullPath().removeFileExtension().lastSegment()));
        made.setAttribute(Wishes.FILE, path);
        made.setMappedResources(new IFile[] {file});
        return made.doSave();
    }
}
