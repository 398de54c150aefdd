// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Optional;

import rbcast.algorithm.Threshold;

/**
 * What the learner may put into one handler.
 *
 * @param send whether SEND is available (GH2)
 * @param deliver whether DELIVER is available (GH2)
 * @param always whether the condition {@code true} is available (GH3)
 * @param thresholds the thresholds that may be waited for (GH3); empty for all thresholds of the specification
 * @param minActions least number of actions, STOP included (GH6), at least 1
 * @param maxActions greatest number of actions, STOP included (GH6), at least {@code minActions}
 */
public record HandlerRules(boolean send, boolean deliver, boolean always, Optional<List<Threshold>> thresholds,
        int minActions, int maxActions) {

    /** Section IV-E: the RB-Broadcast handler sends unconditionally; 2 to 4 actions. */
    public static final HandlerRules PAPER_BROADCAST =
            new HandlerRules(true, false, true, Optional.of(List.of()), 2, 4);
    /** Section IV-E: everything is available in the receive handler; 2 to 4 actions. */
    public static final HandlerRules PAPER_RECEIVE = new HandlerRules(true, true, true, Optional.empty(), 2, 4);

    /**
     * @throws IllegalArgumentException if the numbers of actions are out of range; its message can be shown to a user
     */
    public HandlerRules {
        thresholds = thresholds.map(List::copyOf);
        Bound.ACTIONS.require(minActions);
        Bound.ACTIONS.require(maxActions);
        if (maxActions < minActions) {
            throw new IllegalArgumentException("from %d to %d actions: the greatest number is below the least"
                    .formatted(minActions, maxActions));
        }
    }

    /**
     * The same with other numbers of actions, STOP included (GH6).
     *
     * @throws IllegalArgumentException if they are out of range
     */
    public HandlerRules withActions(int least, int greatest) {
        return new HandlerRules(send, deliver, always, thresholds, least, greatest);
    }
}
