// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Decides about single systems by proof: one N and F is a condition on N and F like any other. What it finds right is
 * "proved", as nothing has been searched. May be asked by several threads.
 */
public final class ProvingOracle implements Oracle {

    private final Prover prover;

    public ProvingOracle(Prover prover) {
        this.prover = Objects.requireNonNull(prover);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        return prover.verify(algorithm, Resilience.only(system), properties, cancellation);
    }
}
