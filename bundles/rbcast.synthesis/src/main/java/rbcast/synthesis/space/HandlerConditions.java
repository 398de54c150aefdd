// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;
import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * GH3: the conditions available in each handler, guards among them. They do not concern STOP, which depends on no
 * message.
 */
final class HandlerConditions implements HeuristicRule {

    private final BitSet broadcast;
    private final BitSet receive;

    HandlerConditions(ActionSpace space, SynthesisSpecification specification) {
        this.broadcast = allowed(space, specification, specification.space().broadcast());
        this.receive = allowed(space, specification, specification.space().receive());
    }

    private static BitSet allowed(ActionSpace space, SynthesisSpecification specification, HandlerRules rules) {
        List<Threshold> thresholds = specification.space().thresholds(rules);
        return space.where(choice -> {
            if (choice == space.stop()) {
                return true;
            }
            Action action = space.action(choice);
            boolean condition = action.condition() instanceof Received received
                    ? thresholds.contains(received.threshold())
                    : action.condition() instanceof FromBroadcaster ? rules.broadcaster() : rules.always();
            return condition && rules.guards().contains(action.once());
        });
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        available.and(draft.handler() == HandlerKind.RB_BROADCAST ? broadcast : receive);
    }
}
