// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ContentAssistantFacade;
import org.eclipse.jface.text.source.ISourceViewerExtension4;
import org.eclipse.swt.custom.StyledText;

/**
 * Keeps the list of proposals from opening by itself: the generic editor opens it at any letter, and then the list
 * takes the Enter key. It has no setting for one kind of file, so that this listens to the viewer's assistant. It is a
 * reconciler because these are told of their viewer.
 */
public final class AssistOnRequest implements IReconciler {

    /** The viewers whose list was last opened by the editor rather than by the user. */
    private static final Set<ITextViewer> UNASKED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final ICompletionListener sessions = new Sessions();
    private ITextViewer viewer;
    private ContentAssistantFacade assistant;

    /** Whether the list that is opening in the viewer was asked for. Can be called in any thread. */
    static boolean isAskedFor(ITextViewer viewer) {
        return !UNASKED.contains(viewer);
    }

    @Override
    public void install(ITextViewer installed) {
        viewer = installed;
        StyledText widget = installed.getTextWidget();
        // the viewer gets its assistant only after its reconciler
        widget.getDisplay().asyncExec(() -> {
            if (viewer == installed && !widget.isDisposed() && installed instanceof ISourceViewerExtension4 source) {
                assistant = source.getContentAssistantFacade();
                assistant.addCompletionListener(sessions);
            }
        });
    }

    @Override
    public void uninstall() {
        viewer = null;
        if (assistant != null) {
            assistant.removeCompletionListener(sessions);
            assistant = null;
        }
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }

    private final class Sessions implements ICompletionListener {
        @Override
        public void assistSessionStarted(ContentAssistEvent event) {
            if (!event.isAutoActivated) {
                UNASKED.remove(viewer);
                return;
            }
            UNASKED.add(viewer);
            if (event.assistant instanceof ContentAssistant letters) {
                letters.enableAutoActivateCompletionOnType(false);
            }
        }

        @Override
        public void assistSessionEnded(ContentAssistEvent event) {
            // what was asked for is known until the next session
        }

        @Override
        public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
            // any may be selected
        }
    }
}
