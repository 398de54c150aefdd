// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/** Rewards of which every part has a digit of its own, so that a sum shows what went into it. */
class RewardTableTest {

    private static final RewardTable DIGITS = new RewardTable(1, 2, 3, 10, 100, 1_000,
            Map.of(Threshold.ONE, 10_000, Threshold.F_PLUS_1, 20_000), 100_000, 1_000_000, Optional.of(30_000),
            10_000_000);
    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);

    @Test
    void anActionCostsItsInstructionItsConditionItsHandlerAndItsGuard() {
        assertThat(DIGITS.of(Action.send(Destination.MYSELF, TYPE0, always()), HandlerKind.RB_BROADCAST))
                .isEqualTo(1_001);
        assertThat(DIGITS.of(Action.send(Destination.NEIGHBOURS, TYPE0, received(TYPE0, Threshold.F_PLUS_1)),
                HandlerKind.RECEIVE)).isEqualTo(1_020_002);
        assertThat(DIGITS.of(Action.deliver(fromBroadcaster(TYPE0)).oncePerBroadcast(), HandlerKind.RECEIVE))
                .isEqualTo(11_030_010);
        assertThat(DIGITS.ofStop(HandlerKind.RB_BROADCAST)).isEqualTo(1_100);
        assertThat(DIGITS.ofStop(HandlerKind.RECEIVE)).isEqualTo(1_001_100);
    }

    @Test
    void aTypeCostsItsNumberOnceWhereItIsFirstSent() {
        Algorithm algorithm = new Algorithm("Types", "", List.of(TYPE0, TYPE1),
                Handler.of(Action.send(Destination.ALL, TYPE0, always()),
                        Action.send(Destination.ALL, TYPE1, always())),
                Handler.of(Action.send(Destination.ALL, TYPE1, received(TYPE0, Threshold.ONE))));

        assertThat(DIGITS.of(algorithm)).isEqualTo(2 * 1_003 + 1_100 + 1_010_003 + 1_001_100 + 100_000);
    }

    @Test
    void theBroadcasterCostsAsOneProcessUnlessSomethingElseIsSaid() {
        RewardTable silent = new RewardTable(1, 2, 3, 10, 100, 1_000, Map.of(Threshold.ONE, 10_000), 0, 0);

        Action action = Action.deliver(fromBroadcaster(TYPE0));

        assertThat(silent.of(action, HandlerKind.RB_BROADCAST)).isEqualTo(10_010);
        assertThat(DIGITS.of(action, HandlerKind.RB_BROADCAST)).isEqualTo(30_010);
    }
}
