// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.List;

import rbcast.algorithm.Algorithm;

/**
 * What counterexamples leave of the algorithms of a better reward.
 *
 * @param algorithms number of those algorithms; in systems without crashes those that differ in order alone are one
 * @param refuted of each counterexample, how many of them it was found to refute: each is counted once
 * @param left number of those that none refutes
 * @param examples some of these
 * @param complete whether all were looked at
 */
public record Sweep(long algorithms, List<Long> refuted, long left, List<Algorithm> examples, boolean complete) {

    public Sweep {
        refuted = List.copyOf(refuted);
        examples = List.copyOf(examples);
    }
}
