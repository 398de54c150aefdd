// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.EnumSet;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** Has the algorithm these properties in the system, in all of the system's situations? */
record Question(Algorithm algorithm, SystemModel system, Set<Property> properties) {

    /** @throws IllegalArgumentException if there is no property */
    Question {
        properties = EnumSet.copyOf(properties);
    }

    CompiledAlgorithm program() {
        return new CompiledAlgorithm(algorithm, system);
    }

    /** Whether it takes more than counts of senders of one content: several contents, or the broadcaster among them. */
    boolean tellsContentsOrBroadcaster() {
        return system.contents() > 1 || algorithm.asksForBroadcaster();
    }

    /** Number of types that the receive handler waits for from the broadcaster itself. */
    int typesAskedFor() {
        return (int) algorithm.receive().actions().stream().map(Action::condition)
                .filter(FromBroadcaster.class::isInstance).distinct().count();
    }

    /** Number of types, at least 1: sizes are products of it. */
    int types() {
        return Math.max(1, algorithm.types().size());
    }
}
