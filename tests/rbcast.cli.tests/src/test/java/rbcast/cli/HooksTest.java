// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The hooks for pre-commit")
class HooksTest {

    private static final String ODD = """
            algorithm A {
            when RB-Broadcast(m) do: SEND to all(<a, m>);
            when receive(<t, m>) do: DELIVER(m); STOP;
            }
            """;

    @TempDir
    Path folder;

    /** What they call, without {@code rbcast}, with files behind it as pre-commit has them. */
    private static List<String[]> calls(Path... files) throws IOException {
        String hooks = Files.readString(CommandLineRun.EXAMPLES.resolve("../.pre-commit-hooks.yaml"));
        return Pattern.compile("(?m)^  entry: rbcast (.+)$").matcher(hooks).results().map(entry -> Stream.concat(
                Stream.of(entry.group(1).split(" ")), Stream.of(files).map(Path::toString)).toArray(String[]::new))
                .toList();
    }

    @Test
    void stopACommitOfAnythingOdd() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.rbcast"), ODD);

        assertThat(CommandLineRun.of(calls(odd).get(0)).status()).isEqualTo(2);
    }

    @Test
    void bringFilesIntoTheirFormAndLeaveThoseThatHaveIt() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.rbcast"), ODD);
        Path fine = Files.copy(CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast"), folder.resolve("a.rbcast"));

        assertThat(calls(odd, fine)).hasSize(2);
        assertThat(CommandLineRun.of(calls(fine).get(0)).status()).isZero();
        assertThat(CommandLineRun.of(calls(odd, fine).get(1)).status()).isZero();
        assertThat(odd).content().contains("    SEND to all(<a, m>) if true and not already sent;");
        assertThat(fine).hasSameTextualContentAs(CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast"));
    }
}
