// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.EnumSet;
import java.util.Set;

import rbcast.algorithm.Algorithm;
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

    /** Number of types, at least 1: sizes are products of it. */
    int types() {
        return Math.max(1, algorithm.types().size());
    }
}
