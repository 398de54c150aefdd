// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import java.util.List;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.AlgorithmWriter;
import rbcast.spin.SpinOracle;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.judge.Candidate;

/** Learns the paper's algorithm for systems with crashes and prints it, with what the oracle said in the end. */
public final class LearnAnAlgorithm {

    private LearnAnAlgorithm() {
    }

    public static void main(String[] arguments) {
        SynthesisSpecification specification = SynthesisSpecification
                .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder()
                .simulations(1).episodes(1_000).build();

        SynthesisResult result = new Synthesiser(specification, SpinOracle.usual())
                .run(event -> { }, Cancellation.NEVER);

        Candidate best = result.best().orElseThrow();
        System.out.println("reward " + best.reward());
        System.out.print(AlgorithmWriter.write(best.algorithm()));
        result.verification().forEach(last -> System.out.println(last.system() + ": " + last.verdict()));
    }
}
