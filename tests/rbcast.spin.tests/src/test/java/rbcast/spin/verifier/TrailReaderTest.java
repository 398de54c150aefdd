// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;

class TrailReaderTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final TrailReader READER =
            new TrailReader(new CompiledAlgorithm(ALGORITHM_1, CRASH), Property.reliableBroadcast());

    private static final String CRASHED = """
            some other line
            @situation faulty-broadcaster 1
            @broadcast
            @crash 0 0 2
            @receive 2 correct 0
            @violated RB-Agreement
            @settled correct-broadcaster 1 0 0
            """;

    @Test
    void theEventsOfATrailBecomeTheStepsOfACounterexample() throws NoVerdictException {
        assertThat(READER.read(CRASHED)).isEqualTo(new Counterexample(CRASH, new Situation(Kind.FAULTY_BROADCASTER, 1),
                Property.RB_AGREEMENT, List.of(Step.broadcast(new CrashPoint(0, List.of(2))))));
    }

    @Test
    void theInterpreterSaysWhoTheSenderCanBe() throws NoVerdictException {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 7, 2);
        TrailReader reader = new TrailReader(new CompiledAlgorithm(ALGORITHM_4, system), Set.of(Property.RB_AGREEMENT));

        Counterexample counterexample = reader.read("""
                @situation faulty-broadcaster 2
                @receive 4 byzantine 1
                @receive 4 byzantine 1
                @receive 5 byzantine 0
                @violated RB-Agreement
                """);

        assertThat(counterexample.schedule()).containsExactlyInAnyOrder(Step.receive(4, 0, 1),
                Step.receive(4, 6, 1), Step.receive(5, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@violated RB-Agreement          | @violated RB-Something         | unknown property",
        "@violated RB-Agreement          | @violated RB-Validity          | does not find RB-Validity violated",
        "@violated RB-Agreement          | @violated RB-Uniform-Agreement | does not find RB-Uniform-Agreement",
        "@violated RB-Agreement          |                                | without telling",
        "@situation faulty-broadcaster 1 | @situation no-broadcast 1      | does not arise",
        "@situation faulty-broadcaster 1 | @situation faulty-broadcaster  | make no sense",
        "@receive 2 correct 0            | @receive 1 correct 0           | impossible: @receive 1 correct 0",
        "@receive 2 correct 0            | @receive 2 byzantine 0         | impossible",
        "@receive 2 correct 0            | @receive two correct 0         | make no sense",
        "@receive 2 correct 0            | @receive 2                     | make no sense",
        "@crash 0 0 2                    | @crash 0                       | make no sense",
        "@broadcast                      | @receive 0 correct 0           | impossible"})
    void aTrailThatTheInterpreterDoesNotConfirmIsNoCounterexample(String line, String other, String reason) {
        String text = CRASHED.replace(line, other == null ? "" : other);

        assertThatThrownBy(() -> READER.read(text)).isInstanceOf(NoVerdictException.class).hasMessageContaining(reason);
    }

    @Test
    void aRunThatViolatesNothingIsNoCounterexample() {
        assertThatThrownBy(() -> READER.read(CRASHED.replace("@crash 0 0 2\n", "")))
                .isInstanceOf(NoVerdictException.class).hasMessageContaining("does not find RB-Agreement violated");
    }
}
