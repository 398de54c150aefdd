// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * The claim that a space holds nothing better than an algorithm, or nothing correct at all, with what it takes to
 * check it.
 *
 * @param inputs those that define the space, its systems and its properties; other inputs do not matter
 * @param optimum what nothing correct is better than; empty if nothing at all is correct
 * @param counterexamples each algorithm of a better reward is refuted by one of them
 */
public record Certificate(SynthesisSpecification inputs, Optional<Optimum> optimum, List<Scenario> counterexamples) {

    /**
     * A correct algorithm.
     *
     * @param algorithm its actions in an order in which they can be chosen
     * @param reward the sum of its runtime rewards
     */
    public record Optimum(Algorithm algorithm, long reward) {
        public Optimum {
            Objects.requireNonNull(algorithm);
        }
    }

    public Certificate {
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(optimum);
        counterexamples = List.copyOf(counterexamples);
    }
}
