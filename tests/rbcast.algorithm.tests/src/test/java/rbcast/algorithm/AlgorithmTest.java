// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

class AlgorithmTest {

    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 2, 1);

    /** RB-Broadcast sends the first type; each type is answered by the next, and the last one is delivered on. */
    private static Algorithm chain(int types) {
        List<Action> answers = new ArrayList<>();
        for (int type = 1; type < types; type++) {
            answers.add(Action.send(Destination.ALL, MessageType.numbered(type),
                    received(MessageType.numbered(type - 1), Threshold.ONE)));
        }
        answers.add(Action.deliver(received(MessageType.numbered(types - 1), Threshold.ONE)));
        return Algorithm.of("Chain",
                Handler.of(Action.send(Destination.ALL, MessageType.numbered(0), always())), new Handler(answers));
    }

    @Test
    void upTo64TypesAreToldApart() {
        Algorithm algorithm = chain(Algorithm.MAX_TYPES);
        Run run = new Run(new CompiledAlgorithm(algorithm, BYZANTINE), new Situation(Kind.NO_BROADCAST, 1));

        assertThat(run.perform(Step.receive(0, 1, 0))).as("an initial type").isFalse();
        assertThat(run.perform(Step.receive(0, 1, 63))).isTrue();
        assertThat(run.hasDelivered(0)).isTrue();
    }

    @Test
    void moreTypesThanASetCanHoldAreRefused() {
        String message = "65 message types: an algorithm can have up to 64";

        assertThatIllegalArgumentException().isThrownBy(() -> chain(65)).withMessage(message);
        List<MessageType> types = IntStream.range(0, 65).mapToObj(MessageType::numbered).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new CompiledActions(BYZANTINE, types, List.of()))
                .withMessage(message);
    }
}
