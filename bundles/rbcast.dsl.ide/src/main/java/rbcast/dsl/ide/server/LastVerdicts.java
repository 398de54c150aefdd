// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.VerdictNotes;

/** What earlier runs have found out, for code lenses and hovers; nothing is run to answer. Called by many threads. */
public interface LastVerdicts {

    /** Nothing is known. */
    LastVerdicts NONE = new LastVerdicts() {
    };

    /** How a run ended. */
    enum Outcome {
        /** All properties hold. */
        VERIFIED,
        /** A property is violated. */
        VIOLATED,
        /** No verdict: a bound was reached, or somebody cancelled. */
        INCONCLUSIVE
    }

    /**
     * A verdict.
     *
     * @param words the verdict as reports say it: {@code violated RB-Agreement}
     * @param violated the property that is violated; empty for the other outcomes
     * @param time how long it took
     */
    record LastVerdict(Outcome outcome, Optional<Property> violated, String words, Duration time) {
    }

    /**
     * A question that may have been answered. An algorithm that was edited meanwhile is another algorithm.
     *
     * @param properties those that were asked about: of a line that expects the violation of some, just these
     */
    record Question(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        public Question {
            properties = Set.copyOf(properties);
        }

        /**
         * What an answer does not say, though readers may expect it: {@link VerdictNotes}, of a verified algorithm
         * only.
         */
        public List<String> notes(LastVerdict answer) {
            return answer.outcome() == Outcome.VERIFIED ? VerdictNotes.of(algorithm, system, properties) : List.of();
        }

        /** The answer as reports say it, with its notes in some words each. */
        public String words(LastVerdict answer) {
            List<String> notes = answer.outcome() == Outcome.VERIFIED
                    ? VerdictNotes.briefly(algorithm, system, properties) : List.of();
            return notes.isEmpty() ? answer.words() : answer.words() + " (" + String.join("; ", notes) + ")";
        }

        /** What a line of a {@code verify} definition asks. */
        public static Question of(Verification verification, Expectation expectation) {
            return new Question(verification.algorithm(), expectation.system(),
                    verification.asked(expectation.system(), expectation.violation()));
        }
    }

    /** The same about every system that meets a condition on N and F. */
    record GeneralQuestion(Algorithm algorithm, Resilience systems, Set<Property> properties) {

        private static final String PROVED = "proved";

        public GeneralQuestion {
            properties = Set.copyOf(properties);
        }

        /** What an answer does not say, as of {@link Question#notes}: where processes may fail. */
        public List<String> notes(LastVerdict answer) {
            return answer.outcome() != Outcome.VERIFIED ? List.of() : systems.smallestWithFailures()
                    .map(system -> VerdictNotes.of(algorithm, system, properties)).orElse(List.of());
        }

        /** The answer as reports say it, with its notes in some words each. */
        public String words(LastVerdict answer) {
            List<String> notes = answer.outcome() != Outcome.VERIFIED ? List.of() : systems.smallestWithFailures()
                    .map(system -> VerdictNotes.briefly(algorithm, system, properties)).orElse(List.of());
            return notes.isEmpty() ? said(answer) : said(answer) + " (" + String.join("; ", notes) + ")";
        }

        /** The answer as reports say it; where there is a proof, with what it is for: {@code proved for all N > 3F}. */
        public String said(LastVerdict answer) {
            return isProved(answer) ? PROVED + " for all " + systems.condition() + answer.words().substring(
                    PROVED.length()) : answer.words();
        }

        /** What {@link #words} does not say of the systems: {@code byzantine, contents 2}. */
        public String about(LastVerdict answer) {
            return !isProved(answer) ? systems.toString() : systems.mode()
                    + (systems.contents() > 1 ? ", contents " + systems.contents() : "");
        }

        private static boolean isProved(LastVerdict answer) {
            return answer.outcome() == Outcome.VERIFIED && answer.words().startsWith(PROVED);
        }

        /** What a line of a {@code verify} definition asks that says {@code for all}. */
        public static GeneralQuestion of(Verification verification, GeneralExpectation expectation) {
            return new GeneralQuestion(verification.algorithm(), expectation.resilience(), Verification.asked(
                    verification.properties(expectation.resilience()), expectation.violation()));
        }
    }

    /** The last answer to a question about every N and F, if there was one. */
    default Optional<LastVerdict> of(GeneralQuestion question) {
        return Optional.empty();
    }

    /** The last answer to a question, if there was one. */
    default Optional<LastVerdict> of(Question question) {
        return Optional.empty();
    }

    /** What the last synthesis with just these inputs came to, in one line, if there was one. */
    default Optional<String> of(SynthesisSpecification synthesis) {
        return Optional.empty();
    }
}
