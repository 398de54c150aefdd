// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class AnalyseCommandTest {

    private static final String PAPER = CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast")
            .toString();
    private static final String SILLY = """
            algorithm Silly {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from N distinct parties;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresOfAHandWrittenAlgorithmAreThoseOfThePaper() {
        CommandLineRun run = CommandLineRun.of("analyse", PAPER, "--algorithm", "NewByzantine", "--failure",
                "byzantine", "-n", "4", "-f", "1");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(1)).containsExactly(
                "  message types                          2 (type0, type1)",
                "  messages                               at most N^2 - 1",
                "  types sent to others                   2",
                "  messages to wait for                   F + 1",
                "  reward                                 -17",
                "  byzantine with N = 4, F = 1",
                "    messages                             at most 15",
                "    messages to wait for                 2",
                "    steps if nobody fails                2 (15 messages)",
                "    steps with 1 silent                  3 (12 messages)",
                "    steps if the broadcaster is correct  at most 3",
                "    steps if the broadcaster fails       3 (reaching 2)");
        assertThat(run.out()).startsWith(PAPER + ":").contains(": NewByzantine\n");
    }

    @Test
    void systemsAreThoseOfTheVerifyBlocksIfNoneIsGiven() {
        assertThat(CommandLineRun.of("analyse", PAPER).out())
                .contains(": NoFailure\n", ": Crash\n", ": Byzantine\n", ": NewByzantine\n")
                .contains("byzantine with N = 7, F = 2");
    }

    @Test
    void twoAlgorithmsAreComparedSideBySide() {
        CommandLineRun run = CommandLineRun.of("analyse", PAPER, "--compare", "Byzantine", "NewByzantine",
                "--failure", "byzantine", "-n", "4", "-f", "1");

        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("messages +at most N\\^2 \\+ N +at most N\\^2 - 1")
                .containsPattern("messages +at most 20 +at most 15")
                .containsPattern("messages to wait for +\\(N \\+ F\\)/2 +F \\+ 1")
                .containsPattern("reward +-21 +-17");
    }

    @Test
    void theSameGoesIntoOneJsonDocument() {
        CommandLineRun run = CommandLineRun.of("analyse", PAPER, "--compare", "Byzantine", "NewByzantine",
                "--failure", "byzantine", "-n", "4", "-f", "1", "--format", "json");
        JsonObject second = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("algorithms").get(1)
                .getAsJsonObject();

        assertThat(second.get("algorithm").getAsString()).isEqualTo("NewByzantine");
        assertThat(second.get("reward").getAsInt()).isEqualTo(-17);
        assertThat(second.getAsJsonArray("systems").get(0)).hasToString("{\"failure\":\"byzantine\",\"n\":4,\"f\":1,"
                + "\"messages\":15,\"messagesReached\":true,\"waits\":[2],"
                + "\"goodCase\":{\"silent\":0,\"steps\":2,\"messages\":15},"
                + "\"silentCase\":{\"silent\":1,\"steps\":3,\"messages\":12},"
                + "\"faultyBroadcaster\":{\"reached\":2,\"steps\":3},\"worstCaseSteps\":3}");
    }

    @Test
    void whatNeverHappensIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("silly.rbcast"), SILLY);

        assertThat(CommandLineRun.of("analyse", file.toString(), "--failure", "crash", "-n", "3", "-f", "1").out())
                .containsPattern("steps if nobody fails +some never deliver \\(3 messages\\)")
                .containsPattern("steps if the broadcaster is correct +some never deliver");
        assertThat(CommandLineRun.of("analyse", file.toString()).out()).doesNotContain("steps if");
    }

    @Test
    void whatCannotBeAnalysedIsExplained() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.rbcast"), "algorithm A {\n  when RB-Broadcast(m) do:\n"
                + "    SEND to everybody(<init, m>);\n}\n");
        Path one = Files.writeString(folder.resolve("one.rbcast"), SILLY);
        Path two = Files.writeString(folder.resolve("two.rbcast"), SILLY);

        CommandLineRun error = CommandLineRun.of("analyse", broken.toString());
        assertThat(error.status()).isEqualTo(2);
        assertThat(error.err()).startsWith(broken + ":3:13: error: ");
        assertThat(CommandLineRun.of("analyse", PAPER, "--algorithm", "Nobody").err())
                .contains("there is no algorithm 'Nobody'; there are NoFailure, Crash, Byzantine and"
                        + " NewByzantine");
        assertThat(CommandLineRun.of("analyse", PAPER, "--compare", "Crash", "Nobody").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("analyse", PAPER, "--compare", "Crash").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("analyse", one.toString(), two.toString(), "--compare", "Silly", "Silly").err())
                .contains("there are several algorithms 'Silly': " + one + ":1 and " + two + ":1; leave all but one");
        assertThat(CommandLineRun.of("analyse", PAPER, "--algorithm", "Crash", "--compare", "Crash", "Byzantine")
                .err()).contains("leave --algorithm out");
        assertThat(CommandLineRun.of("analyse", PAPER, "--failure", "crash").err()).contains("a system needs");
    }

    @Test
    void namesOfStrangersCommandNoTerminal() throws IOException {
        Path file = Files.writeString(folder.resolve("a\u001b[2Jb.rbcast"), SILLY);

        assertThat(CommandLineRun.of("analyse", file.toString()).out()).contains("a\\x1b[2Jb.rbcast:1: Silly")
                .doesNotContain("\u001b");
        assertThat(CommandLineRun.of("analyse", file.toString(), "--format", "json").out()).doesNotContain("\u001b");
        assertThat(CommandLineRun.of("analyse", file.toString(), "--algorithm", "\u001b[2J").err())
                .contains("there is no algorithm '\\x1b[2J'");
    }
}
