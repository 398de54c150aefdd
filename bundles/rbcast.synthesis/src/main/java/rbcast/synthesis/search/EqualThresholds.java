// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Heuristics;
import rbcast.synthesis.space.OrderFreeStates;

/**
 * Thresholds that ask for the same number of processes in every system of a specification: {@code F + 1} and
 * {@code N - 2F} for N = 4, F = 1. Actions of the receive handler that differ in nothing else do the same there, so
 * only the one of the best reward needs to be examined.
 *
 * <p>That takes for granted that an algorithm with the other action has a counterpart in the space that is no worse:
 * with the action replaced, or left out if the better one is there already. Where that is not certain, nothing is left
 * out; docs/learner.md ("Certificates") has the argument.
 */
final class EqualThresholds {

    private final ActionSpace space;
    private final SynthesisSpecification specification;
    private final OrderFreeStates identity;
    /** What the receive handler may hold. */
    private final BitSet available;

    private EqualThresholds(ActionSpace space, SynthesisSpecification specification, OrderFreeStates identity) {
        this.space = space;
        this.specification = specification;
        this.identity = identity;
        this.available = Heuristics.everAvailable(specification, space, HandlerKind.RECEIVE);
    }

    /** The actions that have to be examined of those that the receive handler may hold, STOP included. */
    static BitSet toExamine(ActionSpace space, SynthesisSpecification specification, OrderFreeStates identity) {
        EqualThresholds thresholds = new EqualThresholds(space, specification, identity);
        BitSet toExamine = (BitSet) thresholds.available.clone();
        if (thresholds.hasCounterparts()) {
            thresholds.available.stream().filter(thresholds::hasBetter).forEach(toExamine::clear);
        }
        return toExamine;
    }

    /**
     * Whether every algorithm with a worse action has a counterpart that is no worse. Leaving an action out must not
     * take from the reward nor leave too few actions, and no heuristic may see the replacement in RB-Broadcast.
     */
    private boolean hasCounterparts() {
        boolean enough = !specification.space().has(Heuristic.GH6)
                || specification.space().receive().minActions() <= 2;
        boolean alone = Heuristics.everAvailable(specification, space, HandlerKind.RB_BROADCAST).stream()
                .noneMatch(choice -> space.awaitedType(choice) != ActionSpace.NO_TYPE);
        return enough && alone && Prices.areCosts(space) && survivesGh4();
    }

    /**
     * Whether there is a counterpart under GH4, which may see two SENDs of one type under one condition after a
     * replacement. A single SEND to all has to be as good as two that share the receivers. What a process sends to
     * itself may have to stand where it does, and a SEND to others must not take its place where order matters. A
     * SEND with a guard cannot stand in for one to other receivers without, nor the other way round.
     */
    private boolean survivesGh4() {
        Set<Destination> destinations = specification.space().destinations();
        if (!specification.space().has(Heuristic.GH4) || destinations.size() == 1) {
            return true;
        }
        if (specification.space().hasGuards()) {
            return false;
        }
        if (!destinations.contains(Destination.MYSELF)) {
            return true;
        }
        boolean shared = destinations.contains(Destination.NEIGHBOURS);
        return !identity.orderMayMatter() && (!shared || destinations.contains(Destination.ALL) && allIsNoWorse());
    }

    private boolean allIsNoWorse() {
        RewardTable rewards = specification.rewards().runtime();
        boolean costs = rewards.always() <= 0 && rewards.receiveHandler() <= 0 && available.stream()
                .filter(choice -> choice != space.stop()).mapToObj(choice -> space.action(choice).condition())
                .allMatch(condition -> !(condition instanceof Received received)
                        || rewards.of(received.threshold()) <= 0);
        return costs && rewards.sendAll() >= rewards.sendMyself() + rewards.sendNeighbours();
    }

    private boolean hasBetter(int choice) {
        return available.stream()
                .anyMatch(other -> other != choice && isAlike(choice, other) && isBetter(other, choice));
    }

    private boolean isAlike(int one, int other) {
        if (one == space.stop() || other == space.stop()) {
            return false;
        }
        Action action = space.action(one);
        Action alternative = space.action(other);
        return action.instruction().equals(alternative.instruction()) && action.once() == alternative.once()
                && action.condition() instanceof Received received
                && alternative.condition() instanceof Received replacement && isEqual(received, replacement);
    }

    private boolean isEqual(Received one, Received other) {
        return one.type().equals(other.type()) && specification.goal().systems().stream().allMatch(system ->
                one.threshold().leastCount(system.n(), system.f())
                        == other.threshold().leastCount(system.n(), system.f()));
    }

    private boolean isBetter(int one, int other) {
        int difference = space.reward(one, HandlerKind.RECEIVE) - space.reward(other, HandlerKind.RECEIVE);
        return difference > 0 || difference == 0 && one < other;
    }
}
