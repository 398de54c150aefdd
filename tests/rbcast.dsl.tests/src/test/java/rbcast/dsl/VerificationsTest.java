// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.system.Property.RB_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_INTEGRITY;
import static rbcast.algorithm.system.Property.RB_UNIFORM_AGREEMENT;
import static rbcast.algorithm.system.Property.RB_VALIDITY;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

class VerificationsTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);

    @Test
    void eachLineIsASystemAndWhatIsExpectedThere() {
        Verification verification = Texts.verification("""
                no-failure with N = 3, F = 0;
                crash with F = 1, N = 3 expecting violation;
                byzantine with N = 4, F = 1 expecting violation of RB-Agreement;
                byzantine with N = 7, F = 2 expecting violation of RB-Agreement, RB-Integrity;
                byzantine with N = 10, F = 3 expecting violation of RB-Agreement or RB-Validity;
                """).verification();

        assertThat(verification.algorithm().name()).isEqualTo("A");
        assertThat(verification.properties()).containsExactlyInAnyOrder(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY);
        assertThat(verification.expectations()).containsExactly(
                Expectation.correct(new SystemModel(FailureMode.NO_FAILURE, 3, 0)),
                new Expectation(CRASH, Optional.of(Set.of(RB_VALIDITY, RB_AGREEMENT, RB_INTEGRITY))),
                new Expectation(new SystemModel(FailureMode.BYZANTINE, 4, 1), Optional.of(Set.of(RB_AGREEMENT))),
                new Expectation(new SystemModel(FailureMode.BYZANTINE, 7, 2),
                        Optional.of(Set.of(RB_AGREEMENT, RB_INTEGRITY))),
                new Expectation(new SystemModel(FailureMode.BYZANTINE, 10, 3),
                        Optional.of(Set.of(RB_AGREEMENT, RB_VALIDITY))));
    }

    @Test
    void thePropertiesMayBeChosen() {
        Verification verification = Texts.verification("""
                properties RB-Agreement, RB-Uniform-Agreement;
                crash with N = 3, F = 1 expecting violation;
                """).verification();

        assertThat(verification.properties()).containsExactlyInAnyOrder(RB_AGREEMENT, RB_UNIFORM_AGREEMENT);
        assertThat(verification.expectations()).containsExactly(
                new Expectation(CRASH, Optional.of(Set.of(RB_AGREEMENT, RB_UNIFORM_AGREEMENT))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "N > 3F                    | N > 3F",
        "N > 3F, F >= 1            | N > 3F, F >= 1",
        "3F < N, 1 <= F            | N > 3F, F >= 1",
        "N>=2*F+1                  | N >= 2F + 1",
        "N - F > 2F                | N > 3F",
        "N/2 > F                   | N > 2F",
        "F = 1                     | F = 1",
        "1 = F                     | F = 1",
        "F <= 2                    | F <= 2",
        "2N > 6F                   | N > 3F",
    })
    void aStatementOnEverySystemHasLinearConstraints(String written, String condition) {
        VerificationBlock block = Texts.verification("byzantine for all " + written + " expecting violation;");

        assertThat(block.verification().expectations()).isEmpty();
        GeneralExpectation expectation = block.verification().generalExpectations().get(0);
        assertThat(expectation.resilience().mode()).isEqualTo(FailureMode.BYZANTINE);
        assertThat(expectation.resilience().condition()).isEqualTo(condition);
        assertThat(expectation.violation()).isPresent();
    }

    @Test
    void aStatementOnEverySystemAdmitsSystems() {
        GeneralExpectation expectation = Texts.verification("byzantine for all N > 3F, F >= 1;").verification()
                .generalExpectations().get(0);

        assertThat(expectation.resilience().admits(4, 1)).isTrue();
        assertThat(expectation.resilience().admits(3, 1)).isFalse();
        assertThat(expectation.resilience().admits(4, 0)).isFalse();
        assertThat(expectation.violation()).isEmpty();
    }

    @Test
    void everythingHasItsPlaceInTheText() {
        Document document = Texts.valid("""
                algorithm A {
                    when RB-Broadcast(m) do:
                        SEND to all(<a, m>);
                        STOP;
                    when receive(<t, m>) do:
                        // a remark
                        SEND to all(<a, m>);
                        DELIVER(m);
                        STOP;
                }
                verify A {
                    crash with N = 3, F = 1;
                    crash for all N > F;
                    no-failure with N = 3, F = 0;
                }
                synthesize S { systems crash with N = 3, F = 1; }
                """);

        Algorithm algorithm = document.algorithms().get(0);
        assertThat(document.position(algorithm)).hasValue(new Position(1, 11, 10, 1));
        assertThat(document.position(algorithm, new ActionSite(HandlerKind.RB_BROADCAST, 0)))
                .hasValueSatisfying(position -> assertThat(position.line()).isEqualTo(3));
        assertThat(document.position(algorithm, new ActionSite(HandlerKind.RECEIVE, 1)))
                .hasValueSatisfying(position -> {
                    assertThat(position.line()).isEqualTo(8);
                    assertThat(position.column()).isEqualTo(9);
                    assertThat(position.length()).isEqualTo("DELIVER(m);".length());
                });
        assertThat(document.position(algorithm, new ActionSite(HandlerKind.RECEIVE, 2))).isEmpty();
        VerificationBlock block = document.verifications().get(0);
        assertThat(block.position().line()).isEqualTo(11);
        assertThat(block.expectations()).extracting(Position::line).containsExactly(12, 14);
        assertThat(block.generalExpectations()).extracting(Position::line).containsExactly(13);
        assertThat(document.position(document.syntheses().get(0))).hasValueSatisfying(
                position -> assertThat(position.line()).isEqualTo(16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[byzanine]] with N = 4, F = 1;         | "
                + "unknown failure mode 'byzanine': use no-failure, crash, omission or byzantine",
        "[[crash with N = 1, F = 1]];            | F = 1: the number of faulty processes must be from 0 to N - 1 = 0",
        "[[crash with N = 3, F = 3]];            | F = 3: the number of faulty processes must be from 0 to N - 1 = 2",
        "crash with N = 3, F = [[-1]];           | F must be a whole number from 0 to 63",
        "crash with N = [[0]], F = 0;            | N must be a whole number from 1 to 64",
        "crash with N = [[65]], F = 0;           | N must be a whole number from 1 to 64",
        "crash with N = [[99999999999999999999999999999999999999999999999999]], F = 0; | "
                + "N must be a whole number from 1 to 64",
        "crash with N = [[4.0]], F = 0;          | "
                + "N must be a whole number from 1 to 64, written without a point: write 4",
        "crash with N = 4, F = [[0.5]];          | "
                + "F must be a whole number from 0 to 63, written without a point",
        "[[crash with N = 3]];                   | the system lacks F: write for instance 'with N = 4, F = 1'",
        "[[crash with F = 3]];                   | the system lacks N: write for instance 'with N = 4, F = 1'",
        "crash with N = 3, [[N = 3]], F = 1;     | N is given twice: say it once",
        "crash with N = 3, [[T]] = 1;            | unknown parameter 'T': use N or F",
        "crash with N = 3, F = 1 expecting violation of [[Agreement]]; | "
                + "unknown property 'Agreement': use RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement or RB-Consistency",
        "properties [[Validity]]; crash with N = 3, F = 1; | "
                + "unknown property 'Validity': use RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement or RB-Consistency",
        "properties RB-Validity; crash with N = 3, F = 1; [[properties RB-Agreement;]] | "
                + "a second 'properties' line: list all properties in the first",
        "crash for all N > [[K]];                | unknown variable 'K': use N or F",
        "crash for all N*[[N]] > F;              | "
                + "a product of variables: a threshold is linear in N and F, so multiply by a number",
    })
    void whatHasNoMeaningIsAnError(String lines, String message) {
        Marked.verifying(lines).hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "crash with N = 3, F = 1; [[crash with F = 1, N = 3 expecting violation;]] | "
                + "'crash with N = 3, F = 1' is checked already: once is enough",
        "crash for all N > F; [[crash for all 2N > 2F;]]                           | "
                + "'crash for all N > F' is checked already: once is enough",
        "crash with N = 3, F = 1 expecting violation of [[RB-Uniform-Agreement]];  | "
                + "RB-Uniform-Agreement is not checked here, so its violation is never found: add it to the"
                + " 'properties' line",
        "properties RB-Validity, [[RB-Validity]]; crash with N = 3, F = 1;         | "
                + "'RB-Validity' is listed already: once is enough",
        "[[crash for all F > N]];                                                  | "
                + "no system of up to 64 processes meets F > N",
    })
    void whatIsOddIsAWarning(String lines, String message) {
        Marked.verifying(lines).hasWarning(message);
    }

    @Test
    void aVerificationThatChecksNothingIsAWarning() {
        Marked.text(Texts.ALGORITHM_A + "verify [[A]] { }").hasWarning(
                "this verification checks nothing: add a system such as 'byzantine with N = 4, F = 1;'");
    }

    @Test
    void aVerificationSpeaksOfAnAlgorithmOfItsFile() {
        Marked.text(Texts.ALGORITHM_A + "verify [[B]] { crash with N = 3, F = 1; }")
                .hasError("unknown algorithm 'B': in this file there is A");
        Marked.text("verify [[B]] { crash with N = 3, F = 1; }")
                .hasError("unknown algorithm 'B': there is none in this file");
    }

    @Test
    void aVerificationOfAnAlgorithmWithErrorsIsNotToBlame() {
        Document document = RBcastLanguage.standalone().parse("""
                algorithm A { when RB-Broadcast(m) do: SEND to nobody(<a, m>); }
                verify A { crash with N = 3, F = 1; }
                """, "file.rbcast");

        assertThat(document.issues()).filteredOn(Issue::isError).hasSize(1);
        assertThat(document.verifications()).isEmpty();
    }
}
