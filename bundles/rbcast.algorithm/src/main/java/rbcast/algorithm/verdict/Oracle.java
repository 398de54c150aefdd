// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Decides whether algorithms are correct: the RB-Oracle of section V. Implementations may be asked by several threads.
 */
public interface Oracle {

    /**
     * Whether the algorithm has the properties in the system, in all of the system's situations.
     *
     * @param properties at least one
     * @param cancellation when it asks to stop, the verdict is inconclusive soon after
     * @return never {@code null}; problems of every kind (a missing tool, a bound reached) are
     *         {@link Verdict.Inconclusive} with the reason
     */
    Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties, Cancellation cancellation);
}
