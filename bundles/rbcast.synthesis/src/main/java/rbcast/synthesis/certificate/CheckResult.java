// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;

/**
 * What a check has shown.
 *
 * @param faults why the certificate shows nothing, a sentence each
 * @param open what could not be decided, likewise
 * @param verdicts the oracle's on the optimum
 * @param sweep of the algorithms of a better reward; empty if that was not worth while any more
 */
public record CheckResult(List<String> faults, List<String> open, Map<SystemModel, Verdict> verdicts,
        Optional<Sweep> sweep) {

    public CheckResult {
        faults = List.copyOf(faults);
        open = List.copyOf(open);
        Objects.requireNonNull(verdicts);
        Objects.requireNonNull(sweep);
    }

    /** Whether the claim is true. */
    public boolean holds() {
        return faults.isEmpty() && open.isEmpty();
    }
}
