// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String PAPER = CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast")
            .toString();

    @TempDir
    private Path folder;

    @Test
    void aListingGoesToStandardOutput() {
        CommandLineRun run = CommandLineRun.of("export", PAPER, "--latex");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\\label{alg:NoFailure}", "\\label{alg:NewByzantine}")
                .doesNotContain("\\documentclass");
        assertThat(CommandLineRun.of("export", PAPER, "--markdown").out()).contains("### NewByzantine\n");
        assertThat(CommandLineRun.of("export", PAPER, "--pseudo-code", "--algorithm", "Crash").out())
                .contains("Algorithm Crash\n", "1: when RB-Broadcast(m) do\n").doesNotContain("Algorithm NoFailure");
    }

    @Test
    void aFileIsWrittenAndWhatItHeldIsKept() throws IOException {
        Path out = Files.writeString(folder.resolve("paper.tex"), "mine");

        CommandLineRun run = CommandLineRun.of("export", PAPER, "--latex", "--standalone", "-o", out.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("wrote " + out);
        assertThat(run.err()).contains("kept the former file as");
        assertThat(out).content().contains("\\documentclass{article}").endsWith("\\end{document}\n");
        assertThat(folder.resolve("paper.tex.bak")).hasContent("mine");
    }

    @Test
    void otherToolsGetWhatTheyRead() {
        assertThat(CommandLineRun.of("export", PAPER, "--dot", "--algorithm", "Crash").out())
                .startsWith("digraph \"Crash\" {").doesNotContain("NoFailure");
        assertThat(CommandLineRun.of("export", PAPER, "--quint", "--algorithm", "Byzantine", "--failure", "byzantine",
                "-n", "3", "-f", "1").out()).contains("module Byzantine_byzantine_3_1 {");
        assertThat(CommandLineRun.of("export", PAPER, "--quint").err()).contains("which system?");
        assertThat(CommandLineRun.of("export", PAPER, "--dot", "--failure", "crash", "-n", "3", "-f", "1").err())
                .contains("only --quint is about a system");
    }

    @Test
    void whatCannotBeExportedIsExplained() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.rbcast"), "algorithm A {");

        assertThat(CommandLineRun.of("export", PAPER, "--latex", "--algorithm", "Nobody").err())
                .contains("there is no algorithm 'Nobody'");
        assertThat(CommandLineRun.of("export", broken.toString(), "--latex").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("export", PAPER).status()).isEqualTo(2);
        assertThat(CommandLineRun.of("export", PAPER, "--latex", "--markdown").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("export", PAPER, "--markdown", "--standalone").err()).contains("only LaTeX");
    }
}
