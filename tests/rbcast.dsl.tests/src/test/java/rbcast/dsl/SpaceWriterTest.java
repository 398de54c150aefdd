// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Once;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

class SpaceWriterTest {

    private static final SynthesisSpecification PAPER =
            SynthesisSpecification.paper("Space", List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1)));

    @Test
    void everyLineOfASpaceIsWrittenAlsoWhereItIsThePapers() {
        assertThat(AlgorithmWriter.writeSpace(PAPER)).isEqualTo("""
                synthesize Space {
                    systems byzantine with N = 4, F = 1;
                    properties RB-Validity, RB-Agreement, RB-Integrity;
                    types 2;
                    thresholds 1, F + 1, (N + F)/2, N - F;
                    destinations myself, neighbours, all;
                    RB-Broadcast instructions SEND;
                    RB-Broadcast conditions true;
                    RB-Broadcast actions 2 to 4;
                    receive instructions SEND, DELIVER;
                    receive conditions true, thresholds;
                    receive actions 2 to 4;
                    rewards SEND to myself: -1, SEND to neighbours: -2, SEND to all: -3, DELIVER: -1, STOP: 0,
                        true: 0, 1: -1, F + 1: -2, (N + F)/2: -3, N - F: -4, new type: -1, receive: -1;
                    with GH1, GH2, GH3, GH4, GH5, GH6, GH7, GH8, GH10;
                }
                """);
    }

    @Test
    void guardsAndTheBroadcasterAreWrittenWhereThereAreAny() {
        HandlerRules receive = PAPER.space().receive().withGuards(EnumSet.allOf(Once.class))
                .withConditions(false, Optional.empty(), true);
        String text = AlgorithmWriter.writeSpace(PAPER.toBuilder().receive(receive).build());

        assertThat(text).contains("    receive conditions thresholds, broadcaster;\n",
                "    receive guards per message, per broadcast;\n", "broadcaster: -1, guards: 0,")
                .doesNotContain("RB-Broadcast guards");
        assertThat(RBcastLanguage.standalone().parse(text, "space").syntheses().get(0).space().receive())
                .isEqualTo(receive);
    }

    @Test
    void whatIsWrittenIsReadAsTheSameSpace() {
        Document read = RBcastLanguage.standalone().parse(AlgorithmWriter.writeSpace(PAPER), "space");

        assertThat(read.issues()).isEmpty();
        assertThat(read.syntheses()).containsExactly(PAPER);
    }
}
