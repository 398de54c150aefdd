// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verdicts;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import org.eclipse.ui.IStartup;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Verdict;
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

    /** The type of the markers on what the user should look at because of a verdict. */
    public static final String FINDING = "rbcast.ui.finding";

    /** Their attribute that says which algorithm the verdict is about, as {@link Verdicts#canonical} writes it. */
    public static final String CANONICAL = "canonical";

    /** The attribute of all markers about verdicts that says of which {@link Verdict#EDITION} they are. */
    public static final String EDITION = "edition";

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

    /** The attributes of a marker that keeps it, all but {@link #CANONICAL} and {@link #EDITION}. */
    public Map<String, Object> attributes() {
        return Map.of(SCOPE, scope,
                PROPERTIES, new TreeSet<>(properties).stream().map(Property::keyword).collect(Collectors.joining(",")),
                VIOLATED, verdict.violated().map(Property::keyword).orElse(""),
                OUTCOME, verdict.outcome().name(),
                WORDS, verdict.words(),
                MILLIS, (int) Math.min(Integer.MAX_VALUE, verdict.time().toMillis()));
    }

    /** Takes away what an earlier version of the program has left if its verdicts are of another edition. */
    public static final class AtStart implements IStartup {
        @Override
        public void earlyStartup() {
            try {
                dropOtherEditions();
            } catch (CoreException failure) {
                ILog.get().error("The verdicts of an earlier version could not be taken away.", failure);
            }
        }
    }

    private static void dropOtherEditions() throws CoreException {
        for (String type : List.of(MARKER, FINDING)) {
            for (IMarker marker : markers(type)) {
                if (marker.getAttribute(EDITION, 0) != Verdict.EDITION) {
                    marker.delete();
                }
            }
        }
    }

    private static IMarker[] markers(String type) throws CoreException {
        return ResourcesPlugin.getWorkspace().getRoot().findMarkers(type, false, IResource.DEPTH_INFINITE);
    }

    /** Tells the store of verdicts what earlier sessions have left on the files of the workspace. */
    public static void restore() {
        try {
            dropOtherEditions();
            for (IMarker marker : markers(MARKER)) {
                of(marker).ifPresent(stored -> Verdicts.get().restore(new Key(marker.getAttribute(CANONICAL, ""),
                        stored.scope, stored.properties), stored.verdict));
            }
        } catch (CoreException failure) {
            ILog.get().error("The verdicts of earlier sessions could not be read.", failure);
        }
    }
}
