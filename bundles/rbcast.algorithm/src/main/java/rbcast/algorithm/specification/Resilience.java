// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Every system of a failure mode whose sizes meet the constraints: {@code byzantine for all N > 3F, F >= 1}. That
 * {@code N >= 1} and {@code 0 <= F < N} goes without saying.
 *
 * @param constraints all of them have to hold, at least one
 * @param contents number of different contents that a Byzantine broadcaster may mix in one broadcast, as in a
 *        {@link SystemModel}
 */
public record Resilience(FailureMode mode, List<LinearConstraint> constraints, int contents) {

    public Resilience {
        Objects.requireNonNull(mode);
        constraints = List.copyOf(constraints);
        if (constraints.isEmpty()) {
            throw new IllegalArgumentException("a condition on N and F is needed, such as N > 3F");
        }
        // the bounds on contents are those of a single system
        new SystemModel(mode, 1, 0, contents);
    }

    /** Systems with one content. */
    public Resilience(FailureMode mode, List<LinearConstraint> constraints) {
        this(mode, constraints, 1);
    }

    /** Just that system. */
    public static Resilience only(SystemModel system) {
        return new Resilience(system.mode(), List.of(new LinearConstraint(1, 0, -system.n(), Relation.EQUAL),
                new LinearConstraint(0, 1, -system.f(), Relation.EQUAL)), system.contents());
    }

    /** The system of these sizes. */
    public SystemModel system(int processes, int faulty) {
        return new SystemModel(mode, processes, faulty, contents);
    }

    /** What is checked in these systems when nothing is said. */
    public Set<Property> usualProperties() {
        return Property.usual(system(1, 0));
    }

    /** Whether a system of N processes, F of them faulty, is among those meant. */
    public boolean admits(int processes, int faulty) {
        return processes >= 1 && faulty >= 0 && faulty < processes
                && constraints.stream().allMatch(constraint -> constraint.holds(processes, faulty));
    }

    /** The smallest of these systems in which a process may fail, if there is one that can be run. */
    public Optional<SystemModel> smallestWithFailures() {
        for (int n = 1; n <= SystemModel.MAX_PROCESSES; n++) {
            for (int f = 1; f < n; f++) {
                if (admits(n, f)) {
                    return Optional.of(system(n, f));
                }
            }
        }
        return Optional.empty();
    }

    /** The constraints as the language writes them: {@code N > 3F, F >= 1}. */
    public String condition() {
        return constraints.stream().map(LinearConstraint::toString).collect(Collectors.joining(", "));
    }

    /** As the language writes it: {@code byzantine for all N > 3F, F >= 1}, {@code ..., contents 2}. */
    @Override
    public String toString() {
        return mode + " for all " + condition() + (contents > 1 ? ", contents " + contents : "");
    }
}
