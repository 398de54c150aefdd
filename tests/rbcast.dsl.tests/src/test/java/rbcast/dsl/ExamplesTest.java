// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

class ExamplesTest {

    static List<Path> files() {
        return Examples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsFreeOfErrorsAndWarnings(Path file) {
        assertThat(RBcastLanguage.standalone().parse(file).issues()).isEmpty();
    }

    @Test
    void algorithms1To4AreThePapers() {
        Document document = RBcastLanguage.standalone().parse(Examples.paper("algorithms"));

        assertThat(document.algorithms().stream().map(algorithm -> algorithm.withDocumentation("")))
                .containsExactly(ALGORITHM_1, ALGORITHM_2, ALGORITHM_3, ALGORITHM_4);
        assertThat(document.algorithms().get(0).documentation())
                .isEqualTo("Algorithm 1 of Vaz et al. 2023: the most efficient one where nobody fails.");
    }

    @Test
    void theVerificationsSayWhatHoldsAndWhatDoesNot() {
        Document document = RBcastLanguage.standalone().parse(Examples.paper("algorithms"));

        VerificationBlock last = document.verifications().get(3);
        Algorithm verified = last.verification().algorithm();
        assertThat(verified.name()).isEqualTo("NewByzantine");
        assertThat(last.verification().expectations().stream().map(Expectation::system))
                .containsExactly(new SystemModel(FailureMode.BYZANTINE, 4, 1),
                        new SystemModel(FailureMode.BYZANTINE, 7, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "no-failure, NoFailureBroadcast, NO_FAILURE, 3, 0",
        "crash,      CrashBroadcast,     CRASH,      3, 1",
        "byzantine,  ByzantineBroadcast, BYZANTINE,  4, 1",
    })
    void theSynthesesHaveThePapersInputs(String file, String name, FailureMode mode, int n, int f) {
        SynthesisSpecification read = RBcastLanguage.standalone().parse(Examples.paper(file)).syntheses().get(0);

        SynthesisSpecification paper = SynthesisSpecification.paper(name, List.of(new SystemModel(mode, n, f)));
        assertThat(AlgorithmWriter.write(read)).endsWith(AlgorithmWriter.write(paper));
        assertThat(read.rewards().runtime()).isEqualTo(paper.rewards().runtime());
    }
}
