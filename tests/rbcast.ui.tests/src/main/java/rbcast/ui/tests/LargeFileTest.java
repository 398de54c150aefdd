// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing in a file of 10,000 lines. What is measured goes to a file, for it depends on the machine. */
class LargeFileTest {

    private static final int LINES = 10_000;
    private static final int MOST_MEGABYTES = 200;
    /** Bytes; measuring all lines, or filling the outline, takes more. */
    private static final long MOST_AT_A_TIME = 10 << 20;
    private static final long AFTERWARDS_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Path FIGURES = Path.of(System.getProperty("rbcast.figures", "target"), "large-file.txt");

    private static final String TEXT = text();
    private static final String KEYS = "        SEND to everybody(<echo, m>) if received (<init, m>) from 1 party;\n";

    private final List<String> figures = new ArrayList<>();
    private Workspace workspace;

    private static String text() {
        int linesOfOne = (int) Texts.SIMPLE.lines().count();
        return IntStream.rangeClosed(1, LINES / linesOfOne + 1)
                .mapToObj(number -> Texts.SIMPLE.replace("Simple", "Simple" + number)).collect(Collectors.joining())
                + "verify Nobody { }\n";
    }

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace().withNature();
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    @Test
    void the_thread_of_the_user_interface_reads_nothing_while_keys_are_typed() throws Exception {
        assertThat(TEXT.lines().count()).isGreaterThanOrEqualTo(LINES);
        Workspace.page().showView(IPageLayout.ID_OUTLINE);
        openTheFirstFile();
        IFile file = workspace.file("large.rbcast", TEXT);
        try (Watchdog opening = new Watchdog(Display.getCurrent())) {
            long start = System.nanoTime();
            ITextEditor opened = workspace.open(file);
            long shown = System.nanoTime();
            until("the problem in the last line is found", () -> !problems(opened).isEmpty());
            figures.add(String.format(Locale.ROOT, "open after %.0f ms, its last problem found after %.0f ms",
                    (shown - start) / 1e6, (System.nanoTime() - start) / 1e6));
            letAllFollow();
            assertThat(opening.offences()).isEmpty();
            tell("opening", opening);
        }
        ITextEditor editor = (ITextEditor) Workspace.page().getActiveEditor();
        int before = problems(editor).size();
        int middle = TEXT.indexOf("        STOP if true;", TEXT.length() / 2);
        try (Watchdog typing = new Watchdog(Display.getCurrent())) {
            new Typist(editor, 20).at(middle).type(KEYS);
            long last = System.nanoTime();
            until("the new problem is found", () -> problems(editor).size() > before);
            figures.add(String.format(Locale.ROOT, "the new problem is found %.0f ms after the last key",
                    (System.nanoTime() - last) / 1e6));
            letAllFollow();
            assertThat(typing.spells()).isGreaterThan(KEYS.length());
            assertThat(typing.offences()).isEmpty();
            assertThat(typing.mostAllocated()).as("what is done at a time is little, however fast the machine is")
                    .isLessThan(MOST_AT_A_TIME);
            tell(KEYS.length() + " keys", typing);
        }
        long heap = Memory.heapMegabytes();
        figures.add("heap in use with it: %d MB; resident memory of the process: %d MB, at most %d MB".formatted(heap,
                Memory.megabytes("VmRSS:"), Memory.megabytes("VmHWM:")));
        write();
        assertThat(heap).isLessThan(MOST_MEGABYTES);
    }

    /** Outline, folds, figures behind lines and the rest come a moment after the problems, and are watched, too. */
    private static void letAllFollow() {
        long end = System.nanoTime() + AFTERWARDS_NANOS;
        until("a moment has passed", () -> System.nanoTime() > end);
    }

    /** With the first one the language server starts. */
    private void openTheFirstFile() throws CoreException {
        ITextEditor first = workspace.open(workspace.file("first.rbcast", "verify Nobody { }\n"));
        until("its problem is found", () -> !problems(first).isEmpty());
    }

    private void tell(String what, Watchdog watchdog) {
        figures.add(String.format(Locale.ROOT, "%s: longest spell of the UI thread %.1f ms, of processor time %.1f ms;"
                + " %d of %d spells longer than %d ms; at most %d KB allocated in one", what,
                watchdog.longest().toNanos() / 1e6, watchdog.longestOfProcessor().toNanos() / 1e6,
                watchdog.longOnes().size(), watchdog.spells(), Watchdog.LONG.toMillis(),
                watchdog.mostAllocated() >> 10));
        watchdog.longOnes().forEach(spell -> figures.add(spell.told()));
    }

    private void write() throws IOException {
        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, figures);
        figures.forEach(figure -> System.out.println("[10,000 lines] " + figure));
    }
}
