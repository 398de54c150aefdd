// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.paper;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.judge.Judge;

/** However large the space, no more states are remembered than the settings allow. */
class BoundedMemoryTest {

    private static SimulationResult simulate(int maxStates) {
        SynthesisSpecification specification = paper(CRASH);
        LearnerSettings usual = LearnerSettings.of(specification);
        LearnerSettings settings = new LearnerSettings(usual.policy(), usual.learningRate(), usual.discount(),
                usual.initialValue(), usual.orderFree(), usual.blocking(), usual.bounded(), maxStates);
        Judge judge = new Judge(ORACLE, specification.goal().systems(), specification.goal().properties(), 2, true);
        return new Simulation(1, 1, specification, settings, judge, event -> { }, Cancellation.NEVER)
                .run(StoppingRule.after(500), ORACLE, Cancellation.NEVER);
    }

    @Test
    void aLearnerWithALittleMemoryStillLearnsWhatItCan() {
        SimulationResult result = simulate(60);

        assertThat(result.counts().states()).isEqualTo(60);
        assertThat(result.episodes()).isEqualTo(500);
        assertThat(result.best()).isPresent();
    }

    @Test
    void aLearnerWithoutAnyMemoryStillGeneratesAlgorithms() {
        SimulationResult result = simulate(0);

        assertThat(result.counts().states()).isZero();
        assertThat(result.episodes()).isEqualTo(500);
    }
}
