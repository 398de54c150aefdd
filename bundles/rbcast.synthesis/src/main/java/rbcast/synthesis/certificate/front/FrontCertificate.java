// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate.front;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.certificate.Scenario;

/**
 * The claim that every correct algorithm of a space is beaten or equalled by one of some, in reward, messages, steps
 * and waiting, and that these are correct and do not beat one another; with what it takes to check it.
 *
 * @param inputs those that define the space, its systems and its properties; other inputs do not matter
 * @param points the algorithms that nothing beats, their actions in an order in which they can be chosen; at least one
 * @param counterexamples each algorithm that none of the points beats or equals is refuted by one of them
 */
public record FrontCertificate(SynthesisSpecification inputs, List<Algorithm> points, List<Scenario> counterexamples) {

    /** @throws IllegalArgumentException without a point: that nothing is correct is another claim */
    public FrontCertificate {
        Objects.requireNonNull(inputs);
        points = List.copyOf(points);
        counterexamples = List.copyOf(counterexamples);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("nothing that could beat anything");
        }
    }
}
