// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.tasks.page.Samples;

class TikzTest {

    @TempDir
    Path folder;

    @Test
    void everyTextIsPrintedAsItStands() {
        assertThat(TikzCanvas.escaped("a_b < {N}$ 50% #1 & \\x ^~")).isEqualTo("a\\_b \\textless{} \\{N\\}\\$ 50\\%"
                + " \\#1 \\& \\textbackslash{}x \\textasciicircum{}\\textasciitilde{}");
    }

    @Test
    void aPictureHasTheLanesAndTheConclusion() {
        assertThat(SpaceTimeDiagram.tikz(Samples.crash()))
                .startsWith("% NoFailure in crash with N = 3, F = 1, faulty-broadcaster\n")
                .contains("\\begin{tikzpicture}", "{p1 (faulty broadcaster)};", "dash pattern=on 4.50bp off 3.00bp",
                        "{RB-Agreement is violated: p2 delivered m, but p3 never does.};")
                .endsWith("\\end{tikzpicture}\n");
    }

    @Test
    void latexSetsThePicture() throws IOException, InterruptedException {
        Optional<Path> latex = latex();
        assumeTrue(latex.isPresent(), "there is no pdflatex on this machine");
        Files.writeString(folder.resolve("crash.tex"), SpaceTimeDiagram.tikz(Samples.crash()));
        Files.writeString(folder.resolve("forgery.tex"), SpaceTimeDiagram.tikz(Samples.forgery()));
        Files.writeString(folder.resolve("paper.tex"), """
                \\documentclass{article}
                \\usepackage[T1]{fontenc}
                \\usepackage{tikz}
                \\begin{document}
                \\noindent\\input{crash}

                \\noindent\\resizebox{\\textwidth}{!}{\\input{forgery}}
                \\end{document}
                """);

        Process process = new ProcessBuilder(latex.get().toString(), "-interaction=nonstopmode", "-halt-on-error",
                "-no-shell-escape", "paper.tex").directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assumeTrue(!output.contains("File `tikz.sty' not found"), "this machine's LaTeX has no TikZ");
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(folder.resolve("paper.pdf")).isNotEmptyFile();
    }

    private static Optional<Path> latex() {
        List<String> folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return folders.stream().map(each -> Path.of(each, "pdflatex")).filter(Files::isExecutable).findFirst();
    }
}
