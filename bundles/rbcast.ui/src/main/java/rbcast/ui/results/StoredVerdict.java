// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IMarker;

import rbcast.algorithm.system.Property;
import rbcast.dsl.ide.server.LastVerdicts.LastVerdict;
import rbcast.dsl.ide.server.LastVerdicts.Outcome;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.results.Verdicts.Key;

/**
 * A verdict as a marker keeps it from one session to the next.
 *
 * @param scope the systems, in words
 */
record StoredVerdict(String scope, Set<Property> properties, LastVerdict verdict) {

    private static final String SCOPE = "scope";
    private static final String PROPERTIES = "properties";
    private static final String OUTCOME = "outcome";
    private static final String VIOLATED = "violated";
    private static final String WORDS = "words";
    private static final String MILLIS = "millis";

    static StoredVerdict of(VerificationResult result) {
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

    Map<String, Object> attributes() {
        return Map.of(SCOPE, scope,
                PROPERTIES, new TreeSet<>(properties).stream().map(Property::keyword).collect(Collectors.joining(",")),
                VIOLATED, verdict.violated().map(Property::keyword).orElse(""),
                OUTCOME, verdict.outcome().name(),
                WORDS, verdict.words(),
                MILLIS, (int) Math.min(Integer.MAX_VALUE, verdict.time().toMillis()));
    }

    Key key(String algorithm) {
        return new Key(algorithm, scope, properties);
    }
}
