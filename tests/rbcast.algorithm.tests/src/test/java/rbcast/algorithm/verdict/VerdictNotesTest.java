// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.received;

import java.util.EnumSet;
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
import rbcast.testing.FewerLiars;
import rbcast.testing.PaperAlgorithms;

class VerdictNotesTest {

    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final String ONE_CONTENT = "the Byzantine verdict is about one content: whether a Byzantine"
            + " broadcaster can make correct processes deliver different contents is not checked";
    private static final String WHO_BEGAN = "the receive handler sends initial types (z, a): a Byzantine"
            + " process that sends one counts as a broadcaster of m, even if it pretends to pass m on";

    private static List<String> notes(Algorithm algorithm, SystemModel system) {
        return VerdictNotes.of(algorithm, system, Property.reliableBroadcast());
    }

    @Test
    void whereALiarCanMakeSomebodyDeliverDifferentContentsAreNotChecked() {
        assertThat(notes(PaperAlgorithms.ALGORITHM_3, BYZANTINE)).containsExactly(ONE_CONTENT);
        assertThat(notes(PaperAlgorithms.ALGORITHM_4, BYZANTINE)).containsExactly(ONE_CONTENT);
    }

    @Test
    void whereNothingIsEverDeliveredThereIsNothingToNote() {
        MessageType type = MessageType.numbered(0);
        Algorithm silent = Algorithm.of("Silent", PaperAlgorithms.ALGORITHM_3.broadcast(),
                Handler.of(Action.deliver(received(type, Threshold.atLeast(1, 0, 1, 1)))));
        Algorithm loud = Algorithm.of("Loud", silent.broadcast(),
                Handler.of(Action.deliver(received(type, Threshold.ONE))));
        Algorithm beyondLiars = Algorithm.of("BeyondLiars", silent.broadcast(),
                Handler.of(Action.deliver(received(type, Threshold.F_PLUS_1))));

        assertThat(notes(silent, BYZANTINE)).isEmpty();
        assertThat(notes(beyondLiars, BYZANTINE)).isEmpty();
        assertThat(notes(loud, BYZANTINE)).containsExactly(ONE_CONTENT);
    }

    @Test
    void whereInitialTypesArePassedOnItIsNotCheckedWhoBegan() {
        assertThat(notes(FewerLiars.ALGORITHM, BYZANTINE)).containsExactly(ONE_CONTENT, WHO_BEGAN);
        assertThat(VerdictNotes.of(FewerLiars.ALGORITHM, BYZANTINE, EnumSet.of(Property.RB_VALIDITY)))
                .as("without RB-Integrity nobody asks who began").containsExactly(ONE_CONTENT);
    }

    @Test
    void eachNoteHasAShortForm() {
        assertThat(VerdictNotes.briefly(FewerLiars.ALGORITHM, BYZANTINE, Property.reliableBroadcast()))
                .containsExactly("about one content", "whoever sends an initial type counts as a broadcaster");
        assertThat(VerdictNotes.briefly(FewerLiars.ALGORITHM, new SystemModel(FailureMode.CRASH, 4, 1),
                Property.reliableBroadcast())).isEmpty();
    }

    @Test
    void whereNobodyLiesThereIsNothingToNote() {
        for (SystemModel system : Set.of(new SystemModel(FailureMode.CRASH, 4, 1),
                new SystemModel(FailureMode.NO_FAILURE, 4, 1), new SystemModel(FailureMode.BYZANTINE, 4, 0))) {
            assertThat(notes(FewerLiars.ALGORITHM, system)).isEmpty();
        }
    }
}
