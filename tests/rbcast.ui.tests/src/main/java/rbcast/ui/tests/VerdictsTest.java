// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Texts.SIMPLE;
import static rbcast.ui.tests.Texts.WRONG_EXPECTATION;
import static rbcast.ui.tests.Texts.line;
import static rbcast.ui.tests.Workspace.markers;
import static rbcast.ui.tests.Workspace.problems;
import static rbcast.ui.tests.Workspace.until;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.commands.TaskFamily;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.verdicts.StoredVerdict;

/** Verdicts of runs during which something happens. */
class VerdictsTest {

    private Workspace workspace;
    private IFile file;
    private ITextEditor editor;

    @BeforeEach
    void openWorkspace() throws CoreException {
        workspace = new Workspace();
        file = workspace.file("text.rbcast", WRONG_EXPECTATION);
        editor = workspace.open(file);
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        workspace.close();
    }

    /** A run on the text as it was when the editor was opened ends, being cancelled. */
    private void endOfCancelledRun() {
        Document verified = RBcastLanguage.standalone().parse(WRONG_EXPECTATION, file.getFullPath().toString());
        List<VerificationResult> results = VerificationRequest.of(verified).stream().map(request ->
                new VerificationResult(request, new Inconclusive("cancelled", Statistics.none("none")))).toList();
        Workspace.inBackground(() -> {
            VerdictMarkers.set(file, verified, results);
            return results;
        });
    }

    @Test
    void a_run_that_is_cancelled_leaves_the_verdicts_that_were_there() throws Exception {
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        List<String> verdicts = markers(file, VerdictMarkers.TYPE);
        List<String> findings = markers(file, VerdictMarkers.FINDING);
        assertThat(verdicts).singleElement().asString().contains("violated RB-Agreement");

        endOfCancelledRun();

        assertThat(markers(file, VerdictMarkers.TYPE)).isEqualTo(verdicts);
        assertThat(markers(file, VerdictMarkers.FINDING)).isEqualTo(findings);
    }

    @Test
    void verdicts_of_another_edition_go_with_what_they_say_of_expectations() throws Exception {
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        new StoredVerdict.AtStart().earlyStartup();
        assertThat(file.findMarkers(VerdictMarkers.TYPE, true, IResource.DEPTH_ZERO)).hasSize(1);
        assertThat(file.findMarkers(VerdictMarkers.FINDING, true, IResource.DEPTH_ZERO)).hasSize(1);

        for (String type : List.of(VerdictMarkers.TYPE, VerdictMarkers.FINDING)) {
            file.findMarkers(type, true, IResource.DEPTH_ZERO)[0].setAttribute(StoredVerdict.EDITION,
                    Verdict.EDITION - 1);
        }
        new StoredVerdict.AtStart().earlyStartup();

        assertThat(markers(file, VerdictMarkers.TYPE)).isEmpty();
        assertThat(markers(file, VerdictMarkers.FINDING)).isEmpty();
    }

    @Test
    void an_expectation_that_is_not_met_is_told_once_in_the_text_and_once_among_all_problems() throws Exception {
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);
        until("the text tells of it", () -> !problems(editor).isEmpty());

        String here = line(WRONG_EXPECTATION, "crash with") + ": ";
        assertThat(problems(editor)).singleElement().asString().startsWith(here).contains("violated RB-Agreement");
        assertThat(Workspace.problemsInSight(editor)).isEqualTo(problems(editor));
        assertThat(file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)).singleElement()
                .satisfies(marker -> assertThat(marker.getAttribute(IMarker.MESSAGE, ""))
                        .contains("violated RB-Agreement"));
    }

    @Test
    void what_a_run_warns_of_is_in_sight_in_the_text() throws Exception {
        String deliver = "        DELIVER(m)";
        String text = SIMPLE.replace(deliver, "        SEND to all(<again, m>) if received (<again, m>) from 1 distinct"
                + " party and not already sent;\n" + deliver);
        Workspace.type(editor, text);
        editor.doSave(new NullProgressMonitor());
        Workspace.run("rbcast.ui.verify");
        until("it is verified", () -> Job.getJobManager().find(TaskFamily.ID).length == 0);

        List<String> warnings = markers(file, VerdictMarkers.FINDING);
        assertThat(warnings).singleElement().asString().startsWith(line(text, "again") + ": no run in ");
        until("the text shows them", () -> Workspace.problemsInSight(editor).containsAll(warnings));
    }

    @Test
    void findings_about_a_text_that_was_edited_meanwhile_stand_where_their_lines_are_now() {
        Workspace.type(editor, "// one\n// two\n" + WRONG_EXPECTATION);

        endOfCancelledRun();

        assertThat(markers(file, VerdictMarkers.TYPE)).singleElement().asString()
                .startsWith(line(WRONG_EXPECTATION, "algorithm Simple") + 2 + ": ");
        assertThat(markers(file, VerdictMarkers.FINDING)).singleElement().asString()
                .startsWith(line(WRONG_EXPECTATION, "crash with") + 2 + ": ");
    }

    @Test
    void findings_about_what_has_become_something_else_meanwhile_are_not_shown() {
        Workspace.type(editor, WRONG_EXPECTATION.replace("from 1 distinct party", "from N distinct parties"));

        endOfCancelledRun();

        assertThat(markers(file, VerdictMarkers.TYPE)).isEmpty();
        assertThat(markers(file, VerdictMarkers.FINDING)).isEmpty();
    }
}
