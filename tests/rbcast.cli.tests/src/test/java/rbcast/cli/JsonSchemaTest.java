// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.dsl.Vocabulary;
import rbcast.tasks.report.JsonDocument;

/** Whatever JSON other tests of this module have printed is checked as well: see {@link CommandLineRun}. */
@DisplayName("The JSON documents")
class JsonSchemaTest {

    private static final String PAPER = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast").toString();
    private static final String GENERAL = CommandLineRun.EXAMPLES.resolve("proofs/all-sizes.rbcast").toString();
    private static final String SCENARIO = CommandLineRun.EXAMPLES.resolve("paper/two-liars.scenario").toString();
    private static final String[] SYNTHESIS = {"synthesize", "--failure", "crash", "-n", "3", "-f", "1",
        "--simulations", "1", "--episodes", "500", "--format", "json"};

    @TempDir
    Path folder;

    private final Set<String> seen = new HashSet<>();

    private static String[] and(String[] arguments, String... more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    private JsonObject print(String... arguments) {
        return see(CommandLineRun.of(arguments).out());
    }

    private JsonObject see(String document) {
        JsonSchema.check(document);
        JsonObject object = JsonParser.parseString(document).getAsJsonObject();
        seen.add(object.get("document").getAsString());
        return object;
    }

    @Test
    void ofEveryKindAreAsTheSchemaSays() throws IOException {
        Path trace = folder.resolve("run.json");
        Path certificate = folder.resolve("a.certificate");

        print("verify", PAPER, "--format", "json", "--trace", trace.toString());
        see(Files.readString(trace));
        print("prove", GENERAL, "--format", "json");
        print("analyse", PAPER, "--format", "json");
        print(and(SYNTHESIS, "-o", folder.resolve("a.rbcast").toString(), "--certificate", certificate.toString()));
        print("certificate", "check", certificate.toString(), "--format", "json");
        print(and(SYNTHESIS, "-o", folder.resolve("b.rbcast").toString(), "--pareto"));
        print("synthesize", "--systems", "byzantine with N = 3, F = 1", "--strategy", "exhaustive", "--format", "json",
                "-o", folder.resolve("c.rbcast").toString());
        print("replay", SCENARIO, "--format", "json");
        print("simulate", PAPER, "--algorithm", "Crash", "--system", "crash N = 3, F = 1", "--format", "json",
                "-o", folder.resolve("a.scenario").toString());
        print("check", CommandLineRun.EXAMPLES.resolve("literature").toString(), "--format", "json");
        seeRowsOfCampaigns();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(Arrays.stream(JsonDocument.values())
                .map(JsonDocument::keyword).toList());
    }

    /** One of a single seed, one of several, and one that verifies: their rows differ. */
    private void seeRowsOfCampaigns() throws IOException {
        Path file = Files.writeString(folder.resolve("campaigns.rbcast"), """
                synthesize Small { systems crash with N = 3, F = 1; episodes 60; }
                campaign One { synthesize Small; for episodes 40, 60; for strategy certified; seeds 1; }
                campaign Several { synthesize Small; for N from 3 to 3, F from 1 to 1; seeds 1 to 2; }
                campaign Checks { verify Crash, Byzantine; for N from 3 to 3; }
                """ + Files.readString(Path.of(PAPER)));
        for (String name : List.of("One", "Several", "Checks")) {
            Path out = folder.resolve(name);
            CommandLineRun.of("campaign", file.toString(), name, "-o", out.toString());
            for (String table : List.of("table.jsonl", "runs.jsonl")) {
                if (Files.exists(out.resolve(table))) {
                    assertThat(Files.readAllLines(out.resolve(table))).isNotEmpty().allSatisfy(this::see);
                }
            }
        }
    }

    @Test
    void knowWhateverMayVaryInACampaign() throws IOException {
        JsonObject definitions = JsonParser.parseString(Files.readString(JsonSchema.FILE)).getAsJsonObject()
                .getAsJsonObject("$defs");

        assertThat(List.of("campaign", "campaignRun")).allSatisfy(row -> assertThat(definitions.getAsJsonObject(row)
                .getAsJsonObject("properties").keySet()).contains("N", "F").containsAll(Vocabulary.variedKeywords()));
    }

    @Test
    void areTheOnesThatTheSchemaKnowsInItsVersion() throws IOException {
        JsonObject properties = JsonParser.parseString(Files.readString(JsonSchema.FILE)).getAsJsonObject()
                .getAsJsonObject("properties");

        assertThat(properties.getAsJsonObject("schema").get("const").getAsInt()).isEqualTo(JsonDocument.SCHEMA);
        assertThat(properties.getAsJsonObject("document").getAsJsonArray("enum")).extracting(JsonElement::getAsString)
                .containsExactlyElementsOf(Arrays.stream(JsonDocument.values()).map(JsonDocument::keyword).toList());
    }

    @Test
    void areNothingElse() {
        JsonObject document = print("analyse", PAPER, "--algorithm", "Crash", "--format", "json");
        JsonObject algorithm = document.getAsJsonArray("algorithms").get(0).getAsJsonObject();
        assertThat(JsonSchema.allows(document.toString())).isTrue();

        algorithm.addProperty("messages", 3);
        assertThat(JsonSchema.allows(document.toString())).as("a number where a formula belongs").isFalse();
        algorithm.addProperty("messages", "N");
        algorithm.addProperty("undocumented", true);
        assertThat(JsonSchema.allows(document.toString())).as("a member that nobody has written down").isFalse();
        algorithm.remove("undocumented");
        algorithm.remove("steps");
        assertThat(JsonSchema.allows(document.toString())).as("a member less").isFalse();
    }
}
