// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import java.util.List;
import java.util.stream.IntStream;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.SpinOracle;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.learning.ActionValues;
import rbcast.synthesis.learning.PolicyRule;
import rbcast.synthesis.learning.RandomChoices;

/**
 * The softmax policy (Sutton and Barto 2018, equation 2.11), which the language does not have: an action is chosen with
 * a probability in proportion to {@code exp(Q(s,a) / temperature)}.
 *
 * @param temperature above 0: the higher, the more it explores
 */
public record OwnPolicy(double temperature) implements PolicyRule {

    @Override
    public int choose(ActionValues actions, RandomChoices random) {
        double greatest = IntStream.range(0, actions.count()).mapToDouble(actions::value).max().orElseThrow();
        double[] weights = IntStream.range(0, actions.count())
                .mapToDouble(place -> Math.exp((actions.value(place) - greatest) / temperature)).toArray();
        double rest = IntStream.range(0, weights.length).mapToDouble(place -> weights[place]).sum();
        for (int place = 0; place < weights.length - 1; place++) {
            if (random.happens(weights[place] / rest)) {
                return place;
            }
            rest -= weights[place];
        }
        return weights.length - 1;
    }

    public static void main(String[] arguments) {
        SynthesisSpecification specification = SynthesisSpecification
                .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder()
                .simulations(3).episodes(2_000).build();

        SynthesisResult result = new Synthesiser(specification, SpinOracle.usual()).following(new OwnPolicy(10))
                .run(event -> { }, Cancellation.NEVER);

        result.simulations().forEach(simulation -> System.out.println("simulation " + simulation.number()
                + ": best reward " + simulation.best().map(best -> String.valueOf(best.reward())).orElse("none")));
    }
}
