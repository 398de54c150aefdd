// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.campaign;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;

/**
 * A {@code campaign} block: a synthesis, or the verification of some algorithms, for every combination of what varies.
 *
 * @param name an identifier
 * @param documentation what its author says of it; may be empty
 * @param subject what is asked
 * @param axes what varies, in the order of the block; the last one varies fastest
 * @param seeds of the simulations of a synthesis; a verification has none, and its seeds are not used
 */
public record Campaign(String name, String documentation, Subject subject, List<Axis> axes, Seeds seeds) {

    /** What a campaign asks for each combination. */
    public sealed interface Subject {
    }

    /** What is learned. */
    public record Learning(SynthesisSpecification specification) implements Subject {
        public Learning {
            Objects.requireNonNull(specification);
        }
    }

    /**
     * Whether algorithms are right.
     *
     * @param verifications at least one; those of an algorithm follow each other, and one without systems stands for an
     *        algorithm that has none
     */
    public record Checking(List<Verification> verifications) implements Subject {
        public Checking {
            verifications = List.copyOf(verifications);
            if (verifications.isEmpty()) {
                throw new IllegalArgumentException("a campaign without algorithms");
            }
        }
    }

    public Campaign {
        Objects.requireNonNull(name);
        Objects.requireNonNull(documentation);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(seeds);
        axes = List.copyOf(axes);
    }
}
