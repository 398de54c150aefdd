// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.testing.LiteratureAlgorithms.BRACHA;
import static rbcast.testing.LiteratureAlgorithms.IMBS_RAYNAL;
import static rbcast.testing.LiteratureAlgorithms.NEVER_DELIVERS;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

class SystemEfficiencyTest {

    private static final SystemModel BYZANTINE_4_1 = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(ALGORITHM_1, new SystemModel(FailureMode.NO_FAILURE, 3, 0), 3, 1, 1),
                Arguments.of(ALGORITHM_2, new SystemModel(FailureMode.CRASH, 3, 1), 7, 1, 1),
                Arguments.of(ALGORITHM_3, BYZANTINE_4_1, 20, 2, 2),
                Arguments.of(ALGORITHM_4, BYZANTINE_4_1, 15, 2, 3),
                Arguments.of(BRACHA, BYZANTINE_4_1, 36, 3, 3),
                Arguments.of(IMBS_RAYNAL, new SystemModel(FailureMode.BYZANTINE, 6, 1), 42, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("known")
    void aKnownAlgorithmTakesTheStepsAndMessagesThatItIsKnownFor(Algorithm algorithm, SystemModel system, int messages,
            int steps, int atWorst) {
        SystemEfficiency efficiency = SystemEfficiency.of(algorithm, system);

        assertThat(efficiency.messages()).isEqualTo(messages);
        assertThat(efficiency.goodCase().steps()).hasValue(steps);
        assertThat(efficiency.goodCase().messages()).isEqualTo(messages);
        assertThat(efficiency.worstCaseSteps()).hasValue(atWorst);
    }

    @Test
    void silentProcessesSendNothingAndAreNotWaitedFor() {
        Latency latency = SystemEfficiency.of(ALGORITHM_4, BYZANTINE_4_1).silentCase();

        assertThat(latency).returns(1, Latency::silent).returns(3 + 3 * 3, Latency::messages);
        assertThat(latency.steps()).as("a process waits for the broadcaster, who waits for two others").hasValue(3);
    }

    @Test
    void whereOneProcessAloneIsCorrectAnotherOneWaitsLonger() {
        SystemEfficiency efficiency = SystemEfficiency.of(ALGORITHM_1, new SystemModel(FailureMode.CRASH, 3, 2));

        assertThat(efficiency.silentCase().steps()).as("of the broadcaster, who tells itself").hasValue(0);
        assertThat(efficiency.worstCaseSteps()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 3", "10, 3, 7"})
    void thresholdsAreNumbersOfProcessesInASystem(int n, int f, int wait) {
        assertThat(SystemEfficiency.of(BRACHA, new SystemModel(FailureMode.BYZANTINE, n, f)).messagesToWaitFor())
                .containsExactly(wait);
    }

    @Test
    void whoNeverDeliversTakesNoNumberOfSteps() {
        SystemEfficiency efficiency = SystemEfficiency.of(NEVER_DELIVERS, BYZANTINE_4_1);

        assertThat(efficiency.goodCase().steps()).isEmpty();
        assertThat(efficiency.worstCaseSteps()).isEmpty();
        assertThat(efficiency.messages()).isEqualTo(4);
    }

    @Test
    void whereNobodyFailsNobodyIsSilent() {
        SystemEfficiency efficiency = SystemEfficiency.of(ALGORITHM_1, new SystemModel(FailureMode.NO_FAILURE, 3, 2));

        assertThat(efficiency.silentCase()).isEqualTo(efficiency.goodCase()).returns(0, Latency::silent);
        assertThatThrownBy(() -> Latency.of(ALGORITHM_1, BYZANTINE_4_1, 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 silent");
    }

    @Test
    void aGuardKeepsATypeToOneContentAndTheWorstCaseIsNotClaimed() {
        SystemModel two = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
        SystemEfficiency efficiency = SystemEfficiency.of(BRACHA, two);

        assertThat(efficiency).returns(false, SystemEfficiency::messagesReached)
                .returns(true, SystemEfficiency::contentsMeet);
        assertThat(efficiency.worstCaseSteps()).isEmpty();
        assertThat(efficiency.messages()).isEqualTo(3 * 4 + 2 * 3 * 4);
        assertThat(SystemEfficiency.of(ALGORITHM_4, two)).returns(true, SystemEfficiency::messagesReached);
    }

    /** Who relays does so one step later than it was reached; a quorum of echoes takes as many who were reached. */
    @Test
    void aFaultyBroadcasterIsSlowestWhereItReachesAsFewAsItTakes() {
        Algorithm relaying = Algorithm.of("Relaying", ALGORITHM_1.broadcast(), new Handler(List.of(
                ALGORITHM_1.broadcast().actions().get(0), ALGORITHM_1.receive().actions().get(0))));

        assertThat(FaultyBroadcast.slowest(relaying, new SystemModel(FailureMode.CRASH, 5, 2)))
                .contains(new FaultyBroadcast(1, OptionalInt.of(2)));
        assertThat(FaultyBroadcast.slowest(ALGORITHM_4, BYZANTINE_4_1))
                .contains(new FaultyBroadcast(2, OptionalInt.of(3)));
        assertThat(FaultyBroadcast.slowest(BRACHA, new SystemModel(FailureMode.BYZANTINE, 7, 2)))
                .contains(new FaultyBroadcast(5, OptionalInt.of(3)));
    }

    /** With one faulty process F - 1 messages are none, so that RB-Broadcast sends; with two it sends nothing. */
    @Test
    void aSendThatTakesNoMessageIsOneOfThoseThatReachOthers() {
        MessageType type = MessageType.numbered(0);
        Algorithm waiting = Algorithm.of("Waiting", Handler.of(Action.send(Destination.ALL, type,
                Condition.received(type, Threshold.atLeast(0, 1, -1, 1)))), ALGORITHM_1.receive());

        assertThat(FaultyBroadcast.slowest(waiting, new SystemModel(FailureMode.CRASH, 3, 1)))
                .contains(new FaultyBroadcast(1, OptionalInt.empty()));
        assertThat(FaultyBroadcast.slowest(waiting, new SystemModel(FailureMode.CRASH, 5, 2))).isEmpty();
    }

    @Test
    void aFaultyBroadcasterMayLeaveSomeWithoutAMessageOrReachNobody() {
        assertThat(FaultyBroadcast.slowest(ALGORITHM_1, new SystemModel(FailureMode.CRASH, 3, 1)))
                .contains(new FaultyBroadcast(1, OptionalInt.empty()));
        assertThat(FaultyBroadcast.slowest(NEVER_DELIVERS, BYZANTINE_4_1)).isEmpty();
        assertThat(FaultyBroadcast.slowest(ALGORITHM_2, new SystemModel(FailureMode.CRASH, 3, 1)))
                .as("RB-Broadcast sends to nobody else").isEmpty();
        assertThat(FaultyBroadcast.slowest(ALGORITHM_2, new SystemModel(FailureMode.NO_FAILURE, 3, 1))).isEmpty();
    }
}
