// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchConfiguration;

import rbcast.tasks.InputException;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.tasks.verify.SearchSettings;

/** What a launch configuration says. */
final class Wishes {

    /** Path of the file in the workspace. */
    static final String FILE = "rbcast.ui.file";
    /** Name of the only algorithm or synthesis that is meant; empty for all. */
    static final String ONLY = "rbcast.ui.only";
    /** Begins the names of all others; an empty value says nothing. */
    static final String VALUE = "rbcast.ui.value.";

    /** How verifications search; what is empty is as the project has it. */
    enum Search {
        ENGINE("engine", "&Engine:", SearchSettings::withEngine),
        TIME("time", "&Time limit, such as 30 s:", SearchSettings::withTime),
        MEMORY("memory", "&Memory limit, in MB:", (settings, text) -> settings.withMemoryMegabytes(number(text))),
        DEPTH("depth", "&Depth limit, in steps:", (settings, text) -> settings.withDepth(number(text)));

        private final String key;
        private final String label;
        private final Setter setter;

        Search(String key, String label, Setter setter) {
            this.key = key;
            this.label = label;
            this.setter = setter;
        }

        String key() {
            return key;
        }

        String label() {
            return label;
        }

        private static int number(String text) throws InputException {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException unusable) {
                throw new InputException("a whole number, at least 1");
            }
        }
    }

    /** One setting more. */
    private interface Setter {
        SearchSettings apply(SearchSettings settings, String value) throws InputException;
    }

    private final ILaunchConfiguration configuration;

    Wishes(ILaunchConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @throws CoreException if there is none, with a sentence for the user */
    IFile file() throws CoreException {
        String path = configuration.getAttribute(FILE, "");
        IPath place = IPath.fromPortableString(path);
        IFile file = place.segmentCount() < 2 ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(place);
        if (file == null || !file.exists()) {
            throw new CoreException(Status.error(path.isEmpty() ? "Which file is not said."
                    : "There is no file " + path + " in the workspace."));
        }
        return file;
    }

    Optional<String> only() throws CoreException {
        return Optional.of(configuration.getAttribute(ONLY, "").strip()).filter(name -> !name.isEmpty());
    }

    private Optional<String> value(String key) throws CoreException {
        return Optional.of(configuration.getAttribute(VALUE + key, "").strip()).filter(text -> !text.isEmpty());
    }

    /**
     * How verifications search.
     *
     * @throws CoreException if a value is unusable, with a sentence for the user
     */
    SearchSettings on(SearchSettings settings) throws CoreException {
        SearchSettings changed = settings;
        for (Search search : Search.values()) {
            Optional<String> value = value(search.key());
            try {
                changed = value.isEmpty() ? changed : search.setter.apply(changed, value.get());
            } catch (InputException unusable) {
                throw new CoreException(Status.error(search.label().replace("&", "") + " " + unusable.getMessage()));
            }
        }
        return changed;
    }

    /** The inputs of a synthesis that take the place of what its block says. */
    Map<String, String> inputs() throws CoreException {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (SynthesisInput input : SynthesisInput.values()) {
            value(input.keyword()).ifPresent(value -> inputs.put(input.keyword(), value));
        }
        return inputs;
    }
}
