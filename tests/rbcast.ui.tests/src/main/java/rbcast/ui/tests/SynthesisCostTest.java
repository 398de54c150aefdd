// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.synthesis.SynthesisView;

/**
 * What learning costs those who work on meanwhile. What is measured goes to a file, for it depends on the machine; the
 * bounds are far above what is measured, and are about processor time.
 */
class SynthesisCostTest {

    private static final String PAPER = """
            synthesize Crash {
                systems crash with N = 3, F = 1;
                episodes 12000;
                simulations 5;
            }
            """;
    private static final int SYNTHESES = 10;
    private static final int MOST_MEGABYTES = 500;
    private static final Duration MOST_AT_A_TIME = Duration.ofMillis(500);
    private static final Path FIGURES = Path.of(System.getProperty("rbcast.figures", "target"));

    private Workspace workspace;
    private SynthesisView view;

    @BeforeEach
    void openTheView() throws Exception {
        workspace = new Workspace();
        Workspace.page().getWorkbenchWindow().getShell().setSize(1500, 900);
        view = (SynthesisView) Workspace.page().showView(SynthesisView.ID);
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Job.getJobManager().cancel(TaskFamily.ID);
        untilDone();
        Workspace.page().hideView(view);
        workspace.close();
    }

    private static void untilDone() {
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    private void synthesize(IFile file) throws Exception {
        workspace.open(file);
        Workspace.run("rbcast.ui.synthesize");
    }

    private static void write(String name, List<String> figures) throws IOException {
        Files.createDirectories(FIGURES);
        Files.write(FIGURES.resolve(name), figures);
        figures.forEach(figure -> System.out.println("[learning] " + figure));
    }

    @Test
    void the_thread_of_the_user_interface_neither_learns_nor_draws_charts() throws Exception {
        IFile file = workspace.file("crash.rbcast", PAPER);
        synthesize(file);
        until("charts are drawn", () -> view.charts() == 3);
        try (Watchdog watchdog = new Watchdog(Display.getCurrent())) {
            until("it has ended", () -> view.status().contains("learned, reward"));

            write("learning.txt", List.of(String.format(Locale.ROOT,
                    "5 simulations of 12,000 episodes with charts open: longest spell of the UI thread %.1f ms,"
                            + " of processor time %.1f ms, %,d spells", watchdog.longest().toNanos() / 1e6,
                    watchdog.longestOfProcessor().toNanos() / 1e6, watchdog.spells())));
            assertThat(watchdog.offences()).isEmpty();
            assertThat(watchdog.longestOfProcessor()).isLessThan(MOST_AT_A_TIME);
        }
    }

    @Test
    void ten_syntheses_leave_little_behind() throws Exception {
        IFile file = workspace.file("crash.rbcast", PAPER.replace("simulations 5", "simulations 1"));
        List<String> figures = new ArrayList<>();
        figures.add("heap in use before: %d MB".formatted(Memory.heapMegabytes()));
        for (int i = 1; i <= SYNTHESES; i++) {
            synthesize(file);
            untilDone();
        }
        long heap = Memory.heapMegabytes();
        figures.add("after %d syntheses: heap in use %d MB, resident memory of the process %d MB".formatted(SYNTHESES,
                heap, Memory.megabytes("VmRSS:")));
        write("ten-syntheses.txt", figures);
        assertThat(heap).isLessThan(MOST_MEGABYTES);
    }

    @Test
    void cancelling_is_measured() throws Exception {
        IFile file = workspace.file("long.rbcast", PAPER.replace("12000", "100000000"));
        synthesize(file);
        until("it has learned something", () -> view.status().contains("best reward"));

        long asked = System.nanoTime();
        Job.getJobManager().cancel(TaskFamily.ID);
        untilDone();

        write("cancelling.txt", List.of(String.format(Locale.ROOT,
                "from cancel to the end, the last word on the best so far included: %.2f s",
                (System.nanoTime() - asked) / 1e9)));
        assertThat(view.learned()).as("the best so far was kept").isPresent();
    }
}
