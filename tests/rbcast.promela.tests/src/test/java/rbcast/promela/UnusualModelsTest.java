// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** Spin takes the model of every algorithm of the language, whatever it looks like. */
class UnusualModelsTest {

    private static final MessageType ECHO = new MessageType("echo");

    private static PlainSpin.Report run(Algorithm algorithm, FailureMode mode, int n, int f) {
        SystemModel system = new SystemModel(mode, n, f);
        return PlainSpin.run(StandaloneModel.of(algorithm, system, EnumSet.allOf(Property.class)), "-O0");
    }

    @ParameterizedTest
    @EnumSource(FailureMode.class)
    void anAlgorithmThatDoesNothingIsNotValid(FailureMode mode) {
        assertThat(run(Algorithm.of("Nothing", Handler.of(), Handler.of()), mode, 2, 1).violated())
                .isEqualTo("RB_Validity");
    }

    @Test
    void aSingleProcessDeliversWithoutMessages() {
        Algorithm algorithm = Algorithm.of("Alone", Handler.of(Action.deliver(always())), Handler.of());

        assertThat(run(algorithm, FailureMode.BYZANTINE, 1, 0).errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NO_FAILURE, 3, 0", "CRASH, 3, 1", "BYZANTINE, 3, 1"})
    void theLongestHandlersHaveTheStatesOfShortOnesThatDoTheSame(FailureMode mode, int n, int f) {
        Algorithm repeating = Algorithm.of("Repeating", longest(ALGORITHM_2.broadcast()),
                longest(ALGORITHM_2.receive()));
        PlainSpin.Report expected = run(ALGORITHM_2, mode, n, f);

        PlainSpin.Report report = run(repeating, mode, n, f);

        assertThat(report.errors()).as(report.output()).isEqualTo(expected.errors());
        assertThat(report.states()).isEqualTo(expected.states());
        assertThat(report.events()).isEqualTo(expected.events());
    }

    /** A handler that has every action as often as a model admits. */
    private static Handler longest(Handler handler) {
        return new Handler(IntStream.range(0, StandaloneModel.MAX_ACTIONS)
                .mapToObj(i -> handler.actions().get(i % handler.actions().size())).toList());
    }

    @Test
    void aHandlerOfManySendsToAllIsWithinTheBoundsOfSpin() {
        List<Action> sends = new ArrayList<>(Collections.nCopies(StandaloneModel.MAX_ACTIONS - 1,
                Action.send(ALL, ECHO, received(ECHO, Threshold.ONE))));
        sends.add(Action.deliver(always()));
        Algorithm algorithm = Algorithm.of("Sends", Handler.of(Action.send(ALL, ECHO, always())), new Handler(sends));

        assertThat(run(algorithm, FailureMode.NO_FAILURE, 3, 0).errors()).isZero();
    }

    @Test
    void typesMayHaveNamesThatPromelaUses() {
        MessageType first = new MessageType("init");
        MessageType second = new MessageType("do");
        Algorithm algorithm = Algorithm.of("Named", Handler.of(Action.send(ALL, first, always())),
                Handler.of(Action.send(ALL, second, received(first, Threshold.ONE)),
                        Action.deliver(received(second, Threshold.N_MINUS_F)))).withDocumentation("*/ \u00e9 \"");

        assertThat(run(algorithm, FailureMode.NO_FAILURE, 3, 0).errors()).isZero();
    }

    @Test
    void eightTypesMayFollowOneAnother() {
        List<Action> actions = new ArrayList<>();
        for (int i = 1; i < 8; i++) {
            MessageType previous = MessageType.numbered(i - 1);
            actions.add(Action.send(ALL, MessageType.numbered(i), received(previous, Threshold.ONE)));
        }
        actions.add(Action.deliver(received(MessageType.numbered(7), Threshold.ONE)));
        Algorithm algorithm = Algorithm.of("Chain", Handler.of(Action.send(ALL, MessageType.numbered(0), always())),
                new Handler(actions));

        assertThat(run(algorithm, FailureMode.NO_FAILURE, 2, 0).errors()).isZero();
    }

    @Test
    void whenBroadcastingOnlyAThresholdOfNothingIsReached() {
        Threshold zero = Threshold.atLeast(0, 0, 0, 1);
        Threshold moreThanZero = Threshold.moreThan(0, 0, 0, 1);
        Handler deliver = Handler.of(Action.deliver(always()));

        assertThat(run(Algorithm.of("Zero", Handler.of(Action.send(ALL, ECHO, received(ECHO, zero))), deliver),
                FailureMode.NO_FAILURE, 2, 0).errors()).isZero();
        assertThat(run(Algorithm.of("More", Handler.of(Action.send(ALL, ECHO, received(ECHO, moreThanZero))), deliver),
                FailureMode.NO_FAILURE, 2, 0).violated()).isEqualTo("RB_Validity");
    }

    @Test
    void theLargestSystemCanBeRefuted() {
        Algorithm algorithm = Algorithm.of("Selfish", Handler.of(Action.send(MYSELF, ECHO, always())),
                Handler.of(Action.deliver(always())));
        SystemModel system = new SystemModel(FailureMode.CRASH, 64, 21);

        StandaloneModel model = StandaloneModel.of(algorithm, system, Property.reliableBroadcast());

        assertThat(PlainSpin.run(model, SpinOptions.of(algorithm, system).toArray(String[]::new)).violated())
                .isEqualTo("RB_Agreement");
    }
}
