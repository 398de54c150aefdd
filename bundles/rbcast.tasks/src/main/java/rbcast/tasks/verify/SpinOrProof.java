// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.proof.Limits;
import rbcast.proof.Prover;
import rbcast.proof.ProvingOracle;
import rbcast.proof.solver.SmtInterpol;
import rbcast.spin.SpinOracle;

/**
 * Spin by the fastest search for each system; where Byzantine processes mix contents, or the broadcaster is asked for,
 * and Spin comes to no verdict within its bounds, a proof about this one system. May be asked by several threads.
 */
public final class SpinOrProof implements Oracle {

    private final SpinOracle spin;
    private final Limits proofs;

    /**
     * @param spin asked first
     * @param proofs how far a proof may go
     */
    public SpinOrProof(SpinOracle spin, Limits proofs) {
        this.spin = Objects.requireNonNull(spin);
        this.proofs = Objects.requireNonNull(proofs);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Verdict searched = spin.verify(algorithm, system, properties, cancellation);
        if (!(searched instanceof Inconclusive) || !mayHaveProof(algorithm, system) || cancellation.isCancelled()) {
            return searched;
        }
        Verdict proved = proving(proofs).verify(algorithm, system, properties, cancellation);
        return proved instanceof Inconclusive ? searched : proved;
    }

    private boolean mayHaveProof(Algorithm algorithm, SystemModel system) {
        return system.mode() == FailureMode.BYZANTINE && (system.contents() > 1 || algorithm.asksForBroadcaster())
                && spin.toolchain().isComplete();
    }

    /** The prover by itself. The solver's classes are loaded here, and not by those who do without. */
    static Oracle proving(Limits limits) {
        return new ProvingOracle(new Prover(new SmtInterpol(), limits));
    }
}
