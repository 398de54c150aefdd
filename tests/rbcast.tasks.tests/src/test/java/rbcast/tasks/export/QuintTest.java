// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.InputException;

/** Quint shares nothing with RBcast; {@code npm install --prefix tests/quint} brings it. */
@DisplayName("Quint")
class QuintTest {

    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final Path INSTALLED = Path.of("..", "quint", "node_modules", ".bin", "quint");
    /** That of this checkout, or else the one on the PATH. */
    private static final String QUINT = Files.exists(INSTALLED) ? INSTALLED.toAbsolutePath().toString() : "quint";

    @TempDir
    Path folder;

    /** What Quint came to. */
    private record Answer(int status, String output) {
    }

    @BeforeEach
    void findQuint() throws InterruptedException {
        assumeTrue(Programs.answers(QUINT, "--version"), "there is no Quint (npm install --prefix tests/quint)");
    }

    private Path module(String file, Optional<String> algorithm, SystemModel system)
            throws InputException, IOException {
        return Files.writeString(folder.resolve("model.qnt"),
                Export.quint(RBcastLanguage.standalone().parse(EXAMPLES.resolve(file)), algorithm, system).text());
    }

    private Answer quint(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private Answer run(String file, String algorithm, SystemModel system, String property, int samples)
            throws InputException, IOException, InterruptedException {
        Path module = module(file, Optional.of(algorithm), system);
        String name = Files.readString(module).replaceFirst("(?s).*\\nmodule (\\w+) \\{.*", "$1");
        return quint(QUINT, "run", module.toString(), "--backend", "typescript", "--main", name, "--invariant",
                property, "--max-steps", "25", "--max-samples", String.valueOf(samples), "--seed", "1",
                "--verbosity", "1");
    }

    private static SystemModel system(String mode, int n, int f, int contents) {
        return new SystemModel(FailureMode.of(mode).orElseThrow(), n, f, contents);
    }

    @ParameterizedTest
    @EnumSource(FailureMode.class)
    void understandsTheModulesOfEveryFailureMode(FailureMode mode)
            throws InputException, IOException, InterruptedException {
        Path module = module("paper/algorithms.rbcast", Optional.empty(), new SystemModel(mode, 4, 1));

        Answer answer = quint(QUINT, "typecheck", module.toString());
        assertThat(answer.status()).as(answer.output()).isZero();
    }

    @Test
    void understandsGuardsAndConditionsOnTheBroadcaster() throws InputException, IOException, InterruptedException {
        Path module = module("literature/bracha.rbcast", Optional.empty(), system("byzantine", 4, 1, 2));

        Answer answer = quint(QUINT, "typecheck", module.toString());
        assertThat(answer.status()).as(answer.output()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "paper/algorithms.rbcast, NoFailure,    crash,     3, 1, 1, RB_Agreement",
        "paper/algorithms.rbcast, NoFailure,    omission,  3, 1, 1, RB_Agreement",
        "paper/algorithms.rbcast, Crash,        byzantine, 4, 1, 1, RB_Integrity",
        "paper/algorithms.rbcast, Byzantine,    byzantine, 3, 1, 1, RB_Agreement",
        "paper/algorithms.rbcast, Byzantine,    byzantine, 4, 1, 2, RB_Consistency",
    })
    void findsTheViolationsThatWeFind(String file, String algorithm, String mode, int n, int f, int contents,
            String property) throws InputException, IOException, InterruptedException {
        Answer answer = run(file, algorithm, system(mode, n, f, contents), property, 3_000);

        assertThat(answer.output()).contains("[violation]");
        assertThat(answer.status()).as(answer.output()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({
        "paper/algorithms.rbcast, NoFailure,    no-failure, 3, 0, 1",
        "paper/algorithms.rbcast, Crash,        crash,      3, 1, 1",
        "paper/algorithms.rbcast, NewByzantine, byzantine,  4, 1, 1",
        "literature/bracha.rbcast, Bracha,      byzantine,  4, 1, 2",
    })
    void findsNoneWhereWeHaveShownThatThereIsNone(String file, String algorithm, String mode, int n, int f,
            int contents) throws InputException, IOException, InterruptedException {
        Answer answer = run(file, algorithm, system(mode, n, f, contents), "safe", 50);

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("[ok]");
    }
}
