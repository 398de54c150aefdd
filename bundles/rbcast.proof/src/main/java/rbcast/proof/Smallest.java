// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.model.Encoding;
import rbcast.proof.solver.Answer;
import rbcast.proof.solver.Answer.Satisfiable;

/** Looks for the smallest system in which a question has the answer "yes": by halving, first N, then F. */
final class Smallest {

    private final Inquiry inquiry;
    private Satisfiable best;

    private Smallest(Inquiry inquiry, Satisfiable first) {
        this.inquiry = inquiry;
        this.best = first;
    }

    /**
     * The answer for the smallest system, with as many faulty processes as F allows if that is possible.
     *
     * @param first an answer for some system
     * @return unknown if the solver gives up
     */
    static Answer of(Inquiry inquiry, Satisfiable first) {
        Smallest search = new Smallest(inquiry, first);
        Answer answer = search.leastN();
        answer = answer instanceof Satisfiable ? search.leastF() : answer;
        return answer instanceof Satisfiable ? search.allFaulty() : answer;
    }

    private Answer leastN() {
        return least(0, Sizes::n, Sizes::processesAtMost);
    }

    private Answer leastF() {
        return least(-1, Sizes::f, most -> Sizes.faultyAtMost(Sizes.of(best).n(), most));
    }

    /**
     * Halves the range between what is impossible and the best answer until they are neighbours.
     *
     * @param impossible a number that the size cannot have
     */
    private Answer least(long impossible, ToLongFunction<Sizes> size, LongFunction<Formula> atMost) {
        long below = impossible;
        while (below + 1 < size.applyAsLong(Sizes.of(best))) {
            long middle = Math.floorDiv(below + size.applyAsLong(Sizes.of(best)), 2);
            Answer answer = inquiry.ask(atMost.apply(middle));
            if (answer instanceof Satisfiable smaller) {
                best = smaller;
            } else if (answer instanceof Answer.Unsatisfiable) {
                below = middle;
            } else {
                return answer;
            }
        }
        return best;
    }

    private Answer allFaulty() {
        Linear faulty = Linear.variable(Encoding.FAULTY);
        Formula all = faulty.equalTo(Linear.variable(Encoding.MOST_FAULTY));
        if (all.holds(best::value)) {
            return best;
        }
        Answer answer = inquiry.ask(Formula.and(Sizes.of(best).same(), all));
        return answer instanceof Satisfiable with ? with : best;
    }
}
