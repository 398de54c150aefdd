// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rbcast.dsl.reading.ProblemKind;

class SeveritiesTest {

    private static final String ODD = """
            algorithm A {
                when RB-Broadcast(m) do: SEND to all(<a, m>); DELIVER(m);
            }
            verify A { crash with N = 3, F = 3; }
            """;

    private static List<String> told(Map<String, Severity> wishes) {
        return Severities.of(wishes).of(RBcastLanguage.standalone().parse(ODD, "f").issues()).stream()
                .map(issue -> issue.severity() + " " + issue.code()).toList();
    }

    @Test
    void everythingIsToldAsItsKindHasItUnlessUsersWantItOtherwise() {
        assertThat(told(Map.of())).containsExactly("warning algorithm.handler-missing",
                "warning algorithm.stop-missing", "warning algorithm.deliver-by-broadcaster",
                "error definition.out-of-range");
    }

    @Test
    void whatIsSaidOfACodeGoesBeforeWhatIsSaidOfItsFamily() {
        assertThat(told(Map.of("algorithm", Severity.OFF, "algorithm.stop-missing", Severity.ERROR,
                "definition", Severity.INFORMATION)))
                .containsExactly("error algorithm.stop-missing", "info definition.out-of-range");
    }

    @Test
    void anErrorCannotBeSwitchedOff() {
        assertThat(told(Map.of("definition.out-of-range", Severity.OFF, "algorithm", Severity.OFF)))
                .containsExactly("error definition.out-of-range");
        assertThat(Severities.of(Map.of("definition", Severity.OFF)).of(ProblemKind.REPEATED))
                .isEqualTo(Severity.OFF);
    }

    @Test
    void aDefinitionWithAnErrorHasNoMeaningWhateverTheErrorIsCalled() {
        Document document = RBcastLanguage.standalone().parse(ODD, "f");

        assertThat(document.hasErrors()).isTrue();
        assertThat(document.verifications()).isEmpty();
    }

    @Test
    void wordsOfUsersAreSeverities() {
        assertThat(Severity.of("info")).contains(Severity.INFORMATION);
        assertThat(Severity.of("information")).contains(Severity.INFORMATION);
        assertThat(Severity.of("off")).contains(Severity.OFF);
        assertThat(Severity.of("loud")).isEmpty();
    }

    @Test
    void aVerificationThatIsMissingIsNoProblem() {
        Document document = RBcastLanguage.standalone().parse(Texts.ALGORITHM_A, "f");
        Fix fix = document.suggestions().get(0).fixes().get(0);

        assertThat(document.issues()).isEmpty();
        assertThat(document.suggestions()).extracting(Issue::toString).containsExactly("f:1:11: info: nothing says in"
                + " which systems 'A' is right: add 'verify A { ... }'");
        assertThat(fix.applyTo(Texts.ALGORITHM_A)).isEqualTo(Texts.ALGORITHM_A.stripTrailing() + """


                verify A {
                    byzantine with N = 4, F = 1;
                }
                """);
    }

    @Test
    void aVerificationWithErrorsIsNotMissing() {
        assertThat(RBcastLanguage.standalone().parse(Texts.ALGORITHM_A + "verify A { crash with }", "f")
                .suggestions()).isEmpty();
        assertThat(RBcastLanguage.standalone().parse(Texts.ALGORITHM_A + "verify A { crash with N = 9, F = 9; }", "f")
                .suggestions()).isEmpty();
    }
}
