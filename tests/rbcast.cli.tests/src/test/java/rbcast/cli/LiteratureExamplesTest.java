// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The algorithms of the literature have the verdicts that stand beside them, on both sides of their bounds. */
class LiteratureExamplesTest {

    private static final Path FOLDER = CommandLineRun.EXAMPLES.resolve("literature");

    @TempDir
    Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".rbcast")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVerdictIsAsExpected(Path file) {
        CommandLineRun run = CommandLineRun.of("verify", file.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains(" verified", " (as expected)");
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsInTheCanonicalForm(Path file) throws IOException {
        Path copy = Files.copy(file, folder.resolve("copy.rbcast"));

        assertThat(CommandLineRun.of("format", copy.toString()).status()).isZero();
        assertThat(copy).hasSameTextualContentAs(file);
    }

    @Test
    void theTableNamesEveryFile() throws IOException {
        String table = Files.readString(FOLDER.resolve("README.md"));

        assertThat(files()).allSatisfy(file -> assertThat(table).contains("(" + file.getFileName() + ")"));
    }
}
