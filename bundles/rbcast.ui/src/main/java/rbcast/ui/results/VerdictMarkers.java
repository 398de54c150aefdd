// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationResult.Warning;
import rbcast.text.Words;
import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;
import rbcast.ui.verdicts.StoredVerdict;
import rbcast.ui.verdicts.Verdicts;

/**
 * Verdicts as markers on the algorithms that they are about. A verdict is about the algorithm as it was: when the
 * algorithm becomes another one, the verdict goes; a new comment or layout does not harm it. That an expectation is not
 * met is also about the expectation.
 */
public final class VerdictMarkers {

    /** The type of the markers that say what was found. */
    public static final String TYPE = StoredVerdict.MARKER;

    /**
     * The type of the markers on what the user should look at: expectations that are not met, dead actions. An editor
     * shows none that is an error, for the language server tells of contradicted expectations in its text.
     */
    public static final String FINDING = StoredVerdict.FINDING;

    private static final String ALGORITHM = "algorithm";
    private static final String EXPECTATION = "expectation";
    private static final String QUESTION = "question";
    private static final String DECIDED = "decided";

    /** Somebody who types while the markers are put cannot go on for ever. */
    private static final int ATTEMPTS = 3;

    private VerdictMarkers() {
    }

    /**
     * Puts these verdicts in the place of those that are there about the same algorithms. Where a run has come to no
     * verdict, being cancelled for instance, an earlier one on the same question stays. Where the text has been edited
     * since the run began, verdicts stand in the edited text, as far as they are about something that is still there.
     *
     * @param document what was verified
     */
    public static void set(IFile file, Document document, List<VerificationResult> results) {
        Verdicts.get().remember(results);
        Optional<ServedText> shown = Connection.get().shown(file);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int version = shown.map(ServedText::version).orElse(0);
            Document now = shown.flatMap(ServedText::read).orElse(document);
            put(file, new Placement(document, now), results);
            if (version == shown.map(ServedText::version).orElse(0)) {
                break;
            }
        }
        Connection.get().refresh();
    }

    private static void put(IFile file, Placement placement, List<VerificationResult> results) {
        change(file, () -> {
            Set<String> told = told(file);
            Set<String> algorithms = results.stream().map(result -> result.request().algorithm().name())
                    .collect(Collectors.toSet());
            Set<String> kept = results.stream().filter(result -> result.verdict() instanceof Inconclusive)
                    .map(result -> question(result.request())).filter(told::contains).collect(Collectors.toSet());
            for (String type : List.of(TYPE, FINDING)) {
                for (IMarker marker : file.findMarkers(type, false, IResource.DEPTH_ZERO)) {
                    if (algorithms.contains(marker.getAttribute(ALGORITHM, ""))
                            && !kept.contains(marker.getAttribute(QUESTION, ""))) {
                        marker.delete();
                    }
                }
            }
            for (VerificationResult result : results) {
                if (!kept.contains(question(result.request()))) {
                    mark(file, placement, result);
                }
            }
        });
    }

    /** The questions that have verdicts. */
    private static Set<String> told(IFile file) throws CoreException {
        return Arrays.stream(file.findMarkers(TYPE, false, IResource.DEPTH_ZERO))
                .filter(marker -> marker.getAttribute(DECIDED, false))
                .map(marker -> marker.getAttribute(QUESTION, "")).collect(Collectors.toSet());
    }

    private static void mark(IFile file, Placement placement, VerificationResult result) throws CoreException {
        Optional<Position> name = placement.of(result.request().algorithm());
        if (name.isPresent()) {
            file.createMarker(TYPE, verdict(result, name.get()));
        }
        OptionalInt line = placement.of(result.request());
        if (!result.isAsExpected() && line.isPresent()) {
            file.createMarker(FINDING, unmet(result, line.getAsInt()));
        }
        for (Warning warning : result.warnings()) {
            OptionalInt place = placement.of(result.request(), warning);
            if (place.isPresent()) {
                file.createMarker(FINDING, finding(result.request(), IMarker.SEVERITY_WARNING, place.getAsInt(),
                        warning.message()));
            }
        }
    }

    /** Whether a file has any. */
    public static boolean areOn(IFile file) {
        try {
            return file.exists() && (file.findMarkers(TYPE, false, IResource.DEPTH_ZERO).length > 0
                    || file.findMarkers(FINDING, false, IResource.DEPTH_ZERO).length > 0);
        } catch (CoreException gone) {
            return false;
        }
    }

    /**
     * Takes away the verdicts on algorithms, and the findings on expectations, that are others now; what has errors may
     * become the same again.
     */
    public static void dropOutdated(IFile file, Document document) {
        Set<String> expectations = VerificationRequest.of(document).stream().map(VerdictMarkers::expectation)
                .collect(Collectors.toSet());
        change(file, () -> {
            for (String type : List.of(TYPE, FINDING)) {
                for (IMarker marker : file.findMarkers(type, false, IResource.DEPTH_ZERO)) {
                    boolean mayReturn = algorithm(marker, document).isEmpty() && document.hasErrors();
                    String expectation = marker.getAttribute(EXPECTATION, "");
                    boolean expected = expectation.isEmpty() || document.hasErrors()
                            || expectations.contains(expectation);
                    if (!mayReturn && !(isAbout(marker, document) && expected)) {
                        marker.delete();
                    }
                }
            }
        });
    }

    private static boolean isAbout(IMarker marker, Document document) {
        return algorithm(marker, document).map(Verdicts::canonical)
                .filter(marker.getAttribute(StoredVerdict.CANONICAL, "")::equals).isPresent();
    }

    private static Optional<Algorithm> algorithm(IMarker marker, Document document) {
        return document.algorithm(marker.getAttribute(ALGORITHM, ""));
    }

    /** The same for requests that ask the same. */
    private static String question(VerificationRequest request) {
        return String.join("; ", Verdicts.canonical(request.algorithm()), request.scope().toString(),
                new TreeSet<>(request.properties()).toString());
    }

    private static Map<String, Object> verdict(VerificationResult result, Position name) {
        Algorithm algorithm = result.request().algorithm();
        String states = result.verdict() instanceof Verified verified
                ? ", " + Words.count(verified.statistics().states(), "state") : "";
        Map<String, Object> attributes = new HashMap<>(Map.of(IMarker.MESSAGE, message(result) + states,
                IMarker.LOCATION, "line " + name.line(),
                IMarker.LINE_NUMBER, name.line(),
                IMarker.CHAR_START, name.offset(),
                IMarker.CHAR_END, name.offset() + name.length(),
                ALGORITHM, algorithm.name(),
                StoredVerdict.CANONICAL, Verdicts.canonical(algorithm),
                StoredVerdict.EDITION, Verdict.EDITION,
                QUESTION, question(result.request()),
                DECIDED, !(result.verdict() instanceof Inconclusive)));
        attributes.putAll(StoredVerdict.of(result).attributes());
        return attributes;
    }

    /** A missing verdict is no error of the algorithm. */
    private static Map<String, Object> unmet(VerificationResult result, int line) {
        VerificationRequest request = result.request();
        boolean open = result.verdict() instanceof Inconclusive;
        Map<String, Object> attributes = new HashMap<>(finding(request,
                open ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_ERROR, line,
                request.algorithm().name() + ", " + message(result)));
        attributes.put(EXPECTATION, expectation(request));
        return attributes;
    }

    /** The same for requests that expect the same of an algorithm of that name. */
    static String expectation(VerificationRequest request) {
        return String.join("; ", request.algorithm().name(), request.scope().toString(),
                new TreeSet<>(request.properties()).toString(),
                request.expectedViolation().map(violation -> new TreeSet<>(violation).toString()).orElse("none"));
    }

    private static Map<String, Object> finding(VerificationRequest request, int severity, int line, String message) {
        return Map.of(IMarker.MESSAGE, message,
                IMarker.SEVERITY, severity,
                IMarker.LOCATION, "line " + line,
                IMarker.LINE_NUMBER, line,
                ALGORITHM, request.algorithm().name(),
                StoredVerdict.CANONICAL, Verdicts.canonical(request.algorithm()),
                StoredVerdict.EDITION, Verdict.EDITION,
                QUESTION, question(request));
    }

    private static String message(VerificationResult result) {
        return result.request().scope() + ": " + result.summary();
    }

    private interface Change {
        void run() throws CoreException;
    }

    private static void change(IFile file, Change change) {
        try {
            file.getWorkspace().run(monitor -> {
                // it may have been renamed or deleted while it was verified
                if (file.exists()) {
                    change.run();
                }
            }, file, 0, null);
        } catch (CoreException failure) {
            ILog.get().error("The verdicts on " + file.getFullPath() + " could not be marked.", failure);
        }
    }
}
