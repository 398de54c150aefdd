// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import rbcast.ui.settings.Preferences;

/** Which steps of cheat sheets have been done, and which sheet was shown last; kept with the workspace. */
final class DoneSteps {

    private static final String SHEETS = Preferences.NODE + "/cheatSheets";
    private static final String SHOWN = "shown";

    private DoneSteps() {
    }

    /** The name of the sheet that was shown last; empty if none was. */
    static String shown() {
        return node(SHEETS).get(SHOWN, "");
    }

    static void show(Sheet sheet) {
        node(SHEETS).put(SHOWN, sheet.name());
        keep();
    }

    static boolean has(Sheet sheet, Sheet.Step step) {
        return steps(sheet).getBoolean(step.title(), false);
    }

    static void add(Sheet sheet, Sheet.Step step) {
        steps(sheet).putBoolean(step.title(), true);
        keep();
    }

    /** From now on no step of it has been done. */
    static void forget(Sheet sheet) {
        sheet.steps().forEach(step -> steps(sheet).remove(step.title()));
        keep();
    }

    private static IEclipsePreferences steps(Sheet sheet) {
        return node(SHEETS + "/" + sheet.name());
    }

    private static IEclipsePreferences node(String path) {
        return InstanceScope.INSTANCE.getNode(path);
    }

    private static void keep() {
        try {
            node(Preferences.NODE).flush();
        } catch (BackingStoreException unwritable) {
            ILog.get().warn("The steps done of cheat sheets could not be kept for the next session.", unwritable);
        }
    }
}
