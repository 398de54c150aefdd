// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.solver;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Query.Assertion;

/** One query in the hands of a solver; it may grow. Not safe for use by several threads at once. */
public interface Session extends AutoCloseable {

    /** Adds an assertion for good. */
    void add(Assertion assertion);

    /**
     * Whether all assertions can hold together, and the assumption with them.
     *
     * @param assumption what is asked in this one check only
     * @throws IllegalStateException if the solver answers what it must not, such as values that do not fit
     */
    Answer check(Formula assumption);

    @Override
    void close();
}
