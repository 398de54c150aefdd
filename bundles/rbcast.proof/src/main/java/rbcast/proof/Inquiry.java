// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Optional;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Query;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.model.Encoding;
import rbcast.proof.solver.Answer;
import rbcast.proof.solver.Answer.Satisfiable;
import rbcast.proof.solver.Answer.Unknown;
import rbcast.proof.solver.Session;
import rbcast.proof.solver.Solver;

/** One question put to a solver, with the assertions that turn out to be needed. */
final class Inquiry implements AutoCloseable {

    private final Encoding encoding;
    private final Session session;
    private final Stop stop;
    private Query query;
    private int checks;

    Inquiry(Encoding encoding, Solver solver, Stop stop) {
        this.encoding = encoding;
        this.stop = stop;
        this.query = encoding.query();
        this.session = solver.open(query, stop);
    }

    Encoding encoding() {
        return encoding;
    }

    /** The query with all that has been added by now. */
    Query query() {
        return query;
    }

    /** How often the solver has been asked. */
    int checks() {
        return checks;
    }

    /**
     * Whether the question has the answer "yes" where the assumption holds.
     *
     * @return satisfiable only with values of a run
     */
    Answer ask(Formula assumption) {
        while (true) {
            Optional<String> reason = stop.reason();
            if (reason.isPresent()) {
                return new Unknown(reason.get());
            }
            checks++;
            Answer answer = session.check(assumption);
            if (!(answer instanceof Satisfiable found)) {
                return answer instanceof Unknown unknown ? new Unknown(stop.reason().orElse(unknown.reason())) : answer;
            }
            Optional<Assertion> missing = encoding.missingReason(found::value);
            if (missing.isEmpty()) {
                return answer;
            }
            session.add(missing.get());
            query = query.plus(missing.get());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
