// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @TempDir
    Path folder;

    private CommandLineRun verify(String... options) throws IOException {
        Path file = Files.copy(CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast"),
                folder.resolve("algorithms.rbcast"), StandardCopyOption.REPLACE_EXISTING);
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void aReportHasEveryVerdictAndEqualResultsMakeEqualFiles() throws IOException {
        Path one = folder.resolve("one.html");
        Path two = folder.resolve("two.html");

        assertThat(verify("--report", one.toString(), "--no-times").status()).isZero();
        assertThat(verify("--report", two.toString(), "--no-times").err()).contains("wrote " + two);

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(one).content().startsWith("<!DOCTYPE html>").contains("NoFailure", "NewByzantine",
                "RB-Agreement is violated", "id=\"run-3\"");
    }

    @Test
    void aReportNeverTakesThePlaceOfAnInputOrOfTheTrace() throws IOException {
        Path same = folder.resolve("same.html");

        assertThat(verify("--report", folder.resolve("algorithms.rbcast").toString()).status()).isEqualTo(2);
        CommandLineRun run = verify("--trace", same.toString(), "--report", folder + "/./same.html");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("rbcast: --report ")
                .contains("this is another file of this command: name a new one").hasLineCount(1);
        assertThat(same).doesNotExist();
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        CommandLineRun run = verify("--report", folder.resolve("algorithms.rbcast").resolve("x.html").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCounterexampleIsKeptAsAScenarioThatReplaysIt() throws IOException {
        Path scenario = folder.resolve("run.scenario");

        verify("--trace", scenario.toString(), "--algorithm", "NoFailure");

        assertThat(scenario).content().contains("algorithm NoFailure in \"algorithms.rbcast\"",
                "expecting violation of RB-Agreement");
        CommandLineRun replay = CommandLineRun.of("replay", scenario.toString());
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out()).contains("RB-Agreement is violated: ");
    }

    @Test
    void theNameOfATraceSaysWhatItBecomes() throws IOException {
        Path page = folder.resolve("run.html");

        verify("--trace", page.toString(), "--algorithm", "NoFailure");
        CommandLineRun unknown = verify("--trace", folder.resolve("run.doc").toString());

        assertThat(page).content().contains("RB-Agreement is violated: p2 delivered m, but p3 never does.");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("it can end in .txt, .json, .html, .svg, .pdf, .png or .tex");
    }
}
