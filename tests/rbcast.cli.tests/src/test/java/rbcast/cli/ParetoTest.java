// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ParetoTest {

    @TempDir
    private Path folder;

    private static String paper(String name) {
        return CommandLineRun.EXAMPLES.resolve("paper").resolve(name + ".rbcast").toString();
    }

    private String out() {
        return folder.resolve("front.rbcast").toString();
    }

    @Test
    void inThePapersByzantineSpaceAlgorithm4BeatsAllOthers() {
        CommandLineRun run = CommandLineRun.of("synthesize", paper("byzantine"), "--pareto", "-o", out());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).containsPattern("ByzantineBroadcast +-17 +N\\^2 - 1 +2 +F \\+ 1\n")
                .contains("Certified: no correct algorithm of the space beats one of these", "wrote " + out());
        assertThat(CommandLineRun.of("verify", out()).status()).isZero();
    }

    /** Where RB-Broadcast need not have a type of its own, one message less costs one more of the reward. */
    @Test
    void whereOneFigureCanBeHadForAnotherThereAreSeveral() {
        CommandLineRun run = CommandLineRun.of("synthesize", paper("crash"), "--without", "GH5", "--types", "1",
                "--pareto", "--format", "json", "-o", out());
        JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(document.get("certified").getAsBoolean()).isTrue();
        assertThat(document.getAsJsonArray("algorithms")).map(JsonElement::getAsJsonObject)
                .extracting(point -> point.get("reward").getAsInt(), point -> point.get("messages").getAsString(),
                        point -> point.get("steps").getAsInt(), point -> point.get("waits").toString())
                .containsExactly(tuple(-8, "N^2 - N + 1", 1, "[\"1\"]"), tuple(-9, "N^2 - N", 1, "[\"1\"]"));
        assertThat(CommandLineRun.of("verify", out()).out()).contains("CrashBroadcast1", "CrashBroadcast2");
    }

    @Test
    void aSpaceWithoutCorrectAlgorithmHasNone() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "byzantine", "-n", "3", "-f", "1", "--pareto",
                "-o", out());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("Certified: the space holds no correct algorithm.");
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void systemsAreSingleOnes() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--systems", "byzantine for all N > 3F", "--pareto");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--pareto: 'byzantine for all N > 3F' stands for systems of every size");
    }

    @Test
    void whatNothingBeatsGetsACertificateThatIsCheckedWithoutTheSearch() throws IOException {
        Path certificate = folder.resolve("front.certificate");
        CommandLineRun run = CommandLineRun.of("synthesize", paper("crash"), "--without", "GH5", "--types", "1",
                "--pareto", "--certificate", certificate.toString(), "-o", out());
        CommandLineRun check = CommandLineRun.of("certificate", "check", certificate.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("There is a certificate.", "wrote " + certificate);
        assertThat(check.status()).as(check.toString()).isZero();
        assertThat(check.out()).contains("CrashBroadcast1, crash with N = 3, F = 1: verified by",
                "CrashBroadcast2, crash with N = 3, F = 1: verified by",
                "algorithms that none of these beats or equals, of which counterexamples refute",
                "The certificate holds: every correct algorithm of the space is beaten or equalled by one of these 2");

        String text = Files.readString(certificate);
        Files.writeString(certificate, text.replaceFirst("crash with N = 3", "crash with N = 4"));
        assertThat(CommandLineRun.of("certificate", "check", certificate.toString()).status()).isEqualTo(2);
    }

    @Test
    void whereNothingIsCorrectTheCertificateSaysSo() {
        String certificate = folder.resolve("none.certificate").toString();
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "byzantine", "-n", "3", "-f", "1", "--pareto",
                "--certificate", certificate, "-o", out());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(CommandLineRun.of("certificate", "check", certificate).out())
                .contains("The certificate holds: the space holds no correct algorithm.");
    }

    @Test
    void otherFilesAreNotWritten() {
        assertThat(CommandLineRun.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "--pareto",
                "--journal", out()).err()).contains("--pareto: of the files it writes only those of -o and");
    }
}
