package rbcast.synthesis.space;

import java.util.BitSet;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * The best sum of runtime rewards that a draft can still come to, whatever is added: never too low. What has to be
 * added is counted at the best reward that there is for it: the least number of actions (GH6), a DELIVER (GH8), the
 * STOPs.
 */
public final class CompletionBound {

    private static final HandlerKind[] HANDLERS = HandlerKind.values();

    private final int[][][] rests;

    /** For the drafts of a specification. */
    public CompletionBound(ActionSpace space, SynthesisSpecification specification) {
        boolean deliver = specification.heuristics().contains(Heuristic.GH8);
        boolean anywhere = !specification.heuristics().contains(Heuristic.GH2) || specification.receive().deliver();
        int last = (anywhere ? HandlerKind.RECEIVE : HandlerKind.RB_BROADCAST).ordinal();
        rests = new int[2][HANDLERS.length][];
        for (int delivers = 0; delivers < 2; delivers++) {
            int after = 0;
            for (int handler = HANDLERS.length - 1; handler >= 0; handler--) {
                HandlerRest rest = new HandlerRest(space, specification, HANDLERS[handler]);
                boolean missing = deliver && delivers == 0 && handler == last;
                rests[delivers][handler] = new int[rest.places + 1];
                for (int actions = 0; actions <= rest.places; actions++) {
                    rests[delivers][handler][actions] = rest.of(actions, missing) + after;
                }
                after = rests[delivers][handler][0];
            }
        }
    }

    /** The best final sum of a draft. */
    public int of(Draft draft) {
        if (draft.isComplete()) {
            return draft.reward();
        }
        return draft.reward() + rests[draft.delivers() ? 1 : 0][draft.handler().ordinal()][draft.actions()];
    }

    /** What one handler can still bring. */
    private static final class HandlerRest {

        private final int least;
        private final int places;
        private final int bestAction;
        private final int bestDeliver;
        private final int stop;

        HandlerRest(ActionSpace space, SynthesisSpecification specification, HandlerKind handler) {
            HandlerRules rules = HandlerSizes.effective(specification, handler);
            least = rules.minActions() - 1;
            places = rules.maxActions() - 1;
            BitSet allowed = allowed(space, specification, handler);
            int newType = Math.max(0, space.rewardOfNewType(space.types() - 1));
            bestAction = allowed.stream().map(choice -> space.reward(choice, handler)
                    + (space.isSend(choice) ? newType : 0)).max().orElse(0);
            bestDeliver = allowed.stream().filter(space::isDeliver).map(choice -> space.reward(choice, handler))
                    .max().orElse(bestAction);
            stop = space.reward(space.stop(), handler);
        }

        private static BitSet allowed(ActionSpace space, SynthesisSpecification specification, HandlerKind handler) {
            BitSet allowed = space.where(choice -> choice != space.stop());
            Draft draft = new Draft(space, HANDLERS.length);
            if (handler == HandlerKind.RECEIVE) {
                draft.add(space.stop());
            }
            for (Heuristic heuristic : new Heuristic[] {Heuristic.GH2, Heuristic.GH3}) {
                if (specification.heuristics().contains(heuristic)) {
                    Heuristics.rule(heuristic, specification, space)
                            .ifPresent(rule -> rule.restrict(draft, allowed));
                }
            }
            return allowed;
        }

        int of(int actions, boolean deliverMissing) {
            int needed = Math.max(least - actions, deliverMissing ? 1 : 0);
            int optional = Math.max(0, places - actions - needed);
            int rest = needed * bestAction + optional * Math.max(0, bestAction) + stop;
            return deliverMissing ? rest - bestAction + bestDeliver : rest;
        }
    }
}
