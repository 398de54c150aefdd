// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

import rbcast.dsl.Issue;
import rbcast.dsl.Position;

/** What is wrong with the text, or odd about it, as markers on its file. */
public final class ProblemMarkers {

    /** The type of these markers. */
    public static final String TYPE = "rbcast.ui.problem";

    private ProblemMarkers() {
    }

    /** Puts markers for these issues in the place of those that are there. */
    public static void set(IFile file, List<Issue> issues) {
        try {
            file.getWorkspace().run(monitor -> {
                file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
                for (Issue issue : issues) {
                    file.createMarker(TYPE, attributes(issue));
                }
            }, file, 0, null);
        } catch (CoreException failure) {
            ILog.get().error("The problems of " + file.getFullPath() + " could not be marked.", failure);
        }
    }

    private static Map<String, Object> attributes(Issue issue) {
        Position position = issue.position();
        return Map.of(IMarker.MESSAGE, issue.message(),
                IMarker.SEVERITY, issue.isError() ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING,
                IMarker.LOCATION, "line " + position.line(),
                IMarker.LINE_NUMBER, position.line(),
                IMarker.CHAR_START, position.offset(),
                IMarker.CHAR_END, position.offset() + position.length());
    }
}
