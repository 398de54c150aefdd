// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.project.RBcastBuilder;
import rbcast.ui.settings.Preferences;

/** How problems of texts are told in this workbench. */
public final class SeveritiesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** The page's identifier. */
    public static final String ID = "rbcast.ui.severitiesPage";

    /** Called by the platform. */
    public SeveritiesPage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("How each kind of problem is told. Whatever an error is told as, a definition that has one"
                + " cannot be verified. Hints show in the editor only.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of it is needed
    }

    @Override
    protected void createFieldEditors() {
        Helping.with(getFieldEditorParent(), Subject.DIAGNOSTICS);
        SeverityFields.in(getFieldEditorParent()).forEach(this::addField);
    }

    @Override
    public boolean performOk() {
        boolean done = super.performOk();
        RBcastBuilder.lookAgainSoon(List.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
        return done;
    }
}
