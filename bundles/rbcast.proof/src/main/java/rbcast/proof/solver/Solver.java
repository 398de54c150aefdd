// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.solver;

import java.util.function.BooleanSupplier;

import rbcast.proof.logic.Query;

/** Decides queries in linear integer arithmetic. */
public interface Solver {

    /** Its name and version, as reports name it. */
    String name();

    /**
     * Begins with a query.
     *
     * @param stop asked from time to time whether to give up
     */
    Session open(Query query, BooleanSupplier stop);

    /**
     * Answers a query once more, from nothing, and has a proof that it is unsatisfiable gone through by a checker.
     *
     * @throws IllegalStateException if the proof is none
     */
    Answer confirm(Query query, BooleanSupplier stop);
}
