// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.verdict.Verdict;

/** Where an algorithm is right, as far as it can be said in the form "for all N > kF + c". */
public sealed interface Region {

    /** The verdict on systems in which it is wrong, if there are any. */
    default Optional<Verdict> refutation() {
        if (this instanceof Bounded bounded) {
            return Optional.of(bounded.counterexample());
        }
        return this instanceof Nowhere nowhere ? Optional.of(nowhere.smallest()) : Optional.empty();
    }

    /** It is right for all systems that were asked about. */
    record Everywhere(Verdict verdict) implements Region {
        public Everywhere {
            Objects.requireNonNull(verdict);
        }
    }

    /**
     * It is right inside, and not just outside: no less k will do with any c that was tried, and no less c with this k.
     * Where guards make contents meet, a less k has been ruled out by numbers that the solver found, which may belong
     * to no run.
     *
     * @param inside the systems in which it is right
     * @param proof the verdict on them
     * @param outside the systems with the next smaller c
     * @param counterexample the verdict on these
     */
    record Bounded(Resilience inside, Verdict proof, Resilience outside, Verdict counterexample) implements Region {
        public Bounded {
            Objects.requireNonNull(inside);
            Objects.requireNonNull(proof);
            Objects.requireNonNull(outside);
            Objects.requireNonNull(counterexample);
        }
    }

    /**
     * There is no such region among those that were tried.
     *
     * @param smallest the verdict on all systems that were asked about
     */
    record Nowhere(Verdict smallest) implements Region {
        public Nowhere {
            Objects.requireNonNull(smallest);
        }
    }

    /** It was not found out. */
    record Unknown(String reason) implements Region {
        public Unknown {
            Objects.requireNonNull(reason);
        }
    }
}
