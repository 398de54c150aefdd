// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.List;

import org.eclipse.core.resources.ResourcesPlugin;

import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.project.RBcastBuilder;

/** How problems of texts are told in this workbench. */
public final class SeveritiesPage extends ScrolledFieldsPage {

    /** The page's identifier. */
    public static final String ID = "rbcast.ui.severitiesPage";

    /** Called by the platform. */
    public SeveritiesPage() {
        super("How each kind of problem is told. Whatever an error is told as, a definition that has one cannot be"
                + " verified. Hints show in the editor only.");
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
