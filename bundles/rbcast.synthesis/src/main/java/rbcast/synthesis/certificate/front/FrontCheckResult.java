// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate.front;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.certificate.Sweep;

/**
 * What a check has shown.
 *
 * @param faults why the certificate shows nothing, a sentence each
 * @param open what could not be decided, likewise
 * @param verdicts the oracle's on the points
 * @param sweep of the algorithms that no point beats or equals; empty if that was not worth while any more
 */
public record FrontCheckResult(List<String> faults, List<String> open, List<PointVerdict> verdicts,
        Optional<Sweep> sweep) {

    /**
     * What the oracle says of a point in a system.
     *
     * @param point its number, from 0
     */
    public record PointVerdict(int point, SystemModel system, Verdict verdict) {
        public PointVerdict {
            Objects.requireNonNull(system);
            Objects.requireNonNull(verdict);
        }
    }

    public FrontCheckResult {
        faults = List.copyOf(faults);
        open = List.copyOf(open);
        verdicts = List.copyOf(verdicts);
        Objects.requireNonNull(sweep);
    }

    /** Whether the claim is true. */
    public boolean holds() {
        return faults.isEmpty() && open.isEmpty();
    }
}
