// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.OrderFreeStates;

/**
 * Actions that add nothing to what a handler already does in the systems of a specification. An algorithm that holds
 * one means the same as the shorter algorithm without it, which has a better reward and has been examined before.
 *
 * <p>That holds only where the shorter one is in the space too, so this asks for rewards that are at most 0, and is
 * applied only where enough actions are left (GH6).
 */
final class Superfluous {

    private final boolean applicable;
    private final boolean orderMayMatter;
    /** For each action those that do at least as much, whenever it does anything. */
    private final BitSet[] covering;

    Superfluous(ActionSpace space, SynthesisSpecification specification, OrderFreeStates identity) {
        this.orderMayMatter = identity.orderMayMatter();
        this.covering = new BitSet[space.stop()];
        this.applicable = Prices.areCosts(space);
        for (int choice = 0; choice < covering.length; choice++) {
            Action action = space.action(choice);
            covering[choice] = space.where(other -> other != space.stop()
                    && covers(space.action(other), action, specification.goal().systems()));
        }
    }

    private static boolean covers(Action one, Action other, List<SystemModel> systems) {
        return does(one, other) && isImpliedBy(one.condition(), other.condition(), systems)
                && (!one.isGuarded() || other.isGuarded());
    }

    private static boolean does(Action one, Action other) {
        if (one.instruction() instanceof Send send && other.instruction() instanceof Send less) {
            return send.type().equals(less.type())
                    && (send.destination() == less.destination() || send.destination() == Destination.ALL);
        }
        return one.instruction().equals(other.instruction());
    }

    private static boolean isImpliedBy(Condition weak, Condition strong, List<SystemModel> systems) {
        if (weak instanceof Received some && strong instanceof Received more) {
            return some.type().equals(more.type()) && systems.stream().allMatch(system ->
                    some.threshold().leastCount(system.n(), system.f())
                            <= more.threshold().leastCount(system.n(), system.f()));
        }
        if (strong instanceof FromBroadcaster from && !(weak instanceof Condition.Always)) {
            return weak.equals(strong) || weak instanceof Received some && some.type().equals(from.type())
                    && systems.stream().allMatch(system ->
                            some.threshold().leastCount(system.n(), system.f()) <= 1);
        }
        return weak instanceof Condition.Always;
    }

    /**
     * Whether adding the action would make it, or one that is there, superfluous.
     *
     * @param least least number of actions of the present handler, STOP not counted
     */
    boolean arisesFrom(Draft draft, int choice, int least) {
        if (!applicable || choice >= covering.length || draft.actions() < least) {
            return false;
        }
        int start = draft.length() - draft.actions();
        for (int place = start; place < draft.length(); place++) {
            int present = draft.choice(place);
            boolean coversPresent = !orderMayMatter && covering[present].get(choice);
            if (covering[choice].get(present) || coversPresent) {
                return true;
            }
        }
        return false;
    }
}
