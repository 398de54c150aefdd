package rbcast.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.testing.BruteForceOracle;

/** What section VII-B reports of the paper's three experiments. */
class SynthesiserTest {

    static List<Arguments> paper() {
        return List.of(Arguments.of(PaperSpaces.NO_FAILURE, -6), Arguments.of(PaperSpaces.CRASH, -8),
                Arguments.of(PaperSpaces.BYZANTINE, -17));
    }

    @ParameterizedTest
    @MethodSource("paper")
    void everySimulationOfTheDefaultLearnerConvergesToTheBestAlgorithm(SystemModel system, int reward) {
        SynthesisSpecification specification =
                PaperSpaces.change(PaperSpaces.paper(system)).simulations(5).done();

        SynthesisResult result = new Synthesiser(specification, new BruteForceOracle())
                .run(event -> { }, Cancellation.NEVER);

        assertThat(result.simulations()).hasSize(5).allSatisfy(simulation -> {
            assertThat(simulation.best().orElseThrow().reward()).isEqualTo(reward);
            assertThat(simulation.converged().orElseThrow().reward()).isEqualTo(reward);
            assertThat(simulation.convergedToBest()).isTrue();
        });
        assertThat(result.best()).hasValueSatisfying(
                best -> assertThat(RewardTable.PAPER.of(best.algorithm())).isEqualTo(reward));
        assertThat(result.simulations()).extracting(SimulationResult::seed).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}
