// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.PaperAlgorithms;

class AlgorithmTableTest {

    private static String table(Algorithm algorithm, FailureMode mode, int n, int f, Set<Property> properties) {
        return new AlgorithmTable(algorithm, new SystemModel(mode, n, f), properties).text();
    }

    @Test
    void anAlgorithmIsWrittenInNumbers() {
        assertThat(table(PaperAlgorithms.ALGORITHM_4, FailureMode.BYZANTINE, 4, 1, Property.reliableBroadcast()))
                .isEqualTo("""
                        rbcast-table 3
                        byzantine 4 2 1
                        3
                        RB-Agreement
                        RB-Integrity
                        RB-Validity
                        3
                        correct-broadcaster 1
                        faulty-broadcaster 1
                        no-broadcast 1
                        1 0
                        1
                        0 0 1 -1 0 0
                        3
                        1 0 1 0 1 0
                        1 0 1 1 2 0
                        -1 0 0 1 2 0
                        end
                        """);
    }

    @Test
    void contentsGuardsAndTheBroadcasterAreNumbersToo() {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);

        assertThat(new AlgorithmTable(LiteratureAlgorithms.CONSISTENT, system, Set.of(Property.RB_CONSISTENCY)).text())
                .startsWith("rbcast-table 3\nbyzantine 4 2 2\n1\nRB-Consistency\n")
                .endsWith("1 0\n1\n0 1 1 -1 0 0\n2\n1 1 1 0 -1 1\n-1 0 0 1 3 0\nend\n");
    }

    @Test
    void aThresholdThatNeedsNothingIsNoneAndOneThatCannotBeReachedStaysOutOfReach() {
        MessageType type = MessageType.numbered(0);
        Algorithm algorithm = Algorithm.of("Thresholds", Handler.of(Action.send(ALL, type, always())),
                Handler.of(Action.deliver(received(type, Threshold.atLeast(-1, 0, 0, 1))),
                        Action.deliver(received(type, Threshold.atLeast(100, 0, 0, 1)))));

        assertThat(table(algorithm, FailureMode.NO_FAILURE, 3, 0, Set.of(Property.RB_UNIFORM_AGREEMENT)))
                .isEqualTo("""
                        rbcast-table 3
                        no-failure 3 1 1
                        1
                        RB-Uniform-Agreement
                        1
                        correct-broadcaster 0
                        1
                        1
                        0 1 1 -1 0 0
                        2
                        -1 0 0 -1 0 0
                        -1 0 0 0 4 0
                        end
                        """);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        List<Action> actions = Collections.nCopies(1025, Action.send(ALL, MessageType.numbered(0), always()));
        Algorithm algorithm = Algorithm.of("Large", new Handler(actions), Handler.of());

        assertThat(AlgorithmTable.obstacle(algorithm))
                .contains("a handler has 1025 actions, and a table takes up to 1024");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(algorithm, FailureMode.CRASH, 3, 1, Property.reliableBroadcast()));
        Algorithm fits = Algorithm.of("Fits", new Handler(actions.subList(1, 1025)), Handler.of());
        assertThat(AlgorithmTable.obstacle(fits)).isEmpty();
    }
}
