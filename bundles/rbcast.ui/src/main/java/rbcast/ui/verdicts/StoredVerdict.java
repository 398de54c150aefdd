// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verdicts;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import rbcast.algorithm.system.Property;
import rbcast.dsl.ide.server.LastVerdicts.LastVerdict;
import rbcast.dsl.ide.server.LastVerdicts.Outcome;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.verdicts.Verdicts.Key;

/**
 * A verdict as a marker keeps it from one session to the next.
 *
 * @param scope the systems, in words
 */
public record StoredVerdict(String scope, Set<Property> properties, LastVerdict verdict) {

    /** The type of the markers that keep verdicts. */
    public static final String MARKER = "rbcast.ui.verdict";

    /** Their attribute that says which algorithm the verdict is about, as {@link Verdicts#canonical} writes it. */
    public static final String CANONICAL = "canonical";

    private static final String SCOPE = "scope";
    private static final String PROPERTIES = "properties";
    private static final String OUTCOME = "outcome";
    private static final String VIOLATED = "violated";
    private static final String WORDS = "words";
    private static final String MILLIS = "millis";

    /** What there is to keep of a result. */
    public static StoredVerdict of(VerificationResult result) {
        Key key = Key.of(result.request());
        return new StoredVerdict(key.scope(), key.properties(), Verdicts.verdict(result));
    }

    /** What a marker keeps; empty if it is none that this class has written. */
    static Optional<StoredVerdict> of(IMarker marker) {
        Set<Property> properties = EnumSet.noneOf(Property.class);
        for (String name : marker.getAttribute(PROPERTIES, "").split(",")) {
            Property.of(name).ifPresent(properties::add);
        }
        String outcome = marker.getAttribute(OUTCOME, "");
        return properties.isEmpty() ? Optional.empty()
                : Arrays.stream(Outcome.values()).filter(each -> each.name().equals(outcome)).findFirst()
                        .map(found -> new StoredVerdict(marker.getAttribute(SCOPE, ""), properties,
                                verdict(marker, found)));
    }

    private static LastVerdict verdict(IMarker marker, Outcome outcome) {
        return new LastVerdict(outcome, Property.of(marker.getAttribute(VIOLATED, "")),
                marker.getAttribute(WORDS, ""), Duration.ofMillis(marker.getAttribute(MILLIS, 0)));
    }

    /** The attributes of a marker that keeps it, all but {@link #CANONICAL}. */
    public Map<String, Object> attributes() {
        return Map.of(SCOPE, scope,
                PROPERTIES, new TreeSet<>(properties).stream().map(Property::keyword).collect(Collectors.joining(",")),
                VIOLATED, verdict.violated().map(Property::keyword).orElse(""),
                OUTCOME, verdict.outcome().name(),
                WORDS, verdict.words(),
                MILLIS, (int) Math.min(Integer.MAX_VALUE, verdict.time().toMillis()));
    }

    /** Tells the store of verdicts what earlier sessions have left on the files of the workspace. */
    public static void restore() {
        try {
            for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(MARKER, false,
                    IResource.DEPTH_INFINITE)) {
                of(marker).ifPresent(stored -> Verdicts.get().restore(new Key(marker.getAttribute(CANONICAL, ""),
                        stored.scope, stored.properties), stored.verdict));
            }
        } catch (CoreException failure) {
            ILog.get().error("The verdicts of earlier sessions could not be read.", failure);
        }
    }
}
