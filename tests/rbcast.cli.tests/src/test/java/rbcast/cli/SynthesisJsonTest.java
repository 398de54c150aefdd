// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisJsonTest {

    @TempDir
    Path folder;

    private static JsonObject document(CommandLineRun run) {
        assertThat(run.out().lines()).as("one document").hasSize(1);
        assertThat(run.err()).isEmpty();
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void aLearnedAlgorithmComesWithEverythingThatIsKnownOfIt() {
        Path out = folder.resolve("a $(x) file.rbcast");
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "--episodes",
                "300", "--simulations", "2", "--certify", "--format", "json", "-o", out.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        JsonObject document = document(run);
        assertThat(document.keySet()).containsExactly("schema", "document", "name", "systems", "properties", "seed",
                "episodes", "strategy", "learner", "outcome", "algorithm", "file", "reward", "efficiency",
                "verification", "simulations", "simulationsRun", "certificate", "ending", "dependsOnClock", "seconds",
                "candidatesPerSecond");
        assertThat(document.get("outcome").getAsString()).isEqualTo("learned");
        assertThat(document.get("reward").getAsInt()).isEqualTo(-8);
        assertThat(document.get("file").getAsString()).isEqualTo(out.toString());
        assertThat(out).content().contains("Reward: -8.");
        assertThat(document.get("algorithm").getAsString()).startsWith("algorithm Learned {");
        assertThat(document.getAsJsonObject("efficiency").keySet()).containsExactly("messages", "steps", "waits");
        JsonObject verification = document.getAsJsonArray("verification").get(0).getAsJsonObject();
        assertThat(verification.get("verdict").getAsString()).isEqualTo("verified");
        assertThat(document.getAsJsonArray("simulations")).hasSize(2);
        JsonObject simulation = document.getAsJsonArray("simulations").get(1).getAsJsonObject();
        assertThat(simulation.keySet()).contains("number", "seed", "episodes", "firstCorrect", "bestAt", "states",
                "algorithms", "correct", "incorrect", "converged", "best", "ending", "answers", "counterexamples");
        assertThat(simulation.getAsJsonObject("answers").keySet()).containsExactly("replay", "table-driven");
        assertThat(simulation.get("counterexamples").getAsInt()).isPositive();
        JsonObject certificate = document.getAsJsonObject("certificate");
        assertThat(certificate.get("certified").getAsBoolean()).isTrue();
        assertThat(certificate.get("sentence").getAsString()).contains("above -8");
        assertThat(certificate.getAsJsonArray("refutations")).isEmpty();
    }

    @Test
    void aSpaceWithoutCorrectAlgorithmComesWithTheRunsThatRuleItOut() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "byzantine", "-n", "4", "-f", "1",
                "--destinations", "myself", "--strategy", "exhaustive", "--format", "json");

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        JsonObject document = document(run);
        assertThat(document.get("outcome").getAsString()).isEqualTo("unrealisable");
        assertThat(document.get("algorithm").isJsonNull()).isTrue();
        assertThat(document.get("file").isJsonNull()).isTrue();
        assertThat(document.getAsJsonArray("simulations")).isEmpty();
        JsonObject refutation = document.getAsJsonObject("certificate").getAsJsonArray("refutations").get(0)
                .getAsJsonObject();
        assertThat(refutation.keySet()).containsExactly("failure", "n", "f", "situation", "faulty", "violated",
                "refuted", "algorithm", "events");
        assertThat(refutation.getAsJsonArray("violated")).isNotEmpty();
        assertThat(refutation.getAsJsonArray("events")).isNotEmpty();
        assertThat(refutation.get("algorithm").getAsString()).startsWith("algorithm Learned {");
    }

    @Test
    void theTextSaysWhoGaveTheVerdicts() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "--episodes",
                "300", "--simulations", "1", "-o", folder.resolve("o.rbcast").toString());

        assertThat(run.out()).containsPattern("simulation 1, verdicts: \\d+ by replay of \\d+ counterexamples,"
                + " \\d+ by table-driven, hit rate \\d+\\.\\d %");
    }

    @Test
    void withoutReplayThereIsNoHitRate() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "no-failure", "-n", "3", "-f", "0",
                "--episodes", "5", "--simulations", "1", "--without", "replay", "-o",
                folder.resolve("o.rbcast").toString());

        assertThat(run.out()).containsPattern("simulation 1, verdicts: \\d by table-driven\n");
    }
}
