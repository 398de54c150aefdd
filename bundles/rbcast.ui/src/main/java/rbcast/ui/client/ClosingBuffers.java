// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.function.Consumer;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;

/** Hears of buffers of text files that nobody uses any more; everything else about buffers is no news. */
record ClosingBuffers(Consumer<ITextFileBuffer> closed) implements IFileBufferListener {

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            closed.accept(text);
        }
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        // a text is opened when somebody asks for it
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // its document tells
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // its document tells
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // no change of the text
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
        // saved or not makes no difference to the server
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
        // no change of the text
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // the editor opens a buffer at the new place
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the editor decides what becomes of the text
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // the text is what it was
    }
}
