// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.dsl.Document;
import rbcast.ui.language.Language;

/** Writes the verdicts on an algorithm above its first line, each on a line of its own. */
public final class VerdictMinings extends AbstractCodeMiningProvider {

    private final IResourceChangeListener listener = this::resourcesChanged;
    private ITextViewer viewer;

    /** Called by the editor. */
    public VerdictMinings() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
        super.dispose();
    }

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer shown,
            IProgressMonitor monitor) {
        viewer = shown;
        IFile file = file();
        IDocument document = shown.getDocument();
        if (file == null || document == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return CompletableFuture.supplyAsync(() -> minings(file, document));
    }

    private List<ICodeMining> minings(IFile file, IDocument document) {
        Document read = Language.get().document(document.get(), file.getFullPath().toString());
        List<ICodeMining> minings = new ArrayList<>();
        try {
            for (Map.Entry<Integer, List<String>> verdicts : verdictsByLine(file, read).entrySet()) {
                minings.add(new Verdicts(verdicts.getKey() - 1, document, this, verdicts.getValue()));
            }
        } catch (CoreException | BadLocationException changed) {
            ILog.get().info("The verdicts on " + file.getFullPath() + " changed while they were shown.", changed);
        }
        return minings;
    }

    private static Map<Integer, List<String>> verdictsByLine(IFile file, Document read) throws CoreException {
        IMarker[] markers = file.findMarkers(VerdictMarkers.TYPE, false, IResource.DEPTH_ZERO);
        Arrays.sort(markers, Comparator.comparingLong(IMarker::getId));
        Map<Integer, List<String>> byLine = new TreeMap<>();
        for (IMarker marker : markers) {
            VerdictMarkers.line(marker, read).ifPresent(line -> byLine.computeIfAbsent(line, any -> new ArrayList<>())
                    .add(marker.getAttribute(IMarker.MESSAGE, "")));
        }
        return byLine;
    }

    private IFile file() {
        ITextEditor editor = getAdapter(ITextEditor.class);
        return editor == null ? null : editor.getEditorInput().getAdapter(IFile.class);
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        StyledText text = viewer == null ? null : viewer.getTextWidget();
        if (text == null || text.isDisposed()) {
            return;
        }
        IFile file = file();
        if (Arrays.stream(event.findMarkerDeltas(VerdictMarkers.TYPE, false)).map(IMarkerDelta::getResource)
                .anyMatch(resource -> resource.equals(file))) {
            text.getDisplay().asyncExec(() -> {
                if (!text.isDisposed() && viewer instanceof ISourceViewerExtension5 minable) {
                    minable.updateCodeMinings();
                }
            });
        }
    }

    private static final class Verdicts extends LineHeaderCodeMining {
        Verdicts(int line, IDocument document, VerdictMinings provider, List<String> texts)
                throws BadLocationException {
            super(line, document, provider);
            setLabel(String.join("\n", texts));
        }
    }
}
