// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import rbcast.algorithm.Threshold;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;

/** What processes of a class have received, as sums and formulas. */
interface Receipts {

    /** Whether a process has received so many messages in a state. */
    Formula reached(ProcessClass by, Message message, Threshold threshold, State state);

    /** Whether it has received the message from the broadcaster itself. */
    Formula receivedFromBroadcaster(ProcessClass by, Message message, State state);

    /**
     * How many messages a process of a crash system, which is faulty, has received in the end, or before the handler in
     * which it crashes.
     */
    Linear receivedByFaulty(ProcessClass by, Message message);

    /**
     * Whether all of these are there for it in a state, and what it received last: also those of processes that crash
     * while they send them.
     */
    Formula areThereForFaulty(ProcessClass by, Halt halt, Message message, State state);

    /**
     * Whether a process receives so many messages in the end whatever the adversary does to keep it from that, as far
     * as that is left to it.
     */
    default Formula inevitable(ProcessClass by, Message message, Threshold threshold) {
        return reached(by, message, threshold, State.END);
    }

    /** The same for the message from the broadcaster itself. */
    default Formula inevitableFromBroadcaster(ProcessClass by, Message message) {
        return receivedFromBroadcaster(by, message, State.END);
    }

    /** {@code count >= threshold}, or {@code >} where it is strict, without a fraction. */
    static Formula isAtLeast(Linear count, Threshold threshold) {
        return count.times(threshold.divisor()).atLeast(bound(threshold));
    }

    /** The least number that a count, times the divisor of the threshold, has to have. */
    static Linear bound(Threshold threshold) {
        return Scene.processes().times(threshold.n()).plus(Linear.variable(Scene.F).times(threshold.f()))
                .plus(threshold.constant()).plus(threshold.strict() ? 1 : 0);
    }
}
