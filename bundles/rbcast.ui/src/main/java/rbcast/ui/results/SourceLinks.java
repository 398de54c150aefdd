// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Makes links of places such as {@code /project/file.rbcast:12} in the console. */
public final class SourceLinks implements IPatternMatchListenerDelegate {

    private static final Pattern PLACE = Pattern.compile("(/[^:]+\\.rbcast):(\\d+)");

    private TextConsole console;

    @Override
    public void connect(TextConsole opened) {
        console = opened;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
        try {
            Matcher place = PLACE.matcher(console.getDocument().get(event.getOffset(), event.getLength()));
            if (place.matches()) {
                int line = Integer.parseInt(place.group(2));
                console.addHyperlink(new Link(place.group(1), line), event.getOffset(), event.getLength());
            }
        } catch (BadLocationException | NumberFormatException changed) {
            ILog.get().info("A place in the console cannot be linked.", changed);
        }
    }

    /** @param file a path in the workspace, or else one on the machine */
    private record Link(String file, int line) implements IHyperlink {
        @Override
        public void linkEntered() {
            // nothing to show
        }

        @Override
        public void linkExited() {
            // nothing to hide
        }

        @Override
        public void linkActivated() {
            try {
                IEditorPart editor = open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
                if (editor instanceof ITextEditor text) {
                    IRegion place = text.getDocumentProvider().getDocument(text.getEditorInput())
                            .getLineInformation(line - 1);
                    text.selectAndReveal(place.getOffset(), place.getLength());
                }
            } catch (PartInitException | BadLocationException gone) {
                ILog.get().info(file + " cannot be shown at line " + line + ".", gone);
            }
        }

        private IEditorPart open(IWorkbenchPage page) throws PartInitException {
            IPath path = IPath.fromPortableString(file);
            IFile own = path.segmentCount() < 2 ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(path);
            return own != null && own.exists() ? IDE.openEditor(page, own)
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path));
        }
    }
}
