// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.SynthesisOverrides.ValueProblem;

class SynthesisOverridesTest {

    private static final SynthesisSpecification PAPER = Texts.synthesis("");

    private static SynthesisSpecification override(SynthesisSpecification base, String keyword, String value) {
        SynthesisOverrides overrides = SynthesisOverrides.of(base, Map.of(keyword, value));
        assertThat(overrides.problems()).isEmpty();
        return overrides.specification().orElseThrow();
    }

    private static String error(String keyword, String value) {
        SynthesisOverrides overrides = SynthesisOverrides.of(PAPER, Map.of(keyword, value));
        assertThat(overrides.specification()).isEmpty();
        assertThat(overrides.problems()).singleElement()
                .returns(keyword, ValueProblem::keyword).returns(Severity.ERROR, ValueProblem::severity);
        return overrides.problems().get(0).message();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            properties                | RB-Agreement
            types                     | 3
            thresholds                | 1, more than N/2, 2F + 1
            destinations              | all
            RB-Broadcast instructions | SEND, DELIVER
            RB-Broadcast conditions   | true, 1
            RB-Broadcast actions      | 2 to 6
            receive instructions      | DELIVER
            receive conditions        | thresholds
            receive actions           | 3
            rewards                   | SEND to all: -5, 2F + 1: -3, correct: 80.5
            episodes                  | 7
            simulations               | 2
            seed                      | -9223372036854775808
            time budget               | 1.5 h
            learner                   | as published
            policy                    | UCB 1.4
            learning rate             | 0.5
            discount                  | 0
            with                      | replay
            without                   | GH5, cost bound
            strategy                  | exhaustive
            """)
    @DisplayName("A value means what the line means in a block")
    void aValueMeansWhatTheLineMeans(String keyword, String value) {
        assertThat(override(PAPER, keyword, value)).isEqualTo(Texts.synthesis(keyword + " " + value + ";"))
                .isNotSameAs(PAPER);
    }

    @Test
    void theSystemsTakeThePlaceOfThoseOfTheBase() {
        SynthesisSpecification base = Texts.valid("synthesize S { systems crash with N = 3, F = 1,"
                + " crash for all N > F; }").syntheses().get(0);

        SynthesisSpecification changed = override(base, "systems",
                "byzantine with N = 4, F = 1, byzantine with N = 7, F = 2");

        assertThat(changed.goal().systems()).hasToString("[byzantine with N = 4, F = 1, byzantine with N = 7, F = 2]");
        assertThat(changed.goal().generalSystems()).isEmpty();
    }

    @Test
    void whatALineDoesNotMentionStaysAsInTheBase() {
        SynthesisSpecification base = Texts.synthesis("""
                rewards DELIVER: -7, correct: 80;
                receive instructions DELIVER;
                without GH1, replay;
                """);

        assertThat(override(base, "rewards", "STOP: -1").rewards().runtime().deliver()).isEqualTo(-7);
        assertThat(override(base, "rewards", "incorrect: -2").rewards().bonus()).isEqualTo(new Bonus(80, -2));
        assertThat(override(base, "receive actions", "2 to 3").space().receive().send()).isFalse();
        assertThat(override(base, "without", "GH2").space().heuristics())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Heuristic.GH1, Heuristic.GH2)));
        assertThat(override(base, "with", "GH1").space().heuristics()).isEqualTo(EnumSet.allOf(Heuristic.class));
        assertThat(override(base, "with", "replay").learning().effectiveIngredients())
                .isEqualTo(EnumSet.allOf(Ingredient.class));
    }

    @Test
    void anotherLearnerKeepsTheSwitchesAndTheNumbersThatTheBaseNames() {
        Learning published = override(Texts.synthesis("without replay; discount 0.5;"), "learner", "as published")
                .learning();
        Learning switched = override(Texts.synthesis("learner as published; with replay;"), "learner", "default")
                .learning();

        assertThat(published.effectiveIngredients()).isEmpty();
        assertThat(published.discount()).hasValue(0.5);
        assertThat(switched.effectiveIngredients()).isEqualTo(EnumSet.allOf(Ingredient.class));
        assertThat(override(Texts.synthesis("learner as published; with replay;"), "without", "GH5").learning()
                .effectiveIngredients()).isEqualTo(Set.of(Ingredient.REPLAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            types       | 2; seed 5        | ';' has no place in a value
            types       | 2; } algorithm A { | ';' has no place in a value
            types       | 2 }              | '}' has no place in a value
            types       | 2 /* ; */        | ';' has no place in a value
            types       | 2 seed 5         | expected the end of the value, found 'seed'
            types       | 2 /*             | this comment has no end
            types       | $(id)            | expected a number, found '$'
            types       | '2'              | expected a number, found '''
            types       | 9                | the number of types must be a whole number from 1 to 8
            thresholds  | 1,               | but the value ends here
            policy      | UCB 1 2          | expected the end of the value, found '2'
            with        | magic            | unknown heuristic or ingredient 'magic'
            systems     | byzantin with N = 4, F = 1 | unknown failure mode 'byzantin': use
            """, quoteCharacter = '"')
    @DisplayName("A value is one line, and its errors are those of the language without a place")
    void aValueIsOneLine(String keyword, String value, String message) {
        assertThat(error(keyword, value)).contains(message).doesNotContain("found ';'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void anEmptyValueIsMissing(String value) {
        assertThat(error("types", value)).contains("a value is missing");
    }

    @Test
    void aValueThatIsNestedTooDeeplyIsRefused() {
        assertThat(error("thresholds", "(".repeat(100_000) + "1")).contains("nested too deeply");
    }

    @Test
    void aRepetitionIsAWarning() {
        SynthesisOverrides overrides = SynthesisOverrides.of(PAPER, Map.of("thresholds", "1, 1"));

        assertThat(overrides.specification().orElseThrow().space().thresholds()).isEqualTo(List.of(Threshold.ONE));
        assertThat(overrides.problems()).singleElement().returns(Severity.WARNING, ValueProblem::severity);
    }

    @Test
    void whatIsSwitchedOnAndOffIsNamed() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("with", "replay");
        values.put("without", "replay");

        assertThat(SynthesisOverrides.of(PAPER, values).problems()).singleElement()
                .returns("without", ValueProblem::keyword);
    }

    @Test
    void thereIsNoLineOfAnyOtherKeyword() {
        assertThatIllegalArgumentException().isThrownBy(() -> SynthesisOverrides.of(PAPER, Map.of("seeds", "1")));
        assertThatIllegalArgumentException().isThrownBy(() -> SynthesisOverrides.of(PAPER, Map.of("receive", "1")));
    }
}
