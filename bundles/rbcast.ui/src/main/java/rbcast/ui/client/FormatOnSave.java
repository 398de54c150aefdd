// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.Optional;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;

import rbcast.ui.language.Language;
import rbcast.ui.settings.Preferences;

/**
 * Brings texts into the canonical form just before they are saved, where the user wants it. A text that is so large
 * that this takes longer than a moment is saved as it is: saving never waits for long.
 */
final class FormatOnSave implements BufferListener {

    private static final FormattingOptions FORM = new FormattingOptions(4, true);

    @Override
    public void stateChanging(IFileBuffer buffer) {
        if (UserInterface.isHere() && buffer.isDirty() && buffer instanceof ITextFileBuffer text && isOurs(buffer)
                && Preferences.formatsOnSave(file(buffer).map(IResource::getProject))) {
            Connection.get().text(text.getDocument()).ifPresent(FormatOnSave::format);
        }
    }

    private static boolean isOurs(IFileBuffer buffer) {
        return buffer.getFileStore() != null && buffer.getFileStore().getName().endsWith("." + Language.FILE_EXTENSION);
    }

    private static Optional<IFile> file(IFileBuffer buffer) {
        IPath place = buffer.getLocation();
        return place == null || place.segmentCount() < 2 ? Optional.empty()
                : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(place)).filter(IFile::exists);
    }

    private static void format(ServedText text) {
        text.await(server -> server.formatting(new DocumentFormattingParams(text.identifier(), FORM)))
                .ifPresent(edits -> Edits.apply(edits, text, null));
    }
}
