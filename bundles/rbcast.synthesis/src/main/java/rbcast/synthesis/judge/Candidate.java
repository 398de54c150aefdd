// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.Objects;

import rbcast.algorithm.Algorithm;

/**
 * An algorithm of the space.
 *
 * @param reward the sum of its runtime rewards (section IV-C1): the higher, the more efficient
 */
public record Candidate(Algorithm algorithm, int reward) {
    public Candidate {
        Objects.requireNonNull(algorithm);
    }
}
