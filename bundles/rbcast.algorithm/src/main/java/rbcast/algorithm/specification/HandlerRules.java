// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;

/**
 * What the learner may put into one handler.
 *
 * @param send whether SEND is available (GH2)
 * @param deliver whether DELIVER is available (GH2)
 * @param always whether the condition {@code true} is available (GH3)
 * @param thresholds the thresholds that may be waited for (GH3); empty for all thresholds of the specification
 * @param broadcaster whether the condition {@code from the broadcaster} is available (GH3)
 * @param guards how often actions may do what they do (GH3), at least one way
 * @param minActions least number of actions, STOP included (GH6), at least 1
 * @param maxActions greatest number of actions, STOP included (GH6), at least {@code minActions}
 */
public record HandlerRules(boolean send, boolean deliver, boolean always, Optional<List<Threshold>> thresholds,
        boolean broadcaster, Set<Once> guards, int minActions, int maxActions) {

    /** What the paper has: nothing is guarded against other contents. */
    private static final Set<Once> UNGUARDED = Collections.unmodifiableSet(EnumSet.of(Once.PER_CONTENT));

    /** Section IV-E: the RB-Broadcast handler sends unconditionally; 2 to 4 actions. */
    public static final HandlerRules PAPER_BROADCAST =
            new HandlerRules(true, false, true, Optional.of(List.of()), 2, 4);
    /** Section IV-E: everything is available in the receive handler; 2 to 4 actions. */
    public static final HandlerRules PAPER_RECEIVE = new HandlerRules(true, true, true, Optional.empty(), 2, 4);

    /**
     * @throws IllegalArgumentException if the numbers of actions are out of range, or actions may be done in no way;
     *         its message can be shown to a user
     */
    public HandlerRules {
        thresholds = thresholds.map(List::copyOf);
        if (guards.isEmpty()) {
            throw new IllegalArgumentException("actions are done " + Once.PER_CONTENT + " or " + Once.PER_BROADCAST);
        }
        guards = Collections.unmodifiableSet(EnumSet.copyOf(guards));
        Bound.ACTIONS.require(minActions);
        Bound.ACTIONS.require(maxActions);
        if (maxActions < minActions) {
            throw new IllegalArgumentException("from %d to %d actions: the greatest number is below the least"
                    .formatted(minActions, maxActions));
        }
    }

    /** Rules with neither guards nor the condition on the broadcaster, as the paper's. */
    public HandlerRules(boolean send, boolean deliver, boolean always, Optional<List<Threshold>> thresholds,
            int minActions, int maxActions) {
        this(send, deliver, always, thresholds, false, UNGUARDED, minActions, maxActions);
    }

    /** The same with other instructions (GH2). */
    public HandlerRules withInstructions(boolean sends, boolean delivers) {
        return new HandlerRules(sends, delivers, always, thresholds, broadcaster, guards, minActions, maxActions);
    }

    /** The same with other conditions (GH3). */
    public HandlerRules withConditions(boolean anytime, Optional<List<Threshold>> these, boolean fromBroadcaster) {
        return new HandlerRules(send, deliver, anytime, these, fromBroadcaster, guards, minActions, maxActions);
    }

    /** The same with other guards (GH3), at least one. */
    public HandlerRules withGuards(Set<Once> these) {
        return new HandlerRules(send, deliver, always, thresholds, broadcaster, these, minActions, maxActions);
    }

    /** Whether actions may be guarded against other contents. */
    public boolean hasGuards() {
        return guards.contains(Once.PER_BROADCAST);
    }

    /**
     * The same with other numbers of actions, STOP included (GH6).
     *
     * @throws IllegalArgumentException if they are out of range
     */
    public HandlerRules withActions(int least, int greatest) {
        return new HandlerRules(send, deliver, always, thresholds, broadcaster, guards, least, greatest);
    }
}
