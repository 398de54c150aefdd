// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * One file that plain {@code spin -run} verifies: an algorithm, a system, the properties to check in all of the
 * system's situations. Spin answers {@code errors: 0} if they hold, or {@code assertion violated RB_...} and writes a
 * trail.
 *
 * @param fileName letters, digits, {@code _}, {@code -} and {@code .} only, for instance
 *        {@code NewByzantine-byzantine-4-1.pml}: Spin hands it to a shell
 * @param text PROMELA, with {@code \n} at the ends of lines
 * @param greatestDepth a number of steps, as Spin counts them, that no run exceeds
 */
public record StandaloneModel(String fileName, String text, long greatestDepth) {

    /** Greatest number of actions of a handler: a handler is one piece of text to Spin, which bounds its length. */
    public static final int MAX_ACTIONS = 200;

    private static final int MAX_NAME = 100;

    /**
     * The model of an algorithm in a system.
     *
     * @param properties what is to be checked, at least one
     * @throws IllegalArgumentException if there is no property, or an {@link #obstacle}
     */
    public static StandaloneModel of(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return of(algorithm, system, properties, false);
    }

    /**
     * The same model, whose verifier also prints at its end what the search saw: lines {@code @settled} and
     * {@code @executed} as the table-driven models do. It has C in it, so its trail is told by {@code ./pan -S}.
     *
     * @throws IllegalArgumentException as for {@link #of}
     */
    public static StandaloneModel counting(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return of(algorithm, system, properties, true);
    }

    private static StandaloneModel of(Algorithm algorithm, SystemModel system, Set<Property> properties,
            boolean counting) {
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("there is no property to check");
        }
        obstacle(algorithm, system).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        String fileName = fileName(algorithm, system);
        String text = ModelTemplate.layOut(ModelText.of(algorithm, system, properties, fileName, counting));
        return new StandaloneModel(fileName, text.replace("\r\n", "\n"), SpinOptions.depth(algorithm, system));
    }

    /** Why the question is beyond the bounds of this class, in words for a user; empty if it is not. */
    public static Optional<String> obstacle(Algorithm algorithm, SystemModel system) {
        if (algorithm.asksForBroadcaster() && system.mode() != FailureMode.BYZANTINE) {
            return Optional.of(("%s waits for the broadcaster itself, and standalone PROMELA models of %s systems count"
                    + " senders only").formatted(algorithm.name(), system.mode()));
        }
        int longest = longestHandler(algorithm);
        return longest <= MAX_ACTIONS ? Optional.empty()
                : Optional.of("%s has a handler of %d actions: a PROMELA model takes up to %d"
                        .formatted(algorithm.name(), longest, MAX_ACTIONS));
    }

    /** The number of actions of the longer handler. */
    static int longestHandler(Algorithm algorithm) {
        return Math.max(algorithm.broadcast().actions().size(), algorithm.receive().actions().size());
    }

    private static String fileName(Algorithm algorithm, SystemModel system) {
        String safe = algorithm.name().replaceAll("[^A-Za-z0-9_]", "_");
        String name = safe.isEmpty() ? "algorithm" : safe.substring(0, Math.min(safe.length(), MAX_NAME));
        String contents = system.contents() > 1 ? "-contents-" + system.contents() : "";
        return "%s-%s-%d-%d%s.pml".formatted(name, system.mode().keyword(), system.n(), system.f(), contents);
    }
}
