// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.function.Consumer;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;

/** Hears of buffers of text files that nobody uses any more; everything else about buffers is no news. */
record ClosingBuffers(Consumer<ITextFileBuffer> closed) implements BufferListener {

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            closed.accept(text);
        }
    }
}
