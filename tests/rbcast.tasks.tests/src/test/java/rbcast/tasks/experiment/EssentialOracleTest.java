// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.BruteForceOracle;

class EssentialOracleTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final MessageType ECHO = new MessageType("type0");
    private static final MessageType READY = new MessageType("type1");
    private static final Threshold N_MINUS_F = Threshold.atLeast(1, -1, 0, 1);

    private static Algorithm receiving(Action... actions) {
        return Algorithm.of("Some", Handler.of(Action.send(Destination.ALL, ECHO, Condition.always())),
                Handler.of(actions));
    }

    @Test
    void thresholdsThatAskForTheSameNumberAreTheSame() {
        Algorithm one = receiving(Action.deliver(Condition.received(ECHO, Threshold.F_PLUS_1)));
        Algorithm other = receiving(Action.deliver(Condition.received(ECHO, N_MINUS_F)));

        assertThat(EssentialOracle.essence(one, CRASH)).isEqualTo(EssentialOracle.essence(other, CRASH));
        assertThat(EssentialOracle.essence(one, new SystemModel(FailureMode.CRASH, 4, 1)))
                .isNotEqualTo(EssentialOracle.essence(other, new SystemModel(FailureMode.CRASH, 4, 1)));
    }

    @Test
    void whatAnEarlierActionHasDoneIsLeftOut() {
        Action all = Action.send(Destination.ALL, READY, Condition.received(ECHO, Threshold.ONE));
        Action neighbours = Action.send(Destination.NEIGHBOURS, READY, Condition.received(ECHO, Threshold.F_PLUS_1));

        assertThat(EssentialOracle.essence(receiving(all, neighbours, all), CRASH))
                .isEqualTo(EssentialOracle.essence(receiving(all), CRASH));
    }

    @Test
    void whatAnEarlierActionMayHaveLeftUndoneStays() {
        Action all = Action.send(Destination.ALL, READY, Condition.received(ECHO, Threshold.ONE));
        Action neighbours = Action.send(Destination.NEIGHBOURS, READY, Condition.received(ECHO, Threshold.F_PLUS_1));
        Action onReady = Action.send(Destination.ALL, READY, Condition.received(READY, Threshold.F_PLUS_1));

        assertThat(EssentialOracle.essence(receiving(neighbours, all, onReady), CRASH).receive().actions()).hasSize(3);
    }

    /** Compared with every step of the interpreter, in crash and Byzantine systems; half of the samples shrink. */
    @Test
    void theEssenceHasTheVerdictOfTheAlgorithm() {
        BruteForceOracle everything = new BruteForceOracle();
        Random random = new Random(1);
        int shorter = 0;
        int verified = 0;
        for (int sample = 0; sample < 200; sample++) {
            SystemModel system = new SystemModel(sample % 2 == 0 ? FailureMode.CRASH : FailureMode.BYZANTINE, 3, 1);
            Algorithm algorithm = Algorithm.of("Random", handler(random, 2), handler(random, 5));
            Algorithm essence = EssentialOracle.essence(algorithm, system);
            Verdict verdict = everything.verify(algorithm, system, Property.reliableBroadcast(), Cancellation.NEVER);
            Verdict answer = new EssentialOracle(everything)
                    .verify(algorithm, system, Property.reliableBroadcast(), Cancellation.NEVER);

            assertThat(everything.verify(essence, system, Property.reliableBroadcast(), Cancellation.NEVER).getClass())
                    .as("%s in %s", algorithm, system).isEqualTo(verdict.getClass());
            assertThat(answer.getClass()).isEqualTo(verdict.getClass());
            if (answer instanceof Verdict.Violated violated) {
                assertThat(Replay.of(algorithm, violated.counterexample()).violated())
                        .as("%s: %s", algorithm, violated).contains(violated.counterexample().property());
            }
            shorter += essence.receive().size() < algorithm.receive().size() ? 1 : 0;
            verified += verdict instanceof Verdict.Verified ? 1 : 0;
        }
        assertThat(shorter).isGreaterThan(50);
        assertThat(verified).isGreaterThan(5);
    }

    private static Handler handler(Random random, int actions) {
        List<Action> chosen = new ArrayList<>();
        for (int action = 0; action < actions; action++) {
            MessageType sent = random.nextBoolean() ? ECHO : READY;
            Destination destination = Destination.values()[random.nextInt(Destination.values().length)];
            chosen.add(random.nextInt(3) == 0 ? Action.deliver(condition(random))
                    : Action.send(destination, sent, condition(random)));
        }
        return new Handler(chosen);
    }

    private static Condition condition(Random random) {
        List<Threshold> thresholds = List.of(Threshold.ONE, Threshold.F_PLUS_1, N_MINUS_F);
        return random.nextInt(3) == 0 ? Condition.always() : Condition.received(random.nextBoolean() ? ECHO : READY,
                thresholds.get(random.nextInt(thresholds.size())));
    }
}
