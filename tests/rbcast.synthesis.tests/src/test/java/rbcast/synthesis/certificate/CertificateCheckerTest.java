// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.certificate.Certificate.Optimum;
import rbcast.synthesis.certifying.Certificates;

class CertificateCheckerTest {

    private static final Path SOURCES = Path.of("..", "..", "bundles", "rbcast.synthesis", "src", "main", "java",
            "rbcast", "synthesis", "certificate");
    private static final int MOST_LINES_OF_CODE = 400;
    /** Of handlers in the big space; that with six takes a campaign's time. */
    private static final int MOST_ACTIONS = System.getProperty("rbcast.tries") == null ? 5 : 6;

    private static final Certificate OF_BYZANTINE = Certificates.of(paper(BYZANTINE));

    static Stream<SynthesisSpecification> spaces() {
        SynthesisSpecification big = change(paper(BYZANTINE)).types(3).broadcast(sizes(2, MOST_ACTIONS))
                .receive(sizes(2, MOST_ACTIONS)).done().toBuilder().thresholds(List.of(Threshold.ONE,
                        Threshold.F_PLUS_1, Threshold.atLeast(0, 2, 1, 1), Threshold.HALF_N_PLUS_F,
                        Threshold.N_MINUS_F, Threshold.atLeast(1, -2, 0, 1))).build();
        return Stream.of(paper(NO_FAILURE), paper(CRASH), paper(new SystemModel(FailureMode.BYZANTINE, 3, 1)), big);
    }

    @ParameterizedTest
    @MethodSource("spaces")
    void whatTheSearchFindsHolds(SynthesisSpecification specification) {
        CheckResult result = check(Certificates.of(specification));

        assertThat(result.faults()).isEmpty();
        assertThat(result.open()).isEmpty();
        assertThat(result.sweep()).hasValueSatisfying(sweep -> {
            assertThat(sweep.refuted()).doesNotContain(0L);
            assertThat(sweep.refuted().stream().mapToLong(count -> count).sum()).isEqualTo(sweep.algorithms());
        });
    }

    @Test
    void aFewCounterexamplesRuleOutTwoThousandSixHundredAlgorithms() {
        CheckResult result = check(OF_BYZANTINE);

        assertThat(result.holds()).isTrue();
        assertThat(result.verdicts()).containsOnlyKeys(BYZANTINE);
        assertThat(result.sweep().orElseThrow().algorithms()).isEqualTo(2_646);
        assertThat(OF_BYZANTINE.counterexamples()).hasSizeLessThan(10);
    }

    @Test
    void whatIsBetterAndNotRefutedIsShown() {
        List<Scenario> fewer = OF_BYZANTINE.counterexamples().subList(1, OF_BYZANTINE.counterexamples().size());

        CheckResult result = check(new Certificate(OF_BYZANTINE.inputs(), OF_BYZANTINE.optimum(), fewer));

        assertThat(result.faults()).singleElement().asString()
                .matches("no counterexample refutes \\d+ algorithms? of a better reward");
        assertThat(result.sweep().orElseThrow().examples()).isNotEmpty();
    }

    @Test
    void anotherRewardIsNoticed() {
        Optimum optimum = OF_BYZANTINE.optimum().orElseThrow();

        assertThat(check(with(new Optimum(optimum.algorithm(), -16))).faults())
                .containsExactly("the optimum has the reward -17, not -16");
    }

    @Test
    void anOptimumOutsideOfTheSpaceIsNoticed() {
        Algorithm algorithm = OF_BYZANTINE.optimum().orElseThrow().algorithm();
        Algorithm twice = Algorithm.of("Twice", algorithm.broadcast(), new Handler(Stream.concat(
                algorithm.receive().actions().stream(), algorithm.broadcast().actions().stream()).toList()));

        assertThat(check(with(new Optimum(twice, -17))).faults())
                .containsExactly("the optimum is no algorithm of the space");
    }

    @Test
    void anIncorrectOptimumIsNoticed() {
        SynthesisSpecification impossible = OF_BYZANTINE.inputs().toBuilder()
                .systems(List.of(new SystemModel(FailureMode.BYZANTINE, 3, 1))).build();
        CheckResult result = check(new Certificate(impossible, OF_BYZANTINE.optimum(), List.of()));

        assertThat(result.faults()).anyMatch(fault -> fault.startsWith("the optimum violates RB-"));
    }

    @Test
    void aCertificateThatNothingIsCorrectFailsWhereSomethingIs() {
        Certificate nothing = new Certificate(OF_BYZANTINE.inputs(), Optional.empty(), OF_BYZANTINE.counterexamples());

        assertThat(check(nothing).faults()).singleElement().asString().startsWith("no counterexample refutes");
    }

    @Test
    void situationsThatTheSystemHasNotAreNoticed() {
        Situation two = new Situation(Kind.NO_BROADCAST, 2);
        List<Scenario> impossible = List.of(
                new Scenario(new SystemModel(FailureMode.BYZANTINE, 7, 2), two, List.of()),
                new Scenario(BYZANTINE, two, List.of(Step.broadcast())));

        assertThat(check(new Certificate(OF_BYZANTINE.inputs(), OF_BYZANTINE.optimum(), impossible)).faults())
                .containsExactly(
                        "no situation of the systems in question: byzantine with N = 7, F = 2, no-broadcast"
                                + " with 2 faulty processes",
                        "no situation of the systems in question: byzantine with N = 4, F = 1, no-broadcast"
                                + " with 2 faulty processes");
    }

    @Test
    void aCheckThatIsCancelledDecidesNothing() {
        CheckResult result = CertificateChecker.check(OF_BYZANTINE, ORACLE, () -> true);

        assertThat(result.holds()).isFalse();
        assertThat(result.faults()).isEmpty();
        assertThat(result.open()).contains("not every algorithm of a better reward was looked at");
    }

    @Test
    void theCheckerIsShortAndSharesNothingWithTheSearch() throws IOException {
        List<String> code = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.addAll(Files.readAllLines(file));
            }
        }

        assertThat(code).filteredOn(line -> line.startsWith("import rbcast.synthesis."))
                .allMatch(line -> line.startsWith("import rbcast.synthesis.certificate."));
        assertThat(code).filteredOn(line -> !line.strip().matches("|(\\*|/\\*|//|import |package ).*"))
                .hasSizeLessThan(MOST_LINES_OF_CODE);
    }

    private static Certificate with(Optimum optimum) {
        return new Certificate(OF_BYZANTINE.inputs(), Optional.of(optimum), OF_BYZANTINE.counterexamples());
    }

    private static CheckResult check(Certificate certificate) {
        return CertificateChecker.check(certificate, ORACLE, Cancellation.NEVER);
    }
}
