// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;
import static rbcast.algorithm.Destination.NEIGHBOURS;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/** Algorithms 1 to 4 of Vaz et al. 2023. */
public final class PaperAlgorithms {

    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);

    public static final Algorithm ALGORITHM_1 = Algorithm.of("NoFailure",
            Handler.of(Action.send(ALL, TYPE0, always())),
            Handler.of(Action.deliver(always())));

    public static final Algorithm ALGORITHM_2 = Algorithm.of("Crash",
            Handler.of(Action.send(MYSELF, TYPE0, always())),
            Handler.of(Action.send(NEIGHBOURS, TYPE1, always()), Action.deliver(always())));

    public static final Algorithm ALGORITHM_3 = Algorithm.of("Byzantine",
            Handler.of(Action.send(ALL, TYPE0, always())),
            Handler.of(Action.send(ALL, TYPE1, received(TYPE0, Threshold.ONE)),
                    Action.deliver(received(TYPE1, Threshold.HALF_N_PLUS_F)),
                    Action.send(ALL, TYPE1, received(TYPE1, Threshold.F_PLUS_1))));

    public static final Algorithm ALGORITHM_4 = Algorithm.of("NewByzantine",
            Handler.of(Action.send(NEIGHBOURS, TYPE0, always())),
            Handler.of(Action.send(NEIGHBOURS, TYPE1, received(TYPE0, Threshold.ONE)),
                    Action.send(NEIGHBOURS, TYPE1, received(TYPE1, Threshold.F_PLUS_1)),
                    Action.deliver(received(TYPE1, Threshold.F_PLUS_1))));

    private PaperAlgorithms() {
    }
}
