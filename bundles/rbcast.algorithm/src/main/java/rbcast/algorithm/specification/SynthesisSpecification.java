// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * The inputs of a synthesis (Table 1 of the paper). {@link #paper(String, List)} has the paper's values (Table 6) for
 * everything but the systems, and {@link #toBuilder()} changes them one by one.
 *
 * @param name an identifier; names the learned algorithm too
 * @param documentation what its author says of it; may be empty
 * @param goal what the algorithm has to achieve
 * @param space the algorithms to choose from
 * @param rewards what the learner is rewarded for
 * @param learning how the learner learns
 * @param strategy how the space is searched
 * @param budget how long that goes on
 * @param seed seed of the first simulation; the others count on from it
 */
public record SynthesisSpecification(String name, String documentation, Goal goal, AlgorithmSpace space,
        Rewards rewards, Learning learning, Strategy strategy, Budget budget, long seed) {

    public SynthesisSpecification {
        Objects.requireNonNull(name);
        Objects.requireNonNull(documentation);
        Objects.requireNonNull(goal);
        Objects.requireNonNull(space);
        Objects.requireNonNull(rewards);
        Objects.requireNonNull(learning);
        Objects.requireNonNull(strategy);
        Objects.requireNonNull(budget);
    }

    /**
     * The paper's inputs (Table 6 and sections IV-C to IV-E) for those systems, with seed 1 and the properties that are
     * usual there.
     *
     * @throws IllegalArgumentException without a system
     */
    public static SynthesisSpecification paper(String name, List<SystemModel> systems) {
        return new SynthesisSpecification(name, "", new Goal(systems, List.of(), Property.usual(systems)),
                AlgorithmSpace.PAPER, Rewards.PAPER, Learning.DEFAULT, Strategy.LEARNING, Budget.PAPER, 1);
    }

    /** The same inputs, to be changed. */
    public SynthesisSpecificationBuilder toBuilder() {
        return new SynthesisSpecificationBuilder(this);
    }
}
