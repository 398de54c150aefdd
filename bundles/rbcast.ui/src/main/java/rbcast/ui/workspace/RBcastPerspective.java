// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.progress.IProgressConstants;

import rbcast.ui.help.HelpView;
import rbcast.ui.help.SheetView;
import rbcast.ui.run.RunView;
import rbcast.ui.synthesis.SynthesisView;
import rbcast.ui.verification.VerificationView;
import rbcast.ui.wizards.NewAlgorithmWizard;
import rbcast.ui.wizards.NewProjectWizard;
import rbcast.ui.wizards.NewSynthesisWizard;

/** Files to the left, text in the middle, its outline to the right, results below. */
public final class RBcastPerspective implements IPerspectiveFactory {

    /** The perspective's identifier. */
    public static final String ID = "rbcast.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.16f, editors);
        IFolderLayout right = layout.createFolder("rbcast.ui.right", IPageLayout.RIGHT, 0.8f, editors);
        right.addView(IPageLayout.ID_OUTLINE);
        right.addPlaceholder(SheetView.ID);
        IFolderLayout below = layout.createFolder("rbcast.ui.below", IPageLayout.BOTTOM, 0.62f, editors);
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addView(VerificationView.ID);
        below.addPlaceholder(SynthesisView.ID);
        below.addPlaceholder(RunView.ID);
        below.addPlaceholder(HelpView.ID);
        below.addPlaceholder("org.eclipse.pde.runtime.LogView");
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        // launch configurations: the menu Run and its buttons
        layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
        layout.addNewWizardShortcut(NewProjectWizard.ID);
        layout.addNewWizardShortcut(NewAlgorithmWizard.ID);
        layout.addNewWizardShortcut(NewSynthesisWizard.ID);
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addShowViewShortcut(VerificationView.ID);
        layout.addShowViewShortcut(SynthesisView.ID);
        layout.addShowViewShortcut(RunView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addShowViewShortcut(HelpView.ID);
        layout.addShowViewShortcut(SheetView.ID);
        layout.addShowViewShortcut("org.eclipse.pde.runtime.LogView");
    }
}
