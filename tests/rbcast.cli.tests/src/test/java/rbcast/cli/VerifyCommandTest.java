// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    @Test
    void whatTheExamplesOfThePaperSayHolds() {
        CommandLineRun run = CommandLineRun.of("verify", CommandLineRun.EXAMPLES.resolve("paper").toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("NewByzantine", "byzantine with N = 4, F = 1", "verified",
                "violated RB-Agreement (as expected)");
    }

    @Test
    void aThresholdThatBreaksAnAlgorithmShowsTheRun() throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", broken().toString(), "--algorithm", "NewByzantine",
                "--failure", "byzantine", "-n", "4", "-f", "1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("violated RB-Integrity", "p4 (Byzantine)", "DELIVERS m (type1: 1 of 1",
                "RB-Integrity is violated: ");
    }

    @Test
    void jsonHasTheMembersOfTheContract() throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", broken().toString(), "--algorithm", "NewByzantine",
                "--failure", "byzantine", "-n", "4", "-f", "1", "--format", "json");

        JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("results").get(0)
                .getAsJsonObject();
        assertThat(run.err()).isEmpty();
        assertThat(result.keySet()).contains("file", "algorithm", "failure", "n", "f", "properties", "verdict",
                "violated", "situation", "faulty", "expected", "states", "seconds", "counterexample");
        assertThat(result.get("verdict").getAsString()).isEqualTo("violated");
        assertThat(result.get("violated").getAsString()).isEqualTo("RB-Integrity");
        assertThat(result.get("situation").getAsString()).isEqualTo("no-broadcast");
        assertThat(result.get("faulty").getAsInt()).isEqualTo(1);
        assertThat(result.get("expected").getAsBoolean()).isFalse();
        assertThat(result.getAsJsonArray("counterexample")).isNotEmpty();
    }

    @Test
    void aViolationByFewerFaultyProcessesSaysHowMany() throws IOException {
        String[] verify = {"verify", fewerLiars().toString(), "--failure", "byzantine", "-n", "4", "-f", "2"};

        assertThat(CommandLineRun.of(verify).out()).contains("violated RB-Integrity",
                "FewerLiars in byzantine with N = 4, F = 2, no-broadcast with 1 faulty process:");
        assertThat(CommandLineRun.of(concat(verify, "--format", "json")).out())
                .contains("\"situation\":\"no-broadcast\",\"faulty\":1");
    }

    @Test
    void whatAByzantineVerdictDoesNotSayIsNotedOnceForEachAlgorithm() {
        String[] verify = {"verify", CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast").toString()};
        String note = "NewByzantine: the Byzantine verdict is about one content: ";

        assertThat(CommandLineRun.of(verify).out()).containsOnlyOnce(note).doesNotContain("Crash: the Byzantine");
        JsonArray results = JsonParser.parseString(CommandLineRun.of(concat(verify, "--format", "json")).out())
                .getAsJsonObject().getAsJsonArray("results");
        for (JsonElement result : results) {
            boolean byzantine = result.getAsJsonObject().get("failure").getAsString().equals("byzantine")
                    && result.getAsJsonObject().get("verdict").getAsString().equals("verified");
            assertThat(result.getAsJsonObject().getAsJsonArray("notes").isEmpty()).isEqualTo(!byzantine);
        }
    }

    private static String[] concat(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** With two liars nobody reaches three a's, with one somebody does. */
    private Path fewerLiars() throws IOException {
        return Files.writeString(folder.resolve("fewer.rbcast"), """
                algorithm FewerLiars {
                    when RB-Broadcast(m) do:
                        SEND to all(<z, m>);
                        SEND to myself(<a, m>);
                        STOP;
                    when receive(<t, m>) do:
                        SEND to all(<a, m>) if received (<b, m>) from 1 party;
                        SEND to all(<z, m>) if received (<a, m>) from N - F + 1 parties;
                        SEND to all(<z, m>) if received (<z, m>) from 1 party;
                        DELIVER(m) if received (<z, m>) from 1 party;
                        STOP;
                }
                """);
    }

    @Test
    void theTraceIsADiagram() throws IOException {
        Path diagram = folder.resolve("run.svg");

        CommandLineRun.of("verify", broken().toString(), "--algorithm", "NewByzantine", "--failure", "byzantine", "-n",
                "4", "-f", "1", "--trace", diagram.toString());

        assertThat(diagram).content().contains("<svg", "p4 (Byzantine)");
    }

    @Test
    void linesAboutAllSystemsAreProvedOrRefutedInTheSmallestOne() throws IOException {
        Path file = Files.writeString(folder.resolve("all.rbcast"), algorithms() + """
                verify NewByzantine {
                    byzantine for all N > 3F, F = 1;
                    byzantine for all N > 3F, F >= 1 expecting violation of RB-Agreement;
                }
                """);

        CommandLineRun run = CommandLineRun.of("verify", file.toString(), "--algorithm", "NewByzantine");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("byzantine for all N > 3F, F = 1", "proved",
                "violated RB-Agreement with N = 7, F = 2 (as expected)");
    }

    @Test
    void aProofInJsonSaysWhatWasProvedAndByWhom() throws IOException {
        Path file = Files.writeString(folder.resolve("all.rbcast"), algorithms() + """
                verify Byzantine {
                    byzantine for all N > 3F;
                    byzantine for all N >= 3F expecting violation;
                }
                """);

        CommandLineRun run = CommandLineRun.of("verify", file.toString(), "--algorithm", "Byzantine", "--format",
                "json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"forAll\":\"N > 3F\"", "\"verdict\":\"proved\"",
                "\"proof\":{\"solver\":\"SMTInterpol",
                "{\"situation\":\"no-broadcast\",\"property\":\"RB-Integrity\",\"queries\":",
                "\"forAll\":\"N >= 3F\",\"n\":3,\"f\":1,\"properties\":[\"RB-Validity\",\"RB-Agreement\","
                        + "\"RB-Integrity\"],\"verdict\":\"violated\"");
    }

    /** Algorithm 4 delivering on the word of a single process. */
    private Path broken() throws IOException {
        String deliver = "DELIVER(m) if received (<type1, m>) from ";
        return Files.writeString(folder.resolve("broken.rbcast"),
                algorithms().replace(deliver + "F + 1 distinct parties", deliver + "1 distinct party"));
    }

    private static String algorithms() throws IOException {
        return Files.readString(CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast"));
    }
}
