// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * An algorithm that two Byzantine processes cannot harm where nobody broadcasts, but one can: it makes three correct
 * processes send {@code a}, which is an initial type and so nothing that it might send itself.
 */
public final class FewerLiars {

    private static final MessageType Z = new MessageType("z");
    private static final MessageType A = new MessageType("a");
    private static final MessageType B = new MessageType("b");

    public static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 2);

    /** Where it loses RB-Integrity, and nowhere else. */
    public static final Situation SITUATION = new Situation(Situation.Kind.NO_BROADCAST, 1);

    public static final Algorithm ALGORITHM = Algorithm.of("FewerLiars",
            Handler.of(Action.send(ALL, Z, always()), Action.send(MYSELF, A, always())),
            Handler.of(Action.send(ALL, A, received(B, Threshold.ONE)),
                    Action.send(ALL, Z, received(A, Threshold.atLeast(1, -1, 1, 1))),
                    Action.send(ALL, Z, received(Z, Threshold.ONE)),
                    Action.deliver(received(Z, Threshold.ONE))));

    private FewerLiars() {
    }
}
