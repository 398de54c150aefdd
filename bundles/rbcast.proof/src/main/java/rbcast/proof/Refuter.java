// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.Property;
import rbcast.proof.logic.Formula;
import rbcast.proof.model.Encoding;
import rbcast.proof.model.Outlook;
import rbcast.proof.model.Questions;
import rbcast.proof.model.Questions.Question;
import rbcast.proof.model.TooComplex;
import rbcast.proof.solver.Answer;
import rbcast.proof.solver.Session;
import rbcast.proof.solver.Solver;

/**
 * Finds out soon that an algorithm is wrong in some of many systems: by questions that have an answer "yes" only where
 * there is a run, each of which the solver is told once. Not safe for use by several threads.
 */
final class Refuter implements AutoCloseable {

    private final Solver solver;
    private final Stop stop;
    private final Session ground;
    private final List<Question> questions;
    private final boolean complete;
    /** Of the first questions, the last one that had the answer "yes" in front. */
    private final List<Inquiry> asked = new ArrayList<>();
    private int next;

    /** @param systems among which to look */
    Refuter(Solver solver, Algorithm algorithm, Resilience systems, Set<Property> properties, Stop stop) {
        this.solver = solver;
        this.stop = stop;
        this.ground = solver.open(Outlook.query(algorithm, systems), stop);
        Questions about = new Questions(algorithm, systems, new Outlook(algorithm, systems,
                formula -> !(ground.check(formula) instanceof Answer.Unsatisfiable)));
        this.complete = about.areContentsApart();
        this.questions = complete ? about.about(properties) : about.withOneContent(properties);
    }

    /** Whether it asks all that decides, so that what it does not refute is right, unless the solver gives up. */
    boolean isComplete() {
        return complete;
    }

    /** Whether the algorithm is wrong in some of the systems that meet the condition. */
    boolean refutes(LinearConstraint condition) {
        Formula among = Encoding.formula(condition);
        for (int i = 0; i < asked.size(); i++) {
            if (isYes(asked.get(i), among)) {
                asked.add(0, asked.remove(i));
                return true;
            }
        }
        while (next < questions.size()) {
            Optional<Inquiry> inquiry = open(questions.get(next++));
            if (inquiry.isPresent()) {
                asked.add(0, inquiry.get());
                if (isYes(inquiry.get(), among)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is too complex refutes nothing. */
    private Optional<Inquiry> open(Question question) {
        try {
            return Optional.of(new Inquiry(question.encode(), solver, stop));
        } catch (TooComplex unasked) {
            return Optional.empty();
        }
    }

    private static boolean isYes(Inquiry inquiry, Formula among) {
        return inquiry.ask(among) instanceof Answer.Satisfiable;
    }

    @Override
    public void close() {
        asked.forEach(Inquiry::close);
        ground.close();
    }
}
