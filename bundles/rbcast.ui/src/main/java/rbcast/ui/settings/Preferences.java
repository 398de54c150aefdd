// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

import rbcast.dsl.Severities;
import rbcast.dsl.Severity;
import rbcast.dsl.reading.ProblemKind;
import rbcast.tasks.Equipment;
import rbcast.tasks.InputException;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.tasks.verify.SearchSettings;

/** What users have set, read as it is needed. May be called from any thread. */
public final class Preferences {

    /** Where the settings are kept. */
    public static final String NODE = "rbcast.ui";

    /** Files or names of programs; empty for those on the PATH. */
    public static final String SPIN = "spin";
    public static final String COMPILER = "compiler";
    /** In megabytes. */
    public static final String CACHE = "cacheMegabytes";
    /** Verifications at once; 0 for as many as there are cores. */
    public static final String PARALLEL = "parallel";
    /** Whether what is missing on the machine is told at the start. */
    public static final String TELL_AT_START = "tellAtStart";

    /** Whether a project has settings of its own in the place of those below. */
    public static final String OWN = "own";
    public static final String ENGINE = "engine";
    public static final String TIME_LIMIT = "timeLimit";
    /** In megabytes. */
    public static final String MEMORY_LIMIT = "memoryLimit";
    /** In steps. */
    public static final String DEPTH_LIMIT = "depthLimit";
    public static final String FORMAT_ON_SAVE = "formatOnSave";

    private static final String SEVERITY = "severity.";
    private static final String LEARNING = "learning.";

    private Preferences() {
    }

    /** The tools of the user's choice. */
    public static Equipment equipment() {
        List<IScopeContext> workbench = scopes(Optional.empty());
        return new Equipment(chosen(SPIN, workbench), chosen(COMPILER, workbench),
                number(CACHE, workbench).filter(megabytes -> megabytes > 0));
    }

    /** How verifications run. */
    public static SearchSettings search(Optional<IProject> project) {
        List<IScopeContext> scopes = scopes(project);
        SearchSettings settings = SearchSettings.USUAL.withEquipment(equipment());
        settings = with(chosen(ENGINE, scopes), settings, SearchSettings::withEngine);
        settings = with(chosen(TIME_LIMIT, scopes), settings, SearchSettings::withTime);
        settings = with(number(MEMORY_LIMIT, scopes), settings, SearchSettings::withMemoryMegabytes);
        settings = with(number(DEPTH_LIMIT, scopes), settings, SearchSettings::withDepth);
        return with(number(PARALLEL, scopes(Optional.empty())).filter(runs -> runs != 0), settings,
                SearchSettings::withParallel);
    }

    /** Whether files are brought into the canonical form before they are saved. */
    public static boolean formatsOnSave(Optional<IProject> project) {
        return Boolean.parseBoolean(text(FORMAT_ON_SAVE, scopes(project)));
    }

    /** How problems are told. */
    public static Severities severities(Optional<IProject> project) {
        List<IScopeContext> scopes = scopes(project);
        Map<String, Severity> wishes = new HashMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            chosen(severity(kind), scopes).flatMap(Severity::of).ifPresent(wish -> wishes.put(kind.code(), wish));
        }
        return Severities.of(wishes);
    }

    /** Has something done whenever the workbench's wishes about problems change. */
    public static void whenSeveritiesChange(Runnable action) {
        InstanceScope.INSTANCE.getNode(NODE).addPreferenceChangeListener(change -> {
            if (change.getKey().startsWith(SEVERITY)) {
                action.run();
            }
        });
    }

    /** The key of the setting that says how a kind of problem is told. */
    public static String severity(ProblemKind kind) {
        return SEVERITY + kind.code();
    }

    /** What the form for a new synthesis begins with for an input; empty for the paper's value. */
    public static Optional<String> initial(SynthesisInput input) {
        return chosen(learning(input), scopes(Optional.empty()));
    }

    /** The key of the setting that says it. */
    public static String learning(SynthesisInput input) {
        return LEARNING + input.keyword();
    }

    /** Whether what is missing on the machine is told at the start. */
    public static boolean tellsAtStart() {
        return Boolean.parseBoolean(text(TELL_AT_START, scopes(Optional.empty())));
    }

    /** One setting more. */
    private interface Setter<T> {
        SearchSettings apply(SearchSettings settings, T value) throws InputException;
    }

    /** The pages accept nothing unusable, but anybody can write the files in which settings are kept. */
    private static <T> SearchSettings with(Optional<T> value, SearchSettings settings, Setter<T> setter) {
        try {
            return value.isEmpty() ? settings : setter.apply(settings, value.get());
        } catch (InputException unusable) {
            ILog.get().warn("A setting is not used: '" + value.get() + "': " + unusable.getMessage());
            return settings;
        }
    }

    /** Where a setting is looked for: a project with settings of its own ignores those of the workbench. */
    private static List<IScopeContext> scopes(Optional<IProject> project) {
        Optional<IScopeContext> own = project.filter(IProject::isAccessible).<IScopeContext>map(ProjectScope::new)
                .filter(scope -> scope.getNode(NODE).getBoolean(OWN, false));
        return List.of(own.orElse(InstanceScope.INSTANCE), DefaultScope.INSTANCE);
    }

    private static String text(String key, List<IScopeContext> scopes) {
        for (IScopeContext scope : scopes) {
            IEclipsePreferences node = scope.getNode(NODE);
            String value = node.get(key, null);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static Optional<String> chosen(String key, List<IScopeContext> scopes) {
        return Optional.of(text(key, scopes).strip()).filter(value -> !value.isEmpty());
    }

    private static Optional<Integer> number(String key, List<IScopeContext> scopes) {
        try {
            return chosen(key, scopes).map(Integer::valueOf);
        } catch (NumberFormatException unusable) {
            ILog.get().warn("A setting is not used: " + key + " is no whole number");
            return Optional.empty();
        }
    }
}
