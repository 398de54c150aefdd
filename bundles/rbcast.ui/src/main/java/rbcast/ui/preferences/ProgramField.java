// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.Optional;

import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A program: its file, which can be searched for, or its name. Whether it works, only trying it tells. */
final class ProgramField extends FileFieldEditor {

    ProgramField(String key, String label, Composite parent) {
        super(key, label, false, VALIDATE_ON_KEY_STROKE, parent);
        getTextControl().setMessage("the one on the PATH");
    }

    @Override
    protected boolean checkState() {
        clearErrorMessage();
        return true;
    }

    /** What stands in the field, if anything does. */
    Optional<String> choice() {
        return Optional.of(getStringValue().strip()).filter(value -> !value.isEmpty());
    }
}
