// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.project;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.ui.language.Language;
import rbcast.ui.results.ProblemMarkers;
import rbcast.ui.settings.Preferences;
import rbcast.ui.verification.Entries;

/** What is wrong in a file as it is saved, whatever an editor shows of it. */
final class SavedProblems {

    private SavedProblems() {
    }

    /** Puts markers for what is wrong now in the place of those that are there. */
    static void mark(IFile file) throws CoreException {
        if (SourceFiles.isSource(file)) {
            Document document = read(file);
            ProblemMarkers.set(file, document.text(), Preferences.severities(Optional.of(file.getProject())).of(
                    Stream.concat(document.issues().stream(), document.suggestions().stream()).toList()));
            Entries.get().textIs(file.getFullPath().toString(), document);
        } else if (file.exists()) {
            // it may have had another name before
            ProblemMarkers.set(file, "", List.of());
        }
    }

    private static Document read(IFile file) throws CoreException {
        URI place = file.getLocationURI();
        String name = file.getFullPath().toString();
        return place != null && EFS.SCHEME_FILE.equals(place.getScheme())
                ? RBcastLanguage.standalone().parse(file.getLocation().toPath())
                : Language.get().document(file.readString(), name);
    }
}
