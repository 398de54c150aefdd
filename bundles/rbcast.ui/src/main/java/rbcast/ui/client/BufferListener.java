// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** Hears of some of what happens to buffers of files; the rest is no news to it. */
interface BufferListener extends IFileBufferListener {

    @Override
    default void bufferCreated(IFileBuffer buffer) {
    }

    @Override
    default void bufferDisposed(IFileBuffer buffer) {
    }

    @Override
    default void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
    }

    @Override
    default void bufferContentReplaced(IFileBuffer buffer) {
    }

    @Override
    default void stateChanging(IFileBuffer buffer) {
    }

    @Override
    default void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    }

    @Override
    default void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
    }

    @Override
    default void underlyingFileMoved(IFileBuffer buffer, IPath path) {
    }

    @Override
    default void underlyingFileDeleted(IFileBuffer buffer) {
    }

    @Override
    default void stateChangeFailed(IFileBuffer buffer) {
    }
}
