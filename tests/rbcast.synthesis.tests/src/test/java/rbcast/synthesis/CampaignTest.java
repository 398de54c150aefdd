// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;

import java.util.List;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;

/** Many seeds; part of the thorough tests only. */
@EnabledIfSystemProperty(named = "rbcast.tries", matches = "\\d+")
class CampaignTest {

    static List<Arguments> paper3() {
        return List.of(Arguments.of(NO_FAILURE, -6), Arguments.of(CRASH, -8), Arguments.of(BYZANTINE, -17));
    }

    @ParameterizedTest
    @MethodSource("paper3")
    void fiftySeedsOutOfFiftyEndWithTheBestAlgorithm(SystemModel system, int reward) {
        SynthesisResult result = new Synthesiser(change(paper(system)).simulations(50).done(), ORACLE)
                .run(event -> { }, Cancellation.NEVER);

        assertThat(result.simulations()).hasSize(50).allSatisfy(simulation -> {
            assertThat(simulation.converged().orElseThrow().reward()).isEqualTo(reward);
            assertThat(simulation.convergedToBest()).isTrue();
        });
    }
}
