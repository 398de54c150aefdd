// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

@DisplayName("When the machine does not play along, nothing is lost in silence")
class HostileWorldTest {

    private static final String UNFORMATTED = """
            algorithm A{when RB-Broadcast(m) do:SEND to all(<a,m>);STOP;
            when receive(<t,m>) do: DELIVER(<m>);STOP;}
            """;

    @TempDir
    Path folder;

    private CommandLineProcess run(String script, String... arguments) throws IOException, InterruptedException {
        return CommandLineProcess.run(folder, script, List.of(), arguments);
    }

    @Test
    void aFullDiskLeavesTheSourceAsItWas() throws IOException, InterruptedException {
        String text = "# comment\n".repeat(500).replace("#", "//") + UNFORMATTED;
        Path file = Files.writeString(folder.resolve("a.rbcast"), text);

        CommandLineProcess run = run("ulimit -f 1; exec \"$@\"", "format", "a.rbcast");

        assertThat(run.status()).isEqualTo(5);
        assertThat(file).hasContent(text);
        assertThat(run.output()).contains("a.rbcast: File too large").doesNotContain("rbcast-tmp", "\tat ");
        assertThat(folder).isDirectoryNotContaining("glob:**tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"$@\" > /dev/full", "\"$@\" >&-"})
    void resultsThatAreLostAreSaid(String script) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.rbcast"), UNFORMATTED);

        CommandLineProcess run = run("exec 2>&1; exec 3>&2; (exec 2>&3 3>&-; " + script + ")", "check", "a.rbcast");

        assertThat(run.status()).as(run.output()).isEqualTo(5);
        assertThat(run.output()).contains("not all results could be written to standard output");
    }

    @Test
    void tooLittleMemoryIsNoVerdictAndNoViolation() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.rbcast"), UNFORMATTED + "verify A {\n"
                + "    crash with N = 3, F = 1;\n".repeat(100_000) + "}\n");

        CommandLineProcess run = CommandLineProcess.run(folder, "exec \"$@\"", List.of("-Xmx32m"), "check", "a.rbcast");

        assertThat(run.status()).as(run.output()).isEqualTo(3);
        assertThat(run.output().strip()).startsWith("rbcast: not enough memory: this program may use 3")
                .hasLineCount(1);
    }

    @Test
    void manyLinesNeedLittleMemory() throws IOException, InterruptedException {
        String lines = "    no-failure with N = 2, F = 0;\n    no-failure with N = 3, F = 0;\n".repeat(50_000);
        Files.writeString(folder.resolve("a.rbcast"), UNFORMATTED + "verify A {\n" + lines + "}\n");
        List<String> memory = List.of("-Xmx128m");

        assertThat(CommandLineProcess.run(folder, "\"$@\" > out 2>&1", memory, "check", "a.rbcast").status()).isZero();

        CommandLineProcess run = CommandLineProcess.run(folder, "\"$@\" > out.json 2> err", memory,
                "verify", "a.rbcast", "--format", "json");
        assertThat(run.status()).isZero();
        JsonArray results = JsonParser.parseString(Files.readString(folder.resolve("out.json"))).getAsJsonObject()
                .getAsJsonArray("results");
        assertThat(results).hasSize(100_000).allSatisfy(result ->
                assertThat(result.getAsJsonObject().get("verdict").getAsString()).isEqualTo("verified"));
    }

    @Test
    void tooFewThreadsAreNoViolation() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread: possibly out of memory");

        assertThat(Limits.reached(new IllegalStateException(noThread))).hasValueSatisfying(
                reason -> assertThat(reason).contains("no more threads"));
        assertThat(Limits.reached(new IllegalStateException())).isEmpty();
    }

    @Test
    void tooFewFilesAreToldAsSuch() {
        assertThat(Limits.reached(new ExceptionInInitializerError(new IOException("x: Too many open files"))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("ulimit -n"));
    }

    @Test
    void theCacheOfVerifiersIsShownAndEmptied() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("rbcast/pan/0123"));
        Files.writeString(folder.resolve("rbcast/pan/0123/pan"), "x".repeat(3 << 19));
        String script = "export XDG_CACHE_HOME='" + folder + "'; exec \"$@\"";

        assertThat(run(script, "doctor").output()).contains(
                folder.resolve("rbcast/pan") + ": 1 compiled verifier, 1.5 MB of at most 128.0 MB");
        CommandLineProcess cleared = run(script, "doctor", "--clear-cache");

        assertThat(cleared.status()).isZero();
        assertThat(cleared.output()).startsWith("removed 1 compiled verifier, 1.5 MB, from ");
        assertThat(folder.resolve("rbcast/pan")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"pipe, this is a pipe or a device", "/dev/zero, this is a pipe or a device",
        "'', a file name is empty", "/dev/null, this is a pipe or a device"})
    @Timeout(60)
    void whatIsNoFileIsRefusedAtOnce(String name, String reason) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor()).isZero();
        String input = name.equals("pipe") ? folder.resolve(name).toString() : name;

        for (String command : List.of("check", "format", "verify", "synthesize")) {
            CommandLineRun run = CommandLineRun.of(command, input);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains(reason).hasLineCount(1);
        }
    }

    @Test
    @Timeout(60)
    void aPipeIsNoCertificate() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        for (String input : List.of(pipe.toString(), "/dev/zero")) {
            CommandLineRun run = CommandLineRun.of("certificate", "check", input);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("this is a pipe or a device").hasLineCount(1);
        }
    }

    @Test
    void namesOfFilesGiveTheTerminalNoOrders() throws IOException {
        Path file = Files.writeString(folder.resolve("a\u001b[2J\nb.rbcast"), "algorithm A");

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.err()).contains("a\\x1b[2J\\nb.rbcast:1:").hasLineCount(1);
        assertThat(CommandLineRun.of("check", "gone\u001b]0;x\u0007").err()).contains("gone\\x1b]0;x\\x07");
        assertThat(CommandLineRun.of("verify", "x", "--\u001b[1m").err()).contains("--\\x1b[1m");
    }
}
