// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.algorithm.system.FailureMode.BYZANTINE;
import static rbcast.algorithm.system.FailureMode.CRASH;
import static rbcast.algorithm.system.FailureMode.NO_FAILURE;
import static rbcast.algorithm.system.FailureMode.OMISSION;
import static rbcast.algorithm.system.Situation.Kind.CORRECT_BROADCASTER;
import static rbcast.algorithm.system.Situation.Kind.FAULTY_BROADCASTER;
import static rbcast.algorithm.system.Situation.Kind.NO_BROADCAST;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.system.Situation.Kind;

/**
 * The situations of systems, written down by hand from docs/semantics.md ("At most F"): every engine asks the same
 * table, so that no comparison of engines shows a mistake in it.
 */
class SystemModelTest {

    /** Its receive handler sends the initial type; that of Algorithm 3 does not. */
    private static final Algorithm FLOODING = Algorithm.of("Flooding", ALGORITHM_3.broadcast(), Handler.of(
            Action.send(Destination.ALL, ALGORITHM_3.types().get(0), Condition.always())));

    private static List<Situation> situations(Object... kindsAndNumbers) {
        List<Situation> situations = new ArrayList<>();
        for (int i = 0; i < kindsAndNumbers.length; i += 2) {
            situations.add(new Situation((Kind) kindsAndNumbers[i], (int) kindsAndNumbers[i + 1]));
        }
        return situations;
    }

    @Test
    void whereNobodyFailsThereIsOneSituation() {
        assertThat(new SystemModel(NO_FAILURE, 3, 0).situations()).isEqualTo(situations(CORRECT_BROADCASTER, 0));
        assertThat(new SystemModel(NO_FAILURE, 3, 2).situations()).as("F counts in thresholds only")
                .isEqualTo(situations(CORRECT_BROADCASTER, 0));
    }

    @Test
    void processesThatFollowTheAlgorithmStandForFewer() {
        assertThat(new SystemModel(CRASH, 5, 2).situations())
                .isEqualTo(situations(CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2));
        assertThat(new SystemModel(OMISSION, 4, 2).situations())
                .isEqualTo(situations(CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2));
        assertThat(new SystemModel(CRASH, 3, 0).situations()).isEqualTo(situations(CORRECT_BROADCASTER, 0));
    }

    @Test
    void agreementNeedsTwoCorrectProcesses() {
        assertThat(new SystemModel(CRASH, 3, 2).situations()).isEqualTo(situations(CORRECT_BROADCASTER, 0,
                CORRECT_BROADCASTER, 1, CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 1, FAULTY_BROADCASTER, 2));
        assertThat(new SystemModel(BYZANTINE, 2, 1).situations(ALGORITHM_3)).isEqualTo(situations(
                CORRECT_BROADCASTER, 0, CORRECT_BROADCASTER, 1, FAULTY_BROADCASTER, 1, NO_BROADCAST, 1));
    }

    @Test
    void whereNobodyBroadcastsFewerLiarsSayMore() {
        SystemModel system = new SystemModel(BYZANTINE, 5, 2);

        assertThat(system.situations()).isEqualTo(situations(CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2,
                NO_BROADCAST, 1, NO_BROADCAST, 2));
        assertThat(system.situations(FLOODING)).isEqualTo(system.situations());
        assertThat(system.situations(ALGORITHM_3)).isEqualTo(
                situations(CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2, NO_BROADCAST, 2));
    }

    @Test
    void furtherContentsThatNobodyBroadcastAreAsThoseOfNoBroadcast() {
        SystemModel system = new SystemModel(BYZANTINE, 5, 2, 2);

        assertThat(system.situations()).isEqualTo(situations(CORRECT_BROADCASTER, 0, CORRECT_BROADCASTER, 1,
                CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2, NO_BROADCAST, 1, NO_BROADCAST, 2));
        assertThat(system.situations(ALGORITHM_3)).isEqualTo(
                situations(CORRECT_BROADCASTER, 2, FAULTY_BROADCASTER, 2, NO_BROADCAST, 2));
        assertThat(new SystemModel(BYZANTINE, 4, 2, 2).situations(ALGORITHM_3)).as("a broadcaster and two others")
                .isEqualTo(situations(CORRECT_BROADCASTER, 0, CORRECT_BROADCASTER, 1, CORRECT_BROADCASTER, 2,
                        FAULTY_BROADCASTER, 2, NO_BROADCAST, 2));
    }

    @Test
    void aSystemAdmitsSituationsThatStandForNoOther() {
        SystemModel system = new SystemModel(BYZANTINE, 7, 2);

        assertThat(system.admits(new Situation(CORRECT_BROADCASTER, 0))).isTrue();
        assertThat(system.admits(new Situation(FAULTY_BROADCASTER, 1))).isTrue();
        assertThat(system.admits(new Situation(NO_BROADCAST, 2))).isTrue();
        assertThat(system.admits(new Situation(FAULTY_BROADCASTER, 3))).as("more than F").isFalse();
        assertThat(new SystemModel(CRASH, 7, 2).admits(new Situation(NO_BROADCAST, 1)))
                .as("only liars act where nobody broadcasts").isFalse();
        assertThat(new SystemModel(NO_FAILURE, 7, 2).admits(new Situation(CORRECT_BROADCASTER, 1))).isFalse();
    }

    @Test
    void theBroadcasterIsTheFirstProcessAndTheOtherFaultyOnesAreTheLast() {
        assertThat(faulty(new Situation(CORRECT_BROADCASTER, 2), 5)).containsExactly(3, 4);
        assertThat(faulty(new Situation(NO_BROADCAST, 1), 5)).containsExactly(4);
        assertThat(faulty(new Situation(FAULTY_BROADCASTER, 1), 5)).containsExactly(0);
        assertThat(faulty(new Situation(FAULTY_BROADCASTER, 3), 5)).containsExactly(0, 3, 4);
    }

    private static int[] faulty(Situation situation, int n) {
        return IntStream.range(0, n).filter(process -> situation.isFaulty(process, n)).toArray();
    }

    @Test
    void aSystemIsWrittenAsInTheLanguage() {
        assertThat(new SystemModel(BYZANTINE, 4, 1)).hasToString("byzantine with N = 4, F = 1");
        assertThat(new SystemModel(BYZANTINE, 4, 1, 2)).hasToString("byzantine with N = 4, F = 1, contents 2");
        assertThat(new SystemModel(NO_FAILURE, 3, 0).nameOfContent(0)).isEqualTo("m");
        assertThat(new SystemModel(BYZANTINE, 4, 1, 2).nameOfContent(0)).isEqualTo("m1");
        assertThat(new SystemModel(BYZANTINE, 4, 1, 2).nameOfContent(1)).isEqualTo("m2");
        assertThat(new Situation(NO_BROADCAST, 1).in(new SystemModel(BYZANTINE, 4, 1))).isEqualTo("no-broadcast");
        assertThat(new Situation(NO_BROADCAST, 1).in(new SystemModel(BYZANTINE, 7, 2)))
                .isEqualTo("no-broadcast with 1 faulty process");
        for (FailureMode mode : FailureMode.values()) {
            assertThat(FailureMode.of(mode.keyword())).contains(mode);
        }
        assertThat(FailureMode.of("Byzantine")).isEmpty();
    }

    @Test
    void aSystemWithoutASenseIsRefused() {
        assertThatThrownBy(() -> new SystemModel(CRASH, 0, 0)).hasMessageContaining("from 1 to 64");
        assertThatThrownBy(() -> new SystemModel(CRASH, 65, 0)).hasMessageContaining("from 1 to 64");
        assertThatThrownBy(() -> new SystemModel(CRASH, 3, 3)).hasMessageContaining("from 0 to N - 1 = 2");
        assertThatThrownBy(() -> new SystemModel(CRASH, 3, -1)).hasMessageContaining("from 0 to N - 1 = 2");
        assertThatThrownBy(() -> new SystemModel(BYZANTINE, 4, 1, 5)).hasMessageContaining("from 1 to 4");
        assertThatThrownBy(() -> new SystemModel(BYZANTINE, 4, 1, 0)).hasMessageContaining("from 1 to 4");
        assertThatThrownBy(() -> new SystemModel(OMISSION, 4, 1, 2)).hasMessageContaining("only a Byzantine");
        assertThat(new SystemModel(CRASH, 64, 63).n()).isEqualTo(64);
    }

    @Test
    void consistencyIsUsualWhereContentsMayDiffer() {
        SystemModel one = new SystemModel(BYZANTINE, 4, 1);
        SystemModel two = new SystemModel(BYZANTINE, 4, 1, 2);

        assertThat(Property.usual(one)).containsExactlyInAnyOrder(Property.RB_VALIDITY, Property.RB_AGREEMENT,
                Property.RB_INTEGRITY);
        assertThat(Property.usual(two)).containsExactlyInAnyOrder(Property.RB_VALIDITY, Property.RB_AGREEMENT,
                Property.RB_INTEGRITY, Property.RB_CONSISTENCY);
        assertThat(Property.usual(List.of(one, two))).isEqualTo(Property.usual(two));
        assertThat(Property.usual(List.of(one))).isEqualTo(Property.usual(one));
        for (Property property : Property.values()) {
            assertThat(Property.of(property.keyword())).contains(property);
        }
        assertThat(Property.of("rb-validity")).isEmpty();
    }
}
