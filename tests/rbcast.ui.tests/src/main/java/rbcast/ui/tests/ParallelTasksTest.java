// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.until;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.commands.TaskFamily;
import rbcast.ui.commands.Tasks;
import rbcast.ui.results.VerdictMarkers;

/** Two verifications and a synthesis at the same time on two projects come to what they come to one by one. */
class ParallelTasksTest {

    private static final String VERIFIED = Texts.SIMPLE.replace("no-failure with N = 3, F = 0;", """
            no-failure with N = 3, F = 0;
                no-failure with N = 5, F = 0;
                crash with N = 3, F = 1 expecting violation;
                crash with N = 4, F = 2;
                byzantine with N = 4, F = 1 expecting violation;""");
    private static final String SYNTHESIS = """
            synthesize Crash {
                systems crash with N = 3, F = 1;
                episodes 3000;
                simulations 2;
                seed 11;
            }
            """;

    private Workspace workspace;
    private IProject other;

    @BeforeEach
    void openTwoProjects() throws CoreException {
        workspace = new Workspace();
        other = ResourcesPlugin.getWorkspace().getRoot().getProject("other");
        other.create(null);
        other.open(null);
    }

    @AfterEach
    void closeThem() throws CoreException {
        Job.getJobManager().cancel(TaskFamily.ID);
        untilDone();
        workspace.close();
        other.delete(true, true, null);
    }

    private static void untilDone() {
        until("no task runs", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
    }

    /** What three tasks came to. */
    private record Results(List<String> verdicts, List<String> findings, List<String> others, String learned) {
    }

    private Results results(IFile first, IFile second) throws CoreException {
        IFile learned = workspace.file("Crash-learned.rbcast");
        Results results = new Results(markers(first, VerdictMarkers.TYPE), markers(first, VerdictMarkers.FINDING),
                markers(second, VerdictMarkers.TYPE), learned.readString());
        learned.delete(true, null);
        first.deleteMarkers(VerdictMarkers.TYPE, true, 0);
        first.deleteMarkers(VerdictMarkers.FINDING, true, 0);
        second.deleteMarkers(VerdictMarkers.TYPE, true, 0);
        return results;
    }

    @Test
    void at_the_same_time_they_come_to_the_same() throws Exception {
        IFile first = workspace.file("first.rbcast", VERIFIED);
        IFile second = other.getFile("second.rbcast");
        second.create(VERIFIED.replace("Simple", "Second").getBytes(StandardCharsets.UTF_8), true, false, null);
        IFile synthesis = workspace.file("crash.rbcast", SYNTHESIS);
        List<Job> oneByOne = List.of(Tasks.verify(first, Optional.empty(), UnaryOperator.identity()),
                Tasks.verify(second, Optional.empty(), UnaryOperator.identity()),
                Tasks.synthesize(synthesis, Optional.empty(), Map.of()));
        for (Job job : oneByOne) {
            job.schedule();
            untilDone();
        }
        Results alone = results(first, second);

        List<Job> together = List.of(Tasks.synthesize(synthesis, Optional.empty(), Map.of()),
                Tasks.verify(first, Optional.empty(), UnaryOperator.identity()),
                Tasks.verify(second, Optional.empty(), UnaryOperator.identity()));
        together.forEach(Job::schedule);
        untilDone();

        assertThat(alone.verdicts()).hasSize(5);
        assertThat(alone.findings()).hasSize(1);
        assertThat(results(first, second)).isEqualTo(alone);
    }
}
