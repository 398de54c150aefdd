// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.settings;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

import rbcast.dsl.reading.ProblemKind;

/** What holds as long as nobody sets anything: the same as on the command line. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(Preferences.NODE);
        defaults.putInt(Preferences.CACHE, 128);
        defaults.putInt(Preferences.PARALLEL, 0);
        defaults.putBoolean(Preferences.TELL_AT_START, true);
        defaults.put(Preferences.ENGINE, "auto");
        defaults.put(Preferences.TIME_LIMIT, "10 min");
        defaults.putInt(Preferences.MEMORY_LIMIT, 4096);
        defaults.putInt(Preferences.DEPTH_LIMIT, 10_000_000);
        defaults.putBoolean(Preferences.FORMAT_ON_SAVE, false);
        for (ProblemKind kind : ProblemKind.values()) {
            defaults.put(Preferences.severity(kind), kind.severity().toString());
        }
    }
}
