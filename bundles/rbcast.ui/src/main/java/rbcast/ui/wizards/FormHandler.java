// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks in a form for the inputs of a synthesis, keeps them as a block in a file, and begins to learn. */
public final class FormHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        NewSynthesisWizard wizard = new NewSynthesisWizard(true);
        wizard.init(PlatformUI.getWorkbench(), place(event));
        new WizardDialog(HandlerUtil.getActiveShellChecked(event), wizard).open();
        return null;
    }

    /** Where the user is at work, or else the first project. */
    private static IStructuredSelection place(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                && Adapters.adapt(selection.getFirstElement(), IResource.class) != null) {
            return selection;
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        IResource edited = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IResource.class);
        try {
            return new StructuredSelection(edited == null ? FirstProject.get() : edited);
        } catch (CoreException failure) {
            throw new ExecutionException("There is no project for new files, and none could be made.", failure);
        }
    }
}
