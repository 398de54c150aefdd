// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import rbcast.ui.client.Connection;
import rbcast.ui.client.Newest;
import rbcast.ui.client.ServedText;
import rbcast.ui.editor.Navigation;

/** The definitions of the text in the editor, as a tree; a click goes there. */
final class OutlinePage extends ContentOutlinePage implements ServedText.Listener {

    private final ITextEditor editor;
    private final Newest newest = new Newest();
    private ServedText text;
    private List<Node> nodes = List.of();
    private SteadyTree tree;

    OutlinePage(ITextEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        tree = new SteadyTree(getTreeViewer());
        Connection.get().text(editor.getDocumentProvider().getDocument(editor.getEditorInput())).ifPresent(served -> {
            text = served;
            text.addListener(this);
            if (text.isRead()) {
                wasRead();
            }
        });
    }

    @Override
    public void dispose() {
        if (text != null) {
            text.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void wasRead() {
        text.ask(server -> server.documentSymbol(new DocumentSymbolParams(text.identifier())),
                newest.next(symbols -> show(symbols.stream().map(Either::getRight).toList())));
    }

    @Override
    public void verdictsChanged() {
        wasRead();
    }

    private void show(List<DocumentSymbol> symbols) {
        if (tree != null) {
            nodes = Node.of(symbols, nodes);
            tree.show(nodes);
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        ITextViewer viewer = editor.getAdapter(ITextViewer.class);
        if (getControl().isFocusControl() && viewer != null && text != null
                && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Node node) {
            // the tree may still have the node of an earlier version
            new Navigation(viewer, text).to(node.in(nodes).place());
        }
    }
}
