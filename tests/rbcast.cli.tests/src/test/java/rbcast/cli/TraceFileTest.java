// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.Progress;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.Verifier;

class TraceFileTest {

    private static final String SILENT = """
            algorithm Silent {
                when RB-Broadcast(m) do:
                    SEND to all(<a, m>);
                    STOP;
                when receive(<t, m>) do:
                    STOP;
            }
            """;

    @TempDir
    Path folder;

    private CommandLineRun verify(Path file, Path trace) {
        return CommandLineRun.of("verify", file.toString(), "--failure", "no-failure", "-n", "2", "-f", "0", "--trace",
                trace.toString());
    }

    @Test
    void theTraceNeverTakesThePlaceOfAnInput() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), SILENT);
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);

        for (Path trace : List.of(file, link, folder.resolve("..").resolve(folder.getFileName()).resolve("a.rbcast"))) {
            CommandLineRun run = verify(file, trace);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("this is another file of this command: name a new one").hasLineCount(1);
        }
        assertThat(file).hasContent(SILENT);
    }

    @Test
    void aTraceThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), SILENT);

        CommandLineRun run = verify(file, file.resolve("x.svg"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("rbcast: --trace ").hasLineCount(1);
    }

    @Test
    void whatATraceFileHeldIsKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), SILENT);
        Path trace = Files.writeString(folder.resolve("x.svg"), "mine");

        assertThat(verify(file, trace).err()).contains("kept the former file as", "wrote " + trace);
        assertThat(trace).content().contains("<svg");
        assertThat(folder.resolve("x.svg.bak")).hasContent("mine");
    }

    @Test
    void aPlaceThatDisappearsMeanwhileIsSaidAfterTheVerdicts() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));
        TraceFile trace = TraceFile.prepare(place.resolve("x.svg").toString(), List.of());
        Files.delete(place);
        Files.createFile(place);
        Document document = RBcastLanguage.standalone().parse(SILENT, "a.rbcast");
        List<VerificationResult> results = Verifier.usual().verify(List.of(VerificationRequest.of(document,
                document.algorithms().get(0), new SystemModel(FailureMode.NO_FAILURE, 2, 0))), Progress.SILENT);
        StringWriter err = new StringWriter();

        boolean written = trace.write(results, new Terminal(InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err), false, 80, new Interruption()));

        assertThat(written).isFalse();
        assertThat(err.toString()).startsWith("rbcast: the trace was not written: " + place).hasLineCount(1);
    }
}
