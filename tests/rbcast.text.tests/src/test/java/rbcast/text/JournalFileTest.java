// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A journal")
class JournalFileTest {

    private static final String HEADER = "Diary, form 2";

    @TempDir
    private Path folder;
    private Path path;

    @BeforeEach
    void chooseAPlace() {
        path = folder.resolve("journal");
    }

    private void write(String... lines) throws IOException {
        try (JournalFile journal = new JournalFile(path, HEADER, line -> true)) {
            for (String line : lines) {
                journal.add(line);
            }
        }
    }

    private List<String> read(Predicate<String> reader) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JournalFile journal = new JournalFile(path, HEADER, line -> reader.test(line) && lines.add(line))) {
            journal.damage().ifPresent(lines::add);
        }
        return lines;
    }

    @Test
    void givesBackWhatItWasToldAndGoesOn() throws IOException {
        write("rain", "żółw, 亀");
        write("sun");

        assertThat(read(line -> true)).containsExactly("rain", "żółw, 亀", "sun");
    }

    /** As the power may fail. */
    @Test
    void endsWithTheLastWholeLineWhereverTheFileEnds() throws IOException {
        List<String> lines = List.of("rain", "sun", "snow");
        write(lines.toArray(String[]::new));
        byte[] bytes = Files.readAllBytes(path);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(path, Arrays.copyOf(bytes, length));
            List<String> kept = read(line -> true);

            assertThat(kept).isEqualTo(lines.subList(0, kept.size()));
            write(lines.subList(kept.size(), 3).toArray(String[]::new));
            assertThat(path).as("cut after %d bytes", length).hasBinaryContent(bytes);
        }
    }

    @Test
    void saysWhichLineIsDamagedAndForgetsWhatStandsBelow() throws IOException {
        write("rain", "sun", "snow");
        Files.writeString(path, Files.readString(path).replace("sun", "fog"));

        assertThat(read(line -> true)).containsExactly("rain",
                "line 3 of the journal is damaged; what stands there and below is asked again");
        assertThat(read(line -> true)).containsExactly("rain");
    }

    @Test
    void dropsALineThatItsReaderDoesNotUnderstand() throws IOException {
        write("rain", "sun", "snow");

        assertThat(read(line -> !line.equals("sun"))).hasSize(2).startsWith("rain");
        assertThat(read(line -> true)).containsExactly("rain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dear Madam,\n", "x", "Diary\n", "Diary, form 1\n"})
    void leavesAFileOfAnotherKindOrVersionAsItIs(String content) throws IOException {
        Files.writeString(path, content);

        assertThatIOException().isThrownBy(() -> read(line -> true)).withMessage(path + (content.startsWith("Diary,")
                ? " is a journal of another version of RBcast, whose verdicts may differ: name another place"
                : " is no journal of this kind: name another place"));
        assertThat(path).hasContent(content);
    }

    @Test
    void servesOneAtATime() throws IOException {
        try (JournalFile journal = new JournalFile(path, HEADER, line -> true)) {
            assertThatIOException().isThrownBy(() -> read(line -> true))
                    .withMessage(path + " is in use by another run of RBcast");
            journal.add("rain");
        }
        assertThat(read(line -> true)).containsExactly("rain");
    }
}
