// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;

import rbcast.ui.client.ServedText;
import rbcast.ui.results.VerdictMarkers;
import rbcast.ui.verification.Entries;

/** Takes verdicts away that are about algorithms, or expectations, that are others in the text as it is now. */
public final class Results extends EditorFeature {

    @Override
    public void wasRead() {
        ServedText shown = text();
        int version = shown.version();
        CompletableFuture.runAsync(() -> {
            List<IFile> files = files(shown);
            Stream<String> names = files.isEmpty() ? outside(shown).stream()
                    : files.stream().map(file -> file.getFullPath().toString());
            List<String> places = names.filter(Entries.get()::areAbout).toList();
            List<IFile> marked = files.stream().filter(VerdictMarkers::areOn).toList();
            if (!places.isEmpty() || !marked.isEmpty()) {
                shown.read().filter(read -> shown.version() == version).ifPresent(read -> {
                    marked.forEach(file -> VerdictMarkers.dropOutdated(file, read));
                    places.forEach(place -> Entries.get().textIs(place, read));
                });
            }
        });
    }

    /** What results call the text of a file that is in no project. */
    private static Optional<String> outside(ServedText text) {
        URI uri = URI.create(text.uri());
        return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri).toString()) : Optional.empty();
    }

    /** The files of the workspace that have the text. */
    private static List<IFile> files(ServedText text) {
        return Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(text.uri())));
    }
}
