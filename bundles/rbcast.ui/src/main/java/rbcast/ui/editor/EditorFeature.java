// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;

/**
 * Something in an editor that shows what the server has to say about its text. It is a reconciler because the generic
 * editor tells these of their viewers; the server does what reconcilers do elsewhere.
 */
abstract class EditorFeature implements IReconciler, ITextInputListener, ServedText.Listener {

    private ITextViewer viewer;
    private ServedText text;

    /** The viewer shows this text from now on. */
    void connected(ServedText shown) {
        // for most it is soon enough when the text has been read
    }

    /** The viewer shows the text no longer. */
    void disconnected() {
        // what belongs to the viewer goes with it
    }

    @Override
    public void install(ITextViewer installed) {
        viewer = installed;
        viewer.addTextInputListener(this);
        connect(viewer.getDocument());
    }

    @Override
    public void uninstall() {
        disconnect();
        if (viewer != null) {
            viewer.removeTextInputListener(this);
            viewer = null;
        }
    }

    @Override
    public final void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
        disconnect();
    }

    @Override
    public final void inputDocumentChanged(IDocument before, IDocument after) {
        connect(after);
    }

    private void connect(IDocument document) {
        disconnect();
        Optional<ServedText> served = Connection.get().text(document);
        served.ifPresent(shown -> {
            text = shown;
            shown.addListener(this);
            connected(shown);
            if (shown.isRead()) {
                wasRead();
            }
        });
    }

    private void disconnect() {
        if (text != null) {
            text.removeListener(this);
            disconnected();
            text = null;
        }
    }

    /** The viewer; null before the feature is installed and after it is not any more. */
    final ITextViewer viewer() {
        return viewer;
    }

    /** The text that the viewer shows; null if it shows none. */
    final ServedText text() {
        return text;
    }

    @Override
    public final IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
