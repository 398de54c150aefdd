// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.swt.widgets.Composite;

import rbcast.dsl.Severity;
import rbcast.dsl.reading.ProblemKind;
import rbcast.ui.settings.Preferences;

/** How each kind of problem is told, as fields of a page. */
final class SeverityFields {

    private SeverityFields() {
    }

    /** The fields, in the order of the kinds. */
    static List<FieldEditor> in(Composite parent) {
        return Arrays.stream(ProblemKind.values()).<FieldEditor>map(kind -> new ComboFieldEditor(
                Preferences.severity(kind), label(kind), choices(kind), parent)).toList();
    }

    private static String label(ProblemKind kind) {
        return Character.toUpperCase(kind.summary().charAt(0)) + kind.summary().substring(1) + ":";
    }

    /** An error has no meaning, whatever it is told as; so it cannot be switched off. */
    private static String[][] choices(ProblemKind kind) {
        return Arrays.stream(Severity.values()).filter(severity -> severity != Severity.OFF || !kind.isError())
                .map(severity -> new String[] {severity.toString(), severity.toString()}).toArray(String[][]::new);
    }
}
