// SPDX-License-Identifier: EPL-2.0
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

    /** Whether a draft has its DELIVER: first index of the rests. */
    private static final int MISSING = 0;
    private static final int THERE = 1;
    /** Worse than any sum, and far enough from the end of the range to be added to. */
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    private final int[][][] rests;

    /** For the drafts of a specification. */
    public CompletionBound(ActionSpace space, SynthesisSpecification specification) {
        boolean needed = specification.space().has(Heuristic.GH8);
        rests = new int[2][HANDLERS.length][];
        int[] after = {needed ? IMPOSSIBLE : 0, 0};
        for (int handler = HANDLERS.length - 1; handler >= 0; handler--) {
            HandlerRest rest = new HandlerRest(space, specification, HANDLERS[handler]);
            rests[MISSING][handler] = new int[rest.places + 1];
            rests[THERE][handler] = new int[rest.places + 1];
            for (int actions = 0; actions <= rest.places; actions++) {
                rests[THERE][handler][actions] = rest.of(actions) + after[THERE];
                rests[MISSING][handler][actions] = Math.max(rest.of(actions) + after[MISSING],
                        rest.withDeliver(actions) + after[THERE]);
            }
            after = new int[] {rests[MISSING][handler][0], rests[THERE][handler][0]};
        }
    }

    /** The best final sum of a draft; {@link Integer#MIN_VALUE} when it cannot be completed for want of a DELIVER. */
    public int of(Draft draft) {
        if (draft.isComplete()) {
            return draft.reward();
        }
        int rest = rests[draft.delivers() ? THERE : MISSING][draft.handler().ordinal()][draft.actions()];
        return rest < IMPOSSIBLE / 2 ? Integer.MIN_VALUE : draft.reward() + rest;
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
            BitSet allowed = Heuristics.everAvailable(specification, space, handler);
            allowed.clear(space.stop());
            int newType = Math.max(0, space.rewardOfNewType(space.types() - 1));
            bestAction = allowed.stream().map(choice -> space.reward(choice, handler)
                    + (space.isSend(choice) ? newType : 0)).max().orElse(0);
            bestDeliver = allowed.stream().filter(space::isDeliver).map(choice -> space.reward(choice, handler))
                    .max().orElse(IMPOSSIBLE);
            stop = space.reward(space.stop(), handler);
        }

        int of(int actions) {
            int needed = Math.max(least - actions, 0);
            int optional = places - actions - needed;
            return needed * bestAction + optional * Math.max(0, bestAction) + stop;
        }

        /** The same if one of the actions is a DELIVER. */
        int withDeliver(int actions) {
            if (actions >= places || bestDeliver == IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            return bestDeliver + of(actions + 1);
        }
    }
}
