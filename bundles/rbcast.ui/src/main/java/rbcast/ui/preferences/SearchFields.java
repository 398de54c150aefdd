// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.List;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

import rbcast.tasks.InputException;
import rbcast.tasks.verify.SearchSettings;
import rbcast.ui.settings.Preferences;

/** The settings that a project may have for itself, as fields of a page. */
final class SearchFields {

    private SearchFields() {
    }

    /** The fields, in their order. */
    static List<FieldEditor> in(Composite parent) {
        String[][] engines = SearchSettings.engines().stream().map(engine -> new String[] {engine, engine})
                .toArray(String[][]::new);
        return List.of(new ComboFieldEditor(Preferences.ENGINE, "&Engine:", engines, parent),
                new TimeField(parent),
                number(Preferences.MEMORY_LIMIT, "&Memory limit of a verification (MB):", parent),
                number(Preferences.DEPTH_LIMIT, "&Depth limit of a verification (steps):", parent),
                new BooleanFieldEditor(Preferences.FORMAT_ON_SAVE, "&Format files before they are saved", parent));
    }

    private static IntegerFieldEditor number(String key, String label, Composite parent) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, parent);
        field.setValidRange(1, Integer.MAX_VALUE);
        field.setErrorMessage(label.replace("&", "").replace(":", "") + ": a whole number, at least 1");
        return field;
    }

    /** A time as the command line takes it. */
    private static final class TimeField extends StringFieldEditor {
        TimeField(Composite parent) {
            super(Preferences.TIME_LIMIT, "&Time limit of a verification:", parent);
        }

        @Override
        protected boolean doCheckState() {
            try {
                SearchSettings.USUAL.withTime(getStringValue());
                return true;
            } catch (InputException unusable) {
                setErrorMessage("Time limit of a verification: " + unusable.getMessage());
                return false;
            }
        }
    }
}
