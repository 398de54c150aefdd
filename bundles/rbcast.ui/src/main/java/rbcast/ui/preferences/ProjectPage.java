// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import rbcast.ui.client.Connection;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.look.ScrolledArea;
import rbcast.ui.project.RBcastBuilder;
import rbcast.ui.settings.Preferences;

/** The settings of a project, which can be shared with it: in the place of those of the workbench if it wants to. */
public final class ProjectPage extends FieldEditorPreferencePage implements IWorkbenchPropertyPage {

    private static final int HEIGHT = 380;

    private final List<FieldEditor> fields = new ArrayList<>();
    private IAdaptable element;
    private BooleanFieldEditor own;

    /** Called by the platform. */
    public ProjectPage() {
        super(GRID);
    }

    @Override
    public IAdaptable getElement() {
        return element;
    }

    @Override
    public void setElement(IAdaptable shown) {
        element = shown;
        IProject project = Adapters.adapt(shown, IProject.class);
        setPreferenceStore(new ScopedPreferenceStore(new ProjectScope(project), Preferences.NODE));
    }

    @Override
    protected Control createContents(Composite parent) {
        return ScrolledArea.in(parent, SWT.DEFAULT, HEIGHT, super::createContents);
    }

    @Override
    protected void createFieldEditors() {
        Helping.with(getFieldEditorParent(), Subject.SETTINGS);
        own = new BooleanFieldEditor(Preferences.OWN, "&Settings of its own for this project", getFieldEditorParent());
        addField(own);
        fields.addAll(SearchFields.in(getFieldEditorParent()));
        fields.addAll(SeverityFields.in(getFieldEditorParent()));
        fields.forEach(this::addField);
    }

    @Override
    protected void initialize() {
        super.initialize();
        enableFields(getPreferenceStore().getBoolean(Preferences.OWN));
    }

    @Override
    protected void performDefaults() {
        super.performDefaults();
        enableFields(own.getBooleanValue());
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        if (event.getSource() == own) {
            enableFields(own.getBooleanValue());
        }
    }

    @Override
    public boolean performOk() {
        boolean done = super.performOk();
        Connection.get().refresh();
        RBcastBuilder.lookAgainSoon(List.of(Adapters.adapt(element, IProject.class)));
        return done;
    }

    private void enableFields(boolean enabled) {
        fields.forEach(field -> field.setEnabled(enabled, getFieldEditorParent()));
    }
}
