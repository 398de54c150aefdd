// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.model.Encoding;
import rbcast.proof.solver.Answer.Satisfiable;

/** Sizes of a system, smaller ones first: by N, then by F. */
record Sizes(long n, long f) {

    private static final Linear N = Linear.variable(Encoding.PROCESSES);
    private static final Linear F = Linear.variable(Encoding.MOST_FAULTY);

    static Sizes of(Satisfiable found) {
        return new Sizes(found.value(Encoding.PROCESSES), found.value(Encoding.MOST_FAULTY));
    }

    /** What holds of smaller systems alone. */
    Formula smaller() {
        return Formula.or(N.atMost(Linear.of(n - 1)), Formula.and(N.equalTo(n), F.atMost(Linear.of(f - 1))));
    }

    /** What holds of systems of just these sizes. */
    Formula same() {
        return Formula.and(N.equalTo(n), F.equalTo(f));
    }

    static Formula processesAtMost(long most) {
        return N.atMost(Linear.of(most));
    }

    /** Systems of that many processes, at most so many of them faulty. */
    static Formula faultyAtMost(long processes, long most) {
        return Formula.and(N.equalTo(processes), F.atMost(Linear.of(most)));
    }

    @Override
    public String toString() {
        return "N = " + n + ", F = " + f;
    }
}
