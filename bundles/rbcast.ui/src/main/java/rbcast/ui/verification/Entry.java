// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.AlgorithmWriter;
import rbcast.tasks.InputException;
import rbcast.tasks.scenario.ScenarioText;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.results.SourcePlace;

/**
 * What was asked about an algorithm in a system, and what came of it.
 *
 * @param question the same for those who ask the same
 * @param meaning the algorithm that was asked about, in the form in which algorithms of one meaning are equal
 * @param answer empty while nobody knows
 * @param pending whether an answer is being looked for
 * @param stale whether the algorithm is another one in its file now
 */
record Entry(Question question, String meaning, Optional<Answer> answer, boolean pending, boolean stale) {

    /**
     * Who asks what.
     *
     * @param file as results name it
     * @param algorithm its name
     * @param scope the systems, in words
     * @param asked properties and expectation, in words
     */
    record Question(String file, String algorithm, String scope, String asked) {
        static Question of(VerificationRequest request) {
            return new Question(request.file(), request.algorithm().name(), request.scope().toString(),
                    request.properties().stream().sorted().toList() + request.expectedViolation()
                            .map(violation -> ", expecting " + violation.stream().sorted().toList()).orElse(""));
        }
    }

    /** What is said of an algorithm. */
    enum Verdict {
        /** Every property holds in every run. */
        VERIFIED("verified", "verdict-verified"),
        /** A property fails, and was expected to. */
        EXPECTED("violated as expected", "verdict-expected"),
        /** A property fails. */
        VIOLATED("violated", "verdict-violated"),
        /** Nothing fails, though something was expected to. */
        UNEXPECTED("verified against expectation", "verdict-unexpected"),
        /** Nothing is known. */
        INCONCLUSIVE("inconclusive", "verdict-none");

        private final String words;
        private final String icon;

        Verdict(String words, String icon) {
            this.words = words;
            this.icon = icon;
        }

        String words() {
            return words;
        }

        String icon() {
            return icon;
        }

        /** Whether it is as it should be. */
        boolean isGood() {
            return this == VERIFIED || this == EXPECTED;
        }
    }

    /**
     * A verdict and what it cost.
     *
     * @param summary the verdict in words, with what was expected
     * @param property the one that fails; empty if none does
     * @param run the run that shows it, as a scenario; empty if there is none
     */
    record Answer(Verdict verdict, String summary, String property, long states, Duration time, String engine,
            String run) {

        Answer {
            Objects.requireNonNull(verdict);
            Objects.requireNonNull(time);
        }

        /** Takes the interpreter's time where there is a run. */
        static Answer of(VerificationResult result) {
            Verdict verdict = result.verdict() instanceof Inconclusive ? Verdict.INCONCLUSIVE
                    : result.verdict().holds()
                            ? result.isAsExpected() ? Verdict.VERIFIED : Verdict.UNEXPECTED
                    : result.isAsExpected() ? Verdict.EXPECTED : Verdict.VIOLATED;
            String property = result.verdict() instanceof Violated violated ? violated.property().toString() : "";
            return new Answer(verdict, result.summary(), property, result.verdict().statistics().states(),
                    result.verdict().statistics().elapsed(), result.verdict().statistics().engine(), run(result));
        }

        private static String run(VerificationResult result) {
            if (!(result.verdict() instanceof Violated violated)) {
                return "";
            }
            Trace trace = Trace.of(result.request().algorithm(), violated.counterexample());
            SourcePlace source = new SourcePlace(result.request().file());
            try {
                return ScenarioText.of(trace, "", source.path(), source.path());
            } catch (InputException unusableName) {
                return "";
            }
        }
    }

    Entry {
        Objects.requireNonNull(question);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(answer);
    }

    /** Something that is about to be looked for; what was known before stays until then. */
    static Entry asked(VerificationRequest request, Optional<Entry> before) {
        String meaning = meaning(request.algorithm());
        Optional<Answer> known = before.filter(entry -> entry.meaning().equals(meaning)).flatMap(Entry::answer);
        return new Entry(Question.of(request), meaning, known, true, false);
    }

    /** Something that has been answered. */
    static Entry answered(VerificationRequest request, Answer answer) {
        return new Entry(Question.of(request), meaning(request.algorithm()), Optional.of(answer), false, false);
    }

    /** The same for algorithms that differ in nothing but comments and layout. */
    static String meaning(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm.withDocumentation(""));
    }

    /** The same when nobody looks for an answer any more. */
    Entry atRest() {
        return new Entry(question, meaning, answer, false, stale);
    }

    /** The same when it is known whether its algorithm is still the one that it was. */
    Entry withStale(boolean now) {
        return new Entry(question, meaning, answer, pending, now);
    }

    boolean hasRun() {
        return answer.filter(known -> !known.run().isEmpty()).isPresent();
    }
}
