// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import rbcast.ui.look.ScrolledArea;
import rbcast.ui.settings.Preferences;

/** Settings of the workbench that are too many for a dialog to show at once. */
abstract class ScrolledFieldsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int HEIGHT = 380;

    /** @param description what the settings are about */
    ScrolledFieldsPage(String description) {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription(description);
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of it is needed
    }

    @Override
    protected Control createContents(Composite parent) {
        return ScrolledArea.in(parent, SWT.DEFAULT, HEIGHT, super::createContents);
    }
}
