// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesisFilesTest {

    @TempDir
    Path folder;

    private CommandLineRun synthesize(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1",
                "--episodes", "300", "--simulations", "1"), Arrays.stream(more)).toArray(String[]::new));
    }

    private static void assertRefused(CommandLineRun run, String message) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("rbcast: ").contains(message).hasLineCount(1);
    }

    @Test
    void aRunWithAJournalEndsAsOneWithout() throws IOException {
        Path plain = folder.resolve("plain.rbcast");
        Path first = folder.resolve("first.rbcast");
        Path second = folder.resolve("second.rbcast");
        Path journal = folder.resolve("a $(x) journal");

        synthesize("-o", plain.toString());
        synthesize("-o", first.toString(), "--journal", journal.toString(), "--time-budget", "0.2 s");
        CommandLineRun resumed = synthesize("-o", second.toString(), "--journal", journal.toString());
        byte[] verdicts = Files.readAllBytes(journal);
        CommandLineRun again = synthesize("-o", second.toString(), "--journal", journal.toString());

        assertThat(resumed.status()).as(resumed.toString()).isZero();
        assertThat(again.status()).isZero();
        assertThat(second).hasSameBinaryContentAs(plain);
        assertThat(journal).hasBinaryContent(verdicts);
    }

    @Test
    void aFileThatIsNoJournalIsRefusedAndLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");

        assertRefused(synthesize("--journal", mine.toString(), "-o", folder.resolve("o").toString()),
                "the journal: " + mine + " is no journal of this kind: name another place");
        assertThat(mine).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--log", "--journal"})
    void whatCannotBeWrittenIsSaidBeforeTheWorkBegins(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertRefused(synthesize(option, folder.toString()), option + " " + folder + ": this is a folder");
        assertRefused(synthesize(option, file.resolve("below").toString()), file + " is no folder");
        assertRefused(synthesize(option, folder.resolve("a".repeat(300)).toString()), "no file of that name");
        assertThat(file).hasContent("mine");
    }

    @Test
    void everyFileHasItsOwnName() throws IOException {
        Path file = folder.resolve("file");
        Path block = Files.writeString(folder.resolve("s.rbcast"),
                "synthesize S { systems crash with N = 3, F = 1; }\n");

        assertRefused(synthesize("-o", file.toString(), "--log", folder.resolve("./file").toString()),
                "this is -o as well");
        assertRefused(synthesize("-o", folder.resolve("o").toString(), "--log", file.toString(), "--journal",
                file.toString()), "this is --log as well");
        assertRefused(CommandLineRun.of("synthesize", block.toString(), "--log", block.toString(), "-o",
                file.toString()), "this is the file with the block as well");
        assertThat(block).content().startsWith("synthesize S");
    }
}
