// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.proof.Limits;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;
import rbcast.testing.LiteratureAlgorithms;
import rbcast.testing.PaperAlgorithms;

/** What one part of the program says is said by another one, too, that has another way to it. */
class SecondOpinionTest {

    private static final SystemModel FOUR = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
    private static final SpinOracle SPIN = SpinOracle.usual();

    /** Bracha's algorithm as in his paper, and with one thing changed. */
    static Stream<Algorithm> brachas() {
        List<Action> actions = LiteratureAlgorithms.BRACHA_1987.receive().actions();
        Stream<Algorithm> lowered = IntStream.range(1, actions.size())
                .mapToObj(place -> with(place, waitingForOneLess(actions.get(place))));
        Stream<Algorithm> open = IntStream.range(0, actions.size()).mapToObj(place -> with(place,
                new Action(actions.get(place).instruction(), actions.get(place).condition())));
        return Stream.of(Stream.of(LiteratureAlgorithms.BRACHA_1987), lowered, open).flatMap(all -> all);
    }

    private static Algorithm with(int place, Action action) {
        List<Action> actions = new ArrayList<>(LiteratureAlgorithms.BRACHA_1987.receive().actions());
        actions.set(place, action);
        return Algorithm.of("Changed" + place, LiteratureAlgorithms.BRACHA_1987.broadcast(), new Handler(actions));
    }

    private static Action waitingForOneLess(Action action) {
        Received received = (Received) action.condition();
        Threshold bound = received.threshold();
        return new Action(action.instruction(), Condition.received(received.type(), new Threshold(bound.n(), bound.f(),
                bound.constant() - bound.divisor(), bound.divisor(), bound.strict())), action.once());
    }

    @ParameterizedTest
    @MethodSource("brachas")
    void interleavingsAndChoicesComeToTheSameOfBracha(Algorithm algorithm) {
        Verdict byChoices = verdict(SPIN.with(Engine.ADVERSARY_FIRST), algorithm);
        Verdict byInterleavings = verdict(SPIN.with(Engine.TABLE_DRIVEN), algorithm);

        assertThat(byInterleavings).hasToString(byChoices.toString());
        assertThat(byChoices).isNotInstanceOf(Inconclusive.class);
        for (Verdict verdict : List.of(byChoices, byInterleavings)) {
            if (verdict instanceof Violated violated) {
                assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, FOUR), violated.counterexample(),
                        Property.usual(FOUR))).isTrue();
            }
        }
    }

    private static Verdict verdict(Oracle oracle, Algorithm algorithm) {
        return oracle.verify(algorithm, FOUR, Property.usual(FOUR), Cancellation.NEVER);
    }

    @Test
    void proofAndInterleavingsComeToTheSameOfBrachaAsInHisPaper() {
        Algorithm algorithm = LiteratureAlgorithms.BRACHA_1987;

        assertThat(verdict(SpinOrProof.proving(Limits.USUAL), algorithm)).hasToString("proved");
        assertThat(verdict(SPIN.with(Engine.TABLE_DRIVEN), algorithm)).hasToString("verified");
    }

    /** What was learned at N = 4, F = 1 from Bracha's parts: without guards it has many outcomes. */
    @Test
    void whereTheChoicesAreTooManyInterleavingsAreGoneThrough() throws InputException {
        Algorithm learned = document("""
                algorithm Learned {
                    when RB-Broadcast(m) do:
                        SEND to all(<type0, m>) if true and not already sent;
                    when receive(<t, m>) do:
                        SEND to all(<type1, m>) if received (<type2, m>) from F + 1 distinct parties
                            and not already sent;
                        SEND to all(<type2, m>) if received (<type1, m>) from more than (N + F)/2 distinct parties
                            and not already sent;
                        SEND to all(<type1, m>) if received (<type0, m>) from the broadcaster
                            and no <type1, *> already sent;
                        DELIVER(m) if received (<type2, m>) from more than (N + F)/2 distinct parties
                            and not already delivered;
                }
                """).algorithms().get(0);
        SystemModel seven = new SystemModel(FailureMode.BYZANTINE, 7, 2, 2);

        Verdict verdict = SearchSettings.USUAL.oracle().verify(learned, seven, Property.usual(seven),
                Cancellation.NEVER);

        assertThat(verdict).isInstanceOf(Verified.class);
        assertThat(verdict.statistics().engine()).isEqualTo("table-driven");
    }

    @Test
    void whereNoSearchComesToAnAnswerThereIsAProof() throws InputException {
        Algorithm algorithm = LiteratureAlgorithms.BRACHA_1987;
        Verdict verdict = new SpinOrProof(SPIN.with(Bounds.DEFAULT.withDepth(1)), Limits.USUAL).verify(algorithm, FOUR,
                Property.usual(FOUR), Cancellation.NEVER);

        assertThat(verdict).isInstanceOf(Proved.class);
        assertThat(verdict.statistics().engine()).isEqualTo("proof");
        assertThat(SearchSettings.USUAL.withEngine("proof").oracle().verify(algorithm, FOUR, Property.usual(FOUR),
                Cancellation.NEVER)).hasToString("proved");
        assertThat(SearchSettings.engines()).endsWith("proof");
    }

    private static Document document(String text) {
        return RBcastLanguage.standalone().parse(text, "text.rbcast");
    }

    private static VerificationRequest algorithm4() {
        Document document = document(AlgorithmWriter.write(PaperAlgorithms.ALGORITHM_4));
        return VerificationRequest.of(document, document.algorithms().get(0), new Resilience(FailureMode.BYZANTINE,
                List.of(new LinearConstraint(1, -3, 0, Relation.ABOVE), new LinearConstraint(0, 1, -1,
                        Relation.AT_LEAST))));
    }

    @Test
    void spinConfirmsWhatTheProverRefutes() {
        VerificationResult result = Verifier.usual().verify(List.of(algorithm4()), Progress.SILENT).get(0);

        assertThat(result.summary()).isEqualTo("violated RB-Agreement with N = 7, F = 2");
        assertThat(result.confirmation()).hasValueSatisfying(confirmation -> {
            assertThat(confirmation.isGiven()).isTrue();
            assertThat(((Violated) confirmation.verdict()).counterexample().system())
                    .isEqualTo(new SystemModel(FailureMode.BYZANTINE, 7, 2));
        });
        assertThat(VerificationText.of(List.of(result), 100, false)).anyMatch(line -> line.matches(
                ".*: violated RB-Agreement with N = 7, F = 2: Spin confirms it \\(adversary-first, \\d+ states\\)"));
        StringBuilder json = new StringBuilder();
        VerificationJson.write(List.of(result), json::append);
        assertThat(json).contains("\"confirmation\":{\"verdict\":\"violated\",\"engine\":\"adversary-first\"");
    }

    @Test
    void whatSpinDoesNotReachIsSaidNotToBeConfirmed() {
        Verdict refuted = Verifier.usual().verify(List.of(algorithm4()), Progress.SILENT).get(0).verdict();
        Optional<Confirmation> tired = Confirmation.of(PaperAlgorithms.ALGORITHM_4, refuted,
                (algorithm, system, properties, cancellation) -> new Inconclusive("tired", Statistics.none("none")),
                Cancellation.NEVER);

        assertThat(tired).hasValueSatisfying(confirmation -> {
            assertThat(confirmation.isGiven()).isFalse();
            assertThat(confirmation.inWords()).isEqualTo("not confirmed by Spin: tired");
        });
        assertThatThrownBy(() -> new Confirmation(new Verified(Statistics.none("none"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
