// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exercises of docs/course.md come out as they say. */
class CourseTest {

    private static final Path EXERCISES = CommandLineRun.EXAMPLES.resolve("course");

    static List<Path> exercises() throws IOException {
        try (Stream<Path> files = Files.list(EXERCISES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void allIsAsExpected(Path exercise) {
        CommandLineRun run = CommandLineRun.of("verify", exercise.toString());

        assertThat(run.status()).as(run.toString()).isZero();
    }

    @Test
    void theCourseLeadsToEveryExercise() throws IOException {
        String course = Files.readString(EXERCISES.resolve("../../docs/course.md"));

        assertThat(exercises()).hasSize(6).allSatisfy(exercise -> assertThat(course)
                .contains("(../examples/course/" + exercise.getFileName() + ")"));
    }

    @Test
    void verdictsAboutDifferentPropertiesInTheSameSystemAreToldApart() {
        assertThat(CommandLineRun.of("verify", EXERCISES.resolve("2-crashes.rbcast").toString()).out())
                .containsPattern("engine +properties\n")
                .containsPattern("DeliverFirst .*violated RB-Uniform-Agreement .* RB-Uniform-Agreement\n")
                .containsPattern("DeliverFirst .*verified .* RB-Validity, RB-Agreement, RB-Integrity\n");
        assertThat(CommandLineRun.of("verify", EXERCISES.resolve("1-best-effort.rbcast").toString()).out())
                .doesNotContain("properties");
    }

    @Test
    void aProofHasNoStates() {
        assertThat(CommandLineRun.of("verify", EXERCISES.resolve("5-bounds.rbcast").toString()).out())
                .containsPattern("byzantine for all N > 3F +proved +[0-9.]+ s +proof");
    }

    @Test
    void commandsOfTheCourseRun() {
        assertThat(CommandLineRun.of("analyse", EXERCISES.resolve("2-crashes.rbcast").toString(), "--compare",
                "DeliverFirst", "SendFirst").status()).isZero();
        assertThat(CommandLineRun.of("prove", EXERCISES.resolve("5-bounds.rbcast").toString()).out())
                .contains("proved");
    }
}
