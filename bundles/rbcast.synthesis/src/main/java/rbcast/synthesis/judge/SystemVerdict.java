// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/** What the oracle says of an algorithm in one system. */
public record SystemVerdict(SystemModel system, Verdict verdict) {

    public SystemVerdict {
        Objects.requireNonNull(system);
        Objects.requireNonNull(verdict);
    }

    /** Asks the oracle itself for every system: the verification that ends a synthesis. */
    public static List<SystemVerdict> of(Algorithm algorithm, List<SystemModel> systems, Set<Property> properties,
            Oracle oracle, Cancellation cancellation) {
        return systems.stream()
                .map(system -> new SystemVerdict(system,
                        oracle.verify(algorithm, system, properties, cancellation)))
                .toList();
    }

    /** Whether all are verified or proved, and there are any. */
    public static boolean allVerified(List<SystemVerdict> verdicts) {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(each -> each.verdict().holds());
    }

    /** Whether any is violated. */
    public static boolean anyViolated(List<SystemVerdict> verdicts) {
        return verdicts.stream().anyMatch(each -> each.verdict() instanceof Verdict.Violated);
    }
}
