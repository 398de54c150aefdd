// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Query;
import rbcast.proof.model.Encoding;
import rbcast.proof.model.Outlook;
import rbcast.proof.model.Questions;
import rbcast.proof.model.Questions.Question;
import rbcast.proof.model.TooComplex;
import rbcast.proof.model.Witness;
import rbcast.proof.solver.Answer;
import rbcast.proof.solver.Answer.Satisfiable;
import rbcast.proof.solver.Answer.Unknown;
import rbcast.proof.solver.Session;
import rbcast.proof.solver.Solver;

/**
 * Decides whether an algorithm has its properties in every system of a failure mode that meets conditions on N and F.
 * "Proved" is said when a solver has found every question unsatisfiable; "violated" only with a run that the
 * interpreter has executed, in the smallest system in which there is one; everything else is inconclusive, with the
 * reason. May be asked by several threads.
 */
public final class Prover {

    /** What reports call it. */
    public static final String ENGINE = "proof";

    private final Solver solver;
    private final Limits limits;

    public Prover(Solver solver, Limits limits) {
        this.solver = Objects.requireNonNull(solver);
        this.limits = Objects.requireNonNull(limits);
    }

    /** The verdict by itself. */
    public Verdict verify(Algorithm algorithm, Resilience systems, Set<Property> properties,
            Cancellation cancellation) {
        return prove(algorithm, systems, properties, cancellation).verdict();
    }

    /**
     * The verdict with the queries behind it.
     *
     * @param properties at least one
     */
    public Result prove(Algorithm algorithm, Resilience systems, Set<Property> properties,
            Cancellation cancellation) {
        Attempt attempt = new Attempt(algorithm, systems, properties, new Stop(limits, cancellation));
        Verdict verdict;
        try {
            verdict = attempt.verdict();
        } catch (TooComplex | Unanswered unknown) {
            verdict = attempt.inconclusive(unknown.getMessage());
        }
        return new Result(verdict, attempt.outlook, attempt.answered);
    }

    /**
     * A verdict with what has been shown on the way.
     *
     * @param outlook what no process comes to in any system, as an unsatisfiable query; empty if that was not needed
     * @param answered all that was found unsatisfiable, in the order of the questions
     */
    public record Result(Verdict verdict, Optional<Query> outlook, List<Answered> answered) {
        public Result {
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(outlook);
            answered = List.copyOf(answered);
        }
    }

    /**
     * The proof that the properties hold in such systems, without a look for the smallest one in which they do not, nor
     * for a run.
     *
     * @return empty if they do not hold, or there are no such systems; else proved, or inconclusive
     */
    Optional<Verdict> proof(Algorithm algorithm, Resilience systems, Set<Property> properties,
            Cancellation cancellation) {
        Attempt attempt = new Attempt(algorithm, systems, properties, new Stop(limits, cancellation));
        try {
            return attempt.onGround(attempt::proof, Optional::empty);
        } catch (TooComplex | Unanswered unknown) {
            return Optional.of(attempt.inconclusive(unknown.getMessage()));
        }
    }

    /** Looks for systems among those in which the properties do not hold. */
    Refuter refuter(Algorithm algorithm, Resilience systems, Set<Property> properties, Cancellation cancellation) {
        return new Refuter(solver, algorithm, systems, properties, new Stop(limits, cancellation));
    }

    /** The solver gives up, or what it has found is no run. */
    private static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1;

        Unanswered(String reason) {
            super(reason);
        }
    }

    private record Found(Encoding encoding, Satisfiable values) {
        Sizes sizes() {
            return Sizes.of(values);
        }
    }

    /** What is asked once the solver knows about which systems. */
    private interface Inquest<T> {
        T answer(Session ground) throws Unanswered, TooComplex;
    }

    private final class Attempt {

        private final Algorithm algorithm;
        private final Resilience systems;
        private final Set<Property> properties;
        private final Stop stop;
        private final List<Answered> answered = new ArrayList<>();
        private Optional<Query> outlook = Optional.empty();

        private Attempt(Algorithm algorithm, Resilience systems, Set<Property> properties, Stop stop) {
            this.algorithm = algorithm;
            this.systems = systems;
            this.properties = properties;
            this.stop = stop;
        }

        /** Asks, if there are such systems; else the answer is another one. */
        private <T> T onGround(Inquest<T> inquest, Supplier<T> withoutSystems) throws Unanswered, TooComplex {
            try (Session session = solver.open(Outlook.query(algorithm, systems), stop)) {
                Answer any = session.check(Formula.TRUE);
                if (any instanceof Unknown unknown) {
                    throw new Unanswered(stop.reason().orElse(unknown.reason()));
                }
                return any instanceof Satisfiable ? inquest.answer(session) : withoutSystems.get();
            }
        }

        /** What can be asked about these systems, with an outlook of its own. */
        private Questions questions(Outlook possible) {
            return new Questions(algorithm, systems, possible);
        }

        /** What is not known is taken for possible. */
        private Outlook outlook(Session ground) {
            return new Outlook(algorithm, systems,
                    formula -> !(ground.check(formula) instanceof Answer.Unsatisfiable));
        }

        private Verdict verdict() throws Unanswered, TooComplex {
            return onGround(this::verdict, () -> inconclusive("no system meets " + systems.condition()
                    + ", so nothing is said of any"));
        }

        private Verdict verdict(Session ground) throws Unanswered, TooComplex {
            Optional<Found> smallest = Optional.empty();
            for (Question question : questions(outlook(ground)).withOneContent(properties)) {
                smallest = smaller(question.encode(), smallest, false);
            }
            Outlook possible = outlook(ground);
            for (Question question : questions(possible).about(properties)) {
                smallest = smaller(question.encode(), smallest, true);
            }
            return smallest.isPresent() ? violated(smallest.get()) : proved(possible);
        }

        private Optional<Verdict> proof(Session ground) throws Unanswered, TooComplex {
            Outlook possible = outlook(ground);
            return areAllUnsatisfiable(questions(possible).about(properties)) ? Optional.of(proved(possible))
                    : Optional.empty();
        }

        /** Says so once all that it rests on has been confirmed. */
        private Proved proved(Outlook possible) throws Unanswered, TooComplex {
            outlook = possible.impossibilities();
            for (Answered each : answered) {
                confirm(each.query());
            }
            if (outlook.isPresent()) {
                confirm(outlook.get());
            }
            return new Proved(proof(possible), statistics());
        }

        private boolean areAllUnsatisfiable(List<Question> questions) throws Unanswered, TooComplex {
            for (Question question : questions) {
                if (isAnsweredWithYes(question.encode())) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAnsweredWithYes(Encoding question) throws Unanswered {
            try (Inquiry inquiry = new Inquiry(question, solver, stop)) {
                Answer answer = inquiry.ask(Formula.TRUE);
                if (answer instanceof Unknown unknown) {
                    throw unanswered(question, unknown);
                }
                if (answer instanceof Answer.Unsatisfiable) {
                    note(inquiry);
                }
                return answer instanceof Satisfiable;
            }
        }

        private void note(Inquiry inquiry) {
            answered.add(new Answered(inquiry.encoding().situation(), inquiry.encoding().property(), inquiry.query(),
                    inquiry.checks()));
        }

        private static Unanswered unanswered(Encoding question, Unknown unknown) {
            return new Unanswered("%s, %s: %s".formatted(question.situation(), question.property(), unknown.reason()));
        }

        /**
         * What is known, or the smallest system in which the question has the answer "yes", if that is smaller.
         *
         * @param decides whether "no" is part of a proof
         */
        private Optional<Found> smaller(Encoding question, Optional<Found> known, boolean decides) throws Unanswered {
            Optional<Found> found = search(question, known, decides);
            return found.isPresent() ? found : known;
        }

        /** The smallest system in which the question has the answer "yes", if it is smaller than what is known. */
        private Optional<Found> search(Encoding question, Optional<Found> known, boolean decides) throws Unanswered {
            try (Inquiry inquiry = new Inquiry(question, solver, stop)) {
                Answer answer = inquiry.ask(known.map(found -> found.sizes().smaller()).orElse(Formula.TRUE));
                if (answer instanceof Satisfiable first) {
                    Answer smallest = Smallest.of(inquiry, first);
                    if (smallest instanceof Unknown unknown) {
                        throw new Unanswered("%s fails with %s, but whether in a smaller system too is not known: %s"
                                .formatted(question.property(), Sizes.of(first), unknown.reason()));
                    }
                    return Optional.of(new Found(question, (Satisfiable) smallest));
                }
                if (answer instanceof Unknown unknown) {
                    throw unanswered(question, unknown);
                }
                if (known.isEmpty() && decides) {
                    note(inquiry);
                }
                return Optional.empty();
            }
        }

        /** What is to be called proved is asked once more, as others will see it, and its proof is checked. */
        private void confirm(Query query) throws Unanswered {
            Answer again = solver.confirm(query, stop);
            if (again instanceof Unknown unknown) {
                throw new Unanswered("the check of a proof: " + stop.reason().orElse(unknown.reason()));
            }
            if (again instanceof Satisfiable) {
                throw new IllegalStateException("a query is unsatisfiable once and satisfiable then: " + query.title());
            }
        }

        private Verdict violated(Found found) throws Unanswered {
            Sizes sizes = found.sizes();
            if (sizes.n() > SystemModel.MAX_PROCESSES) {
                throw new Unanswered("the smallest system in which %s is violated has %s: too large to be executed"
                        .formatted(found.encoding().property(), sizes));
            }
            SystemModel system = systems.system((int) sizes.n(), (int) sizes.f());
            Counterexample run = Witness.of(found.encoding(), system, found.values()::value)
                    .orElseThrow(() -> new Unanswered(noRun(found, system)));
            return new Violated(run, statistics());
        }

        private String noRun(Found found, SystemModel system) {
            if (found.encoding().isExact()) {
                throw new IllegalStateException("no run of %s in %s, %s, violates %s, though the solver has found one"
                        .formatted(algorithm.name(), system, found.encoding().situation(),
                                found.encoding().property()));
            }
            return "no proof of %s in %s: it may fail with %s, but no run was found"
                    .formatted(found.encoding().property(), found.encoding().situation(), found.sizes());
        }

        private Proof proof(Outlook possible) throws TooComplex {
            List<Proof.Part> parts = answered.stream()
                    .map(each -> new Proof.Part(each.situation(), each.property(), each.checks())).toList();
            // who has RB-Validity delivers
            return new Proof(solver.name(), properties.contains(Property.RB_VALIDITY) || anybodyDelivers(possible),
                    parts);
        }

        /** What is not known is not said. */
        private boolean anybodyDelivers(Outlook possible) throws TooComplex {
            for (Question question : questions(possible).aboutDeliveries()) {
                try (Inquiry inquiry = new Inquiry(question.encode(), solver, stop)) {
                    if (!(inquiry.ask(Formula.TRUE) instanceof Answer.Unsatisfiable)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private Inconclusive inconclusive(String reason) {
            return new Inconclusive(reason, stop.reason().isPresent(), statistics());
        }

        private Statistics statistics() {
            return new Statistics(ENGINE, 0, 0, Duration.ofNanos(stop.nanos()));
        }
    }
}
