// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
        CompletableFuture.runAsync(() -> files(shown).stream().filter(Results::isJudged).forEach(file ->
                shown.read().filter(read -> shown.version() == version).ifPresent(read -> {
                    VerdictMarkers.dropOutdated(file, read);
                    Entries.get().textIs(file.getFullPath().toString(), read);
                })));
    }

    private static boolean isJudged(IFile file) {
        return VerdictMarkers.areOn(file) || Entries.get().areAbout(file.getFullPath().toString());
    }

    /** The files of the workspace that have the text. */
    private static List<IFile> files(ServedText text) {
        return Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(text.uri())));
    }
}
