// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/** GH6: the least and the greatest number of actions of each handler, STOP included. */
final class HandlerSizes implements HeuristicRule {

    /** Size that no handler exceeds even without GH6, so that every draft comes to an end. */
    static final int WITHOUT_LIMIT = 12;

    private final int stop;
    private final HandlerRules broadcast;
    private final HandlerRules receive;

    HandlerSizes(ActionSpace space, SynthesisSpecification specification) {
        this.stop = space.stop();
        this.broadcast = effective(specification, HandlerKind.RB_BROADCAST);
        this.receive = effective(specification, HandlerKind.RECEIVE);
    }

    /** The rules of a handler; without GH6 from 1 to {@link #WITHOUT_LIMIT} actions. */
    static HandlerRules effective(SynthesisSpecification specification, HandlerKind handler) {
        HandlerRules rules = specification.space().rules(handler);
        return specification.space().has(Heuristic.GH6) ? rules
                : rules.withActions(1, WITHOUT_LIMIT);
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        HandlerRules rules = draft.handler() == HandlerKind.RB_BROADCAST ? broadcast : receive;
        int withStop = draft.actions() + 1;
        if (withStop < rules.minActions()) {
            available.clear(stop);
        }
        if (withStop >= rules.maxActions()) {
            boolean mayStop = available.get(stop);
            available.clear();
            available.set(stop, mayStop);
        }
    }
}
