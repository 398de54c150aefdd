// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationResult.Warning;

/**
 * Verdicts as markers on the algorithms that they are about. A verdict is about the algorithm as it was: when the
 * algorithm becomes another one, the verdict goes; a new comment or layout does not harm it. That an expectation is not
 * met is also about the expectation.
 */
public final class VerdictMarkers {

    /** The type of the markers that say what was found. */
    public static final String TYPE = "rbcast.ui.verdict";

    /** The type of the markers on what the user should look at: expectations that are not met, dead actions. */
    public static final String FINDING = "rbcast.ui.finding";

    private static final String ALGORITHM = "algorithm";
    private static final String CANONICAL = "canonical";
    private static final String EXPECTATION = "expectation";

    private VerdictMarkers() {
    }

    /** Puts these verdicts in the place of all that are there. */
    public static void set(IFile file, Document document, List<VerificationResult> results) {
        change(file, () -> {
            for (String type : List.of(TYPE, FINDING)) {
                file.deleteMarkers(type, false, IResource.DEPTH_ZERO);
            }
            for (VerificationResult result : results) {
                Optional<Position> name = document.position(result.request().algorithm());
                if (name.isPresent()) {
                    file.createMarker(TYPE, verdict(result, name.get()));
                }
                if (!result.isAsExpected()) {
                    file.createMarker(FINDING, unmet(result));
                }
                for (Warning warning : result.warnings()) {
                    file.createMarker(FINDING, finding(result.request(), IMarker.SEVERITY_WARNING, warning.line(),
                            warning.message()));
                }
            }
        });
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

    /** The line, from 1, of the algorithm that a marker is about; empty if the document has no such algorithm. */
    static Optional<Integer> line(IMarker marker, Document document) {
        return algorithm(marker, document).filter(algorithm -> isAbout(marker, document))
                .flatMap(document::position).map(Position::line);
    }

    private static boolean isAbout(IMarker marker, Document document) {
        return algorithm(marker, document).map(VerdictMarkers::canonical)
                .filter(marker.getAttribute(CANONICAL, "")::equals).isPresent();
    }

    private static Optional<Algorithm> algorithm(IMarker marker, Document document) {
        return document.algorithm(marker.getAttribute(ALGORITHM, ""));
    }

    /** The same for algorithms that differ in nothing but comments and layout. */
    private static String canonical(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm.withDocumentation(""));
    }

    private static Map<String, Object> verdict(VerificationResult result, Position name) {
        Algorithm algorithm = result.request().algorithm();
        String states = result.verdict() instanceof Verified verified
                ? ", %d states".formatted(verified.statistics().states()) : "";
        return Map.of(IMarker.MESSAGE, message(result) + states,
                IMarker.LOCATION, "line " + name.line(),
                IMarker.LINE_NUMBER, name.line(),
                IMarker.CHAR_START, name.offset(),
                IMarker.CHAR_END, name.offset() + name.length(),
                ALGORITHM, algorithm.name(),
                CANONICAL, canonical(algorithm));
    }

    /** A missing verdict is no error of the algorithm. */
    private static Map<String, Object> unmet(VerificationResult result) {
        VerificationRequest request = result.request();
        boolean open = result.verdict() instanceof Inconclusive;
        Map<String, Object> attributes = new HashMap<>(finding(request,
                open ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_ERROR, request.line(),
                request.algorithm().name() + ", " + message(result)));
        attributes.put(EXPECTATION, expectation(request));
        return attributes;
    }

    /** The same for requests that expect the same of an algorithm of that name. */
    private static String expectation(VerificationRequest request) {
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
                CANONICAL, canonical(request.algorithm()));
    }

    private static String message(VerificationResult result) {
        return result.request().scope() + ": " + result.summary();
    }

    private interface Change {
        void run() throws CoreException;
    }

    private static void change(IFile file, Change change) {
        try {
            file.getWorkspace().run(monitor -> change.run(), file, 0, null);
        } catch (CoreException failure) {
            ILog.get().error("The verdicts on " + file.getFullPath() + " could not be marked.", failure);
        }
    }
}
