// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private static final int MOST_MEGABYTES = 600;
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
        try (Watchdog opening = new Watchdog(Display.getCurrent())) {
            ITextEditor opened = workspace.open(workspace.file("large.rbcast", TEXT));
            until("the problem in the last line is found", () -> !problems(opened).isEmpty());
            assertThat(opening.offences()).isEmpty();
            tell("opening", opening);
        }
        ITextEditor editor = (ITextEditor) Workspace.page().getActiveEditor();
        int before = problems(editor).size();
        int middle = TEXT.indexOf("        STOP if true;", TEXT.length() / 2);
        try (Watchdog typing = new Watchdog(Display.getCurrent())) {
            new Typist(editor, 20).at(middle).type(KEYS);
            until("the new problem is found", () -> problems(editor).size() > before);
            assertThat(typing.spells()).isGreaterThan(KEYS.length());
            assertThat(typing.offences()).isEmpty();
            tell(KEYS.length() + " keys", typing);
        }
        long heap = heapMegabytes();
        figures.add("heap in use with it: %d MB; resident memory of the process: %d MB".formatted(heap,
                residentMegabytes()));
        write();
        assertThat(heap).isLessThan(MOST_MEGABYTES);
    }

    /** With the first one the language server starts. */
    private void openTheFirstFile() throws CoreException {
        ITextEditor first = workspace.open(workspace.file("first.rbcast", "verify Nobody { }\n"));
        until("its problem is found", () -> !problems(first).isEmpty());
    }

    private void tell(String what, Watchdog watchdog) {
        figures.add(String.format(Locale.ROOT, "%s: longest spell of the UI thread %.1f ms, of processor time %.1f ms",
                what, watchdog.longest().toNanos() / 1e6, watchdog.longestOfProcessor().toNanos() / 1e6));
    }

    private void write() throws IOException {
        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, figures);
        figures.forEach(figure -> System.out.println("[10,000 lines] " + figure));
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToLong(line ->
                        Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(0);
    }
}
