// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;

import rbcast.dsl.Issue;
import rbcast.dsl.Position;
import rbcast.dsl.Severity;

/** What is wrong with a saved file, or odd about it, as markers. */
public final class ProblemMarkers {

    /** The type of these markers. */
    public static final String TYPE = "rbcast.ui.problem";

    private static final String CODE = "code";

    private ProblemMarkers() {
    }

    /**
     * Puts markers for these issues in the place of those that are there; what is said already stays. Hints are nothing
     * that anybody has to look at, so that they have none.
     *
     * @param text what stands in the file
     */
    public static void set(IFile file, String text, List<Issue> issues) throws CoreException {
        Set<Map<String, Object>> missing = issues.stream()
                .filter(issue -> issue.severity() != Severity.HINT).map(issue -> attributes(issue, text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<IMarker> wrong = new ArrayList<>();
        for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
            if (!missing.remove(new HashMap<>(marker.getAttributes()))) {
                wrong.add(marker);
            }
        }
        if (missing.isEmpty() && wrong.isEmpty()) {
            return;
        }
        file.getWorkspace().run(monitor -> {
            for (IMarker marker : wrong) {
                marker.delete();
            }
            for (Map<String, Object> attributes : missing) {
                file.createMarker(TYPE, attributes);
            }
        }, file.getWorkspace().getRuleFactory().markerRule(file), 0, null);
    }

    private static Map<String, Object> attributes(Issue issue, String text) {
        Position position = issue.position().visibleIn(text);
        return Map.of(IMarker.MESSAGE, issue.message(),
                IMarker.SEVERITY, switch (issue.severity()) {
                    case ERROR -> IMarker.SEVERITY_ERROR;
                    case WARNING -> IMarker.SEVERITY_WARNING;
                    default -> IMarker.SEVERITY_INFO;
                },
                IMarker.LOCATION, "line " + position.line(),
                IMarker.LINE_NUMBER, position.line(),
                IMarker.CHAR_START, position.offset(),
                IMarker.CHAR_END, position.offset() + position.length(),
                CODE, issue.code());
    }
}
