// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.SynthesisOverrides;
import rbcast.dsl.Vocabulary;
import rbcast.tasks.synthesize.SynthesisInput;

class SynthesisOptionsTest {

    private static final SynthesisSpecification PAPER =
            SynthesisSpecification.paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1)));

    @TempDir
    Path folder;

    private CommandLineRun synthesize(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of("synthesize", "-o", folder.resolve("o.rbcast").toString()),
                Arrays.stream(arguments)).toArray(String[]::new));
    }

    @Test
    void everyLineOfABlockIsAnOption() {
        assertThat(Arrays.stream(SynthesisInput.values()).map(SynthesisInput::keyword))
                .containsExactlyInAnyOrderElementsOf(Vocabulary.synthesisKeywords());
        assertThat(CommandLineRun.of("synthesize", "--help").out())
                .contains(Arrays.stream(SynthesisInput.values()).map(SynthesisOptions::option).toList())
                .contains("--broadcast-actions", "--receive-conditions", "--learning-rate");
    }

    @Test
    void theHelpShowsThePapersValues() {
        for (SynthesisInput input : SynthesisInput.values()) {
            if (!input.paper().isEmpty()) {
                assertThat(SynthesisOverrides.of(PAPER, Map.of(input.keyword(), input.paper())).specification())
                        .as(SynthesisOptions.option(input)).contains(PAPER);
            }
        }
    }

    @Test
    void optionsTakeThePlaceOfTheLinesOfTheBlock() throws IOException {
        Path file = Files.writeString(folder.resolve("s.rbcast"), """
                synthesize S {
                    systems byzantine with N = 4, F = 1;
                    episodes 12000;
                    simulations 5;
                }
                """);

        CommandLineRun run = synthesize(file.toString(), "--systems", "crash with N = 3, F = 1", "--episodes", "200",
                "--simulations", "1", "--rewards", "receive: -3", "--learner", "published", "--with",
                "order-free states, replay", "--seed=-7");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("strategy learning, published learner", "seed -7, 200 episodes",
                "crash with N = 3, F = 1: verified");
        assertThat(folder.resolve("o.rbcast")).content().contains("Further inputs:", "rewards receive: -3;",
                "with order-free states, replay;");
    }

    @Test
    void systemsStandForAFile() {
        CommandLineRun run = synthesize("--systems", "crash with N = 3, F = 1, no-failure with N = 3, F = 0",
                "--name", "Two", "--episodes", "200", "--simulations", "1");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("algorithm Two {", "crash with N = 3, F = 1: verified",
                "no-failure with N = 3, F = 0: verified");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --types        | 2; seed 5   | rbcast: --types: ';' has no place in a value
            --types        | ""          | rbcast: --types: a value is missing
            --thresholds   | $(id)       | rbcast: --thresholds: expected
            --receive-actions | 4 to 2   | rbcast: --receive-actions: the greatest number of actions is below the least
            --learner      | publish     | rbcast: --learner: unknown learner 'publish'
            --without      | GH99        | rbcast: --without: unknown heuristic or ingredient 'GH99'
            --systems      | crash with N = 3, F = 1 | rbcast: --systems and --failure, -n, -f exclude each other
            --name         | a b         | rbcast: --name a b: a name is made of letters
            """)
    void anErrorNamesItsOption(String option, String value, String message) {
        CommandLineRun run = synthesize("--failure", "crash", "-n", "3", "-f", "1", option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message).hasLineCount(1);
    }

    @Test
    void anOptionThatIsGivenTwiceIsRefused() {
        CommandLineRun run = synthesize("--failure", "crash", "-n", "3", "-f", "1", "--types", "2", "--types", "2");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("rbcast: --types is given twice: say it once" + System.lineSeparator());
    }

    @Test
    void withoutAFileTheSystemsHaveToBeNamed() {
        assertThat(synthesize("--types", "2").err()).contains("name a file with a synthesize block, or systems");
    }
}
