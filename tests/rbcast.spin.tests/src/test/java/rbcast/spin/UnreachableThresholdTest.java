// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.NEIGHBOURS;
import static rbcast.algorithm.system.Property.RB_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_INTEGRITY;
import static rbcast.algorithm.system.Property.RB_VALIDITY;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;

/** One more message than there are processes never comes, also where the broadcaster's are counted apart. */
class UnreachableThresholdTest {

    private static final SpinOracle TABLE_DRIVEN = SpinOracle.usual()
            .with(Bounds.DEFAULT.withTime(Duration.ofSeconds(60))).with(Engine.TABLE_DRIVEN);

    private static final MessageType READY = new MessageType("ready");
    private static final MessageType SEEN = new MessageType("seen");
    private static final MessageType HEARD = new MessageType("heard");

    /** It waits for all messages of a type, and for that of the broadcaster, and goes on receiving others. */
    private static final Algorithm WAITS_FOR_MORE_THAN_ALL = Algorithm.of("WaitsForMoreThanAll",
            Handler.of(Action.send(ALL, READY, always())), Handler.of(
                    Action.send(ALL, READY, received(READY, Threshold.ONE)),
                    Action.send(ALL, SEEN, received(READY, Threshold.atLeast(1, 0, 0, 1))),
                    Action.send(ALL, HEARD, fromBroadcaster(READY)),
                    Action.send(NEIGHBOURS, HEARD, received(SEEN, Threshold.atLeast(1, 0, 0, 1))),
                    Action.deliver(received(READY, Threshold.atLeast(1, 0, 1, 1)))));

    static Stream<SystemModel> systems() {
        return Stream.of(new SystemModel(FailureMode.NO_FAILURE, 2, 0), new SystemModel(FailureMode.NO_FAILURE, 3, 0),
                new SystemModel(FailureMode.CRASH, 3, 1), new SystemModel(FailureMode.OMISSION, 3, 1),
                new SystemModel(FailureMode.BYZANTINE, 3, 1), new SystemModel(FailureMode.BYZANTINE, 2, 1, 2),
                new SystemModel(FailureMode.BYZANTINE, 3, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void isNeverReached(SystemModel system) {
        assertThat(TABLE_DRIVEN.verify(WAITS_FOR_MORE_THAN_ALL, system, Set.of(RB_VALIDITY), Cancellation.NEVER))
                .isInstanceOf(Verdict.Violated.class);
        assertThat(TABLE_DRIVEN.verify(WAITS_FOR_MORE_THAN_ALL, system, Set.of(RB_AGREEMENT, RB_INTEGRITY),
                Cancellation.NEVER)).isInstanceOf(Verdict.Verified.class);
    }
}
