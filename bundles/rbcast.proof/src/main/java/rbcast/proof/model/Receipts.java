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

    /** How many messages a process of a crash system has received in the end, which is faulty. */
    Linear receivedByFaulty(ProcessClass by, Message message);

    /** How many of these there are for it in a state: also those of processes that crash while they send them. */
    Linear sentToFaulty(ProcessClass by, Message message, State state);

    /** {@code count >= threshold}, or {@code >} where it is strict, without a fraction. */
    static Formula isAtLeast(Linear count, Threshold threshold) {
        Linear bound = Scene.processes().times(threshold.n()).plus(Linear.variable(Scene.F).times(threshold.f()))
                .plus(threshold.constant()).plus(threshold.strict() ? 1 : 0);
        return count.times(threshold.divisor()).atLeast(bound);
    }
}
