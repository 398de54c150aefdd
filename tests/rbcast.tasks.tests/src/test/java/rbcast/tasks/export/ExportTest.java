// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.InputException;
import rbcast.tasks.export.Export.Wish;

class ExportTest {

    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    /** Whatever keys there are, in names and comments. */
    private static final String HOSTILE = """
            // \\end{document} \\input{/etc/passwd} %% ^^M ~ # $ & _ { } ` ' " ? ! < > | [x] @
            // \u00fc\u00df\u4e2d\uD83D\uDE00
            /** \\documentclass $x^2_1$ 100% & #1 {unbalanced \u2264 --- ?` ,, '' `` \u00d0\u00fe\u00f7. And more }. */
            algorithm _ {
                types do_, __, N;
                when RB-Broadcast(m_) do:   // \\textbf{ [ ^^5c
                    /* } \\fi \\else */
                    SEND to all(<do_, m_>);
                    SEND to all(<__, m_>);
                    SEND to all(<N, m_>);
                    STOP; // ]
                when receive(<t, m>) do:
                    DELIVER(m) if received (<__, m>) from more than 1/2 N + 2 * (F - -1)/3 parties;
                    STOP;
            }
            """;

    @TempDir
    private Path folder;

    private static Document document(String text) {
        return RBcastLanguage.standalone().parse(text, "folder/of mine/a.rbcast");
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".rbcast")).sorted()
                    .filter(file -> !RBcastLanguage.standalone().parse(file).algorithms().isEmpty()).toList();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Compiles it as strangers would; TeX gives up at the first error. */
    private void compile(String latex) throws IOException, InterruptedException {
        assumeTrue(isInstalled("pdflatex") && isInstalled("kpsewhich"), "there is no pdflatex on this machine");
        assumeTrue(new ProcessBuilder("kpsewhich", "algpseudocode.sty").start().waitFor() == 0,
                "the LaTeX of this machine has no algpseudocode");
        Files.writeString(folder.resolve("listing.tex"), latex);
        Path log = folder.resolve("output");
        Process tex = new ProcessBuilder("pdflatex", "-no-shell-escape", "-halt-on-error", "-interaction=nonstopmode",
                "listing.tex").directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        assertThat(tex.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(tex.exitValue()).as(Files.readString(log)).isZero();
        assertThat(folder.resolve("listing.pdf")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsADocumentThatLatexCompiles(Path example) throws Exception {
        compile(Export.of(RBcastLanguage.standalone().parse(example), new Wish(ListingFormat.LATEX, Optional.empty(),
                true)).text());
    }

    @Test
    void nothingThatUsersWriteIsACommandOfLatex() throws Exception {
        compile(Export.of(document(HOSTILE), new Wish(ListingFormat.LATEX, Optional.empty(), true)).text());
    }

    @Test
    void twoPartsFitIntoOneDocumentWithoutFurtherPackages() throws Exception {
        String part = Export.of(RBcastLanguage.standalone().parse(examples().get(0)), Wish.all(ListingFormat.LATEX))
                .text();
        compile("\\documentclass[twocolumn]{article}\\usepackage{algorithm}\\usepackage{algpseudocode}\n"
                + "\\begin{document}\n" + part + part.replace("label{alg:", "label{again:") + "\\end{document}\n");
    }

    @Test
    void oneAlgorithmCanBeExportedAlone() throws InputException {
        String two = "algorithm A { when receive(<t, m>) do: DELIVER(m); STOP; }\n"
                + "algorithm B { when receive(<t, m>) do: STOP; }";
        Export all = Export.of(document(two), Wish.all(ListingFormat.PSEUDO_CODE));
        Export one = Export.of(document(two), new Wish(ListingFormat.PSEUDO_CODE, Optional.of("B"), false));

        assertThat(all.fileName()).isEqualTo("a.txt");
        assertThat(all.text()).contains("Algorithm A\n", "Algorithm B\n");
        assertThat(Export.of(document(two), Wish.all(ListingFormat.LATEX)).text())
                .startsWith("% The algorithms of a.rbcast, written by RBcast.");
        assertThat(one.fileName()).isEqualTo("B.txt");
        assertThat(one.text()).doesNotContain("Algorithm A\n").contains("Algorithm B\n");
    }

    @Test
    void whatIsNotThereIsNotExported() {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Export.of(document(HOSTILE),
                new Wish(ListingFormat.LATEX, Optional.of("Missing"), false)))
                .withMessageContaining("there is no algorithm 'Missing'");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Export.of(document("algorithm A {"),
                Wish.all(ListingFormat.LATEX)));
    }
}
