// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.LinearConstraint;

/** Something that varies in a campaign. */
public sealed interface Axis {

    /**
     * The sizes of the systems.
     *
     * @param n values of N; empty where the systems keep theirs
     * @param f values of F; likewise
     * @param constraints what N and F have to meet; other combinations are left out
     */
    record Sizes(Optional<Range> n, Optional<Range> f, List<LinearConstraint> constraints) implements Axis {
        public Sizes {
            constraints = List.copyOf(constraints);
            if (n.isEmpty() && f.isEmpty()) {
                throw new IllegalArgumentException("neither N nor F varies");
            }
        }
    }

    /**
     * A line of the subject.
     *
     * @param keyword what the line begins with: that of a line of a {@code synthesize} block, or {@code contents}
     * @param values what stands behind the keyword, as the language writes it; at least one
     */
    record Line(String keyword, List<String> values) implements Axis {
        public Line {
            Objects.requireNonNull(keyword);
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a line without values: " + keyword);
            }
        }
    }

    /**
     * Whole numbers that follow each other.
     *
     * @param least the first
     * @param greatest the last, not below the first
     */
    record Range(int least, int greatest) {
        public Range {
            if (least > greatest) {
                throw new IllegalArgumentException("from %d to %d there is no number".formatted(least, greatest));
            }
        }

        /** How many there are. */
        public int count() {
            return greatest - least + 1;
        }
    }
}
