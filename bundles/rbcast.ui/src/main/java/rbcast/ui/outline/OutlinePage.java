// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.util.CancelIndicator;

import rbcast.ui.language.Language;

/** The definitions of the text in the editor, as a tree; a click goes there. */
final class OutlinePage extends ContentOutlinePage {

    private static final int PAUSE_MILLIS = 400;

    private final ITextEditor editor;
    private final IDocument document;
    private final Runnable refresh = this::refresh;
    private final IDocumentListener listener = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // afterwards is soon enough
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            getControl().getDisplay().timerExec(PAUSE_MILLIS, refresh);
        }
    };

    OutlinePage(ITextEditor editor) {
        this.editor = editor;
        this.document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.setContentProvider(new Tree());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        tree.setAutoExpandLevel(2);
        document.addDocumentListener(listener);
        refresh();
    }

    @Override
    public void dispose() {
        document.removeDocumentListener(listener);
        super.dispose();
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (getControl().isFocusControl()
                && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof DocumentSymbol symbol) {
            reveal(symbol);
        }
    }

    private void reveal(DocumentSymbol symbol) {
        try {
            int start = offset(symbol.getSelectionRange().getStart());
            editor.selectAndReveal(start, offset(symbol.getSelectionRange().getEnd()) - start);
        } catch (BadLocationException changed) {
            ILog.get().info("The text changed below the outline.", changed);
        }
    }

    private int offset(Position position) throws BadLocationException {
        return document.getLineOffset(position.getLine()) + position.getCharacter();
    }

    private void refresh() {
        TreeViewer tree = getTreeViewer();
        if (tree != null && !tree.getControl().isDisposed()) {
            tree.setInput(Language.get().read(document.get(),
                    resource -> Language.get().service(HierarchicalDocumentSymbolService.class)
                            .getSymbols(resource, CancelIndicator.NullImpl)));
        }
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            DocumentSymbol symbol = (DocumentSymbol) element;
            StyledString label = new StyledString(symbol.getName());
            if (symbol.getDetail() != null && !symbol.getDetail().isEmpty()) {
                label.append(" " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
            }
            return label;
        }
    }

    private static final class Tree implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            List<DocumentSymbol> children = ((DocumentSymbol) parent).getChildren();
            return children == null ? new Object[0] : children.toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }
}
