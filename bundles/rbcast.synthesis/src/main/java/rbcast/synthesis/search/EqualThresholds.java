package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.space.ActionSpace;

/**
 * Thresholds that ask for the same number of processes in every system of a specification: {@code F + 1} and
 * {@code N - 2F} for N = 4, F = 1. Actions that differ in nothing else do the same there, so only the one of the best
 * reward needs to be examined.
 */
final class EqualThresholds {

    private final ActionSpace space;
    private final SynthesisSpecification specification;

    private EqualThresholds(ActionSpace space, SynthesisSpecification specification) {
        this.space = space;
        this.specification = specification;
    }

    /** The actions of a handler that have to be examined, STOP included. */
    static BitSet toExamine(ActionSpace space, SynthesisSpecification specification, HandlerKind handler) {
        EqualThresholds thresholds = new EqualThresholds(space, specification);
        boolean reducible = thresholds.staysInSpace();
        return space.where(choice -> choice == space.stop() || !reducible
                || !thresholds.hasBetter(choice, handler));
    }

    /**
     * Whether a replacement leads to an algorithm of the space. It does, unless GH4 then sees two SENDs of one type
     * under one condition: those must be no better than a single SEND to all, and enough actions must be left.
     */
    private boolean staysInSpace() {
        Set<Destination> destinations = specification.space().destinations();
        boolean sizes = !specification.space().has(Heuristic.GH6)
                || Math.max(specification.space().broadcast().minActions(),
                        specification.space().receive().minActions()) <= 2;
        boolean conflict = specification.space().has(Heuristic.GH4)
                && destinations.contains(Destination.NEIGHBOURS) && destinations.contains(Destination.MYSELF);
        return sizes && (!conflict || destinations.contains(Destination.ALL) && allIsNoWorse());
    }

    private boolean allIsNoWorse() {
        RewardTable rewards = specification.rewards().runtime();
        boolean costs = rewards.always() <= 0 && rewards.receiveHandler() <= 0
                && specification.space().thresholds().stream().allMatch(threshold -> rewards.of(threshold) <= 0);
        return costs && rewards.sendAll() >= rewards.sendMyself() + rewards.sendNeighbours();
    }

    private boolean hasBetter(int choice, HandlerKind handler) {
        Action action = space.action(choice);
        if (action.condition() instanceof Received received) {
            for (int other = 0; other < space.stop(); other++) {
                if (other != choice && space.action(other).instruction().equals(action.instruction())
                        && space.action(other).condition() instanceof Received alternative
                        && isAllowed(alternative.threshold(), handler)
                        && isEqual(received, alternative) && isBetter(other, choice, handler)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAllowed(Threshold threshold, HandlerKind handler) {
        HandlerRules rules = specification.space().rules(handler);
        return !specification.space().has(Heuristic.GH3)
                || specification.space().thresholds(rules).contains(threshold);
    }

    private boolean isEqual(Received one, Received other) {
        MessageType type = one.type();
        return type.equals(other.type()) && specification.goal().systems().stream().allMatch(system ->
                one.threshold().leastCount(system.n(), system.f())
                        == other.threshold().leastCount(system.n(), system.f()));
    }

    private boolean isBetter(int one, int other, HandlerKind handler) {
        int difference = space.reward(one, handler) - space.reward(other, handler);
        return difference > 0 || difference == 0 && one < other;
    }
}
