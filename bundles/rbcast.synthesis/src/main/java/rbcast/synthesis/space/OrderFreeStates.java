// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.Arrays;

import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;

/**
 * States are sets of actions, wherever order does not matter to what an algorithm does: handlers are atomic, and what
 * one of their actions does changes neither the condition of another, which counts receipts, nor its guard, which is
 * about other contents. So a run goes the same way in whatever order the actions stand.
 *
 * <p>A crash in the middle of a handler is the exception: what stands first has happened, what stands later has not. So
 * in crash systems the relative order of SENDs of <em>different</em> types that reach other processes is kept, and
 * where RB-Uniform-Agreement counts, that of DELIVERs to such SENDs too. What a crashed process sends to itself is
 * lost anyway.
 */
public final class OrderFreeStates implements StateIdentity {

    private static final int ANYWHERE = -1;

    /** Of each choice: the group inside of which order does not matter; {@link #ANYWHERE} if it never does. */
    private final int[] groups;
    private final boolean orderMayMatter;

    /** For the systems and properties of a specification. */
    public OrderFreeStates(ActionSpace space, SynthesisSpecification specification) {
        boolean crash = specification.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
        boolean uniform = specification.goal().properties().contains(Property.RB_UNIFORM_AGREEMENT);
        groups = new int[space.size()];
        Arrays.fill(groups, ANYWHERE);
        for (int choice = 0; crash && choice < space.stop(); choice++) {
            if (space.isDeliver(choice)) {
                groups[choice] = uniform ? space.types() : ANYWHERE;
            } else if (((Send) space.action(choice).instruction()).destination() != Destination.MYSELF) {
                groups[choice] = space.sentType(choice);
            }
        }
        orderMayMatter = Arrays.stream(groups).filter(group -> group != ANYWHERE).distinct().count() > 1;
    }

    /** Whether there are two actions at all that may not always change places. */
    public boolean orderMayMatter() {
        return orderMayMatter;
    }

    /** Whether there is an action with which this one may not change places. */
    boolean orderMatters(int choice) {
        return groups[choice] != ANYWHERE && orderMayMatter;
    }

    /** Whether two actions of the same handler may change places when they stand side by side. */
    public boolean commute(int one, int other) {
        return groups[one] == ANYWHERE || groups[other] == ANYWHERE || groups[one] == groups[other];
    }

    @Override
    public void representative(Draft draft, int[] choices) {
        for (HandlerKind handler : HandlerKind.values()) {
            if (handler.ordinal() <= draft.handler().ordinal()) {
                int start = draft.start(handler);
                int end = draft.end(handler);
                arrange(draft, start, end, choices);
                if (end < draft.length()) {
                    choices[end] = draft.choice(end);
                }
            }
        }
    }

    /**
     * Those whose order matters first, as they stand but for swaps that do not matter; the others after them, sorted.
     */
    private void arrange(Draft draft, int start, int end, int[] choices) {
        int next = start;
        int runStart = start;
        for (int place = start; place < end; place++) {
            int choice = draft.choice(place);
            if (groups[choice] != ANYWHERE) {
                if (next > runStart && groups[choices[runStart]] != groups[choice]) {
                    Arrays.sort(choices, runStart, next);
                    runStart = next;
                }
                choices[next++] = choice;
            }
        }
        Arrays.sort(choices, runStart, next);
        int free = next;
        for (int place = start; place < end; place++) {
            if (groups[draft.choice(place)] == ANYWHERE) {
                choices[next++] = draft.choice(place);
            }
        }
        Arrays.sort(choices, free, next);
    }
}
