// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A window that lists places of a text; typing narrows the list, the Enter key goes to the first that is left. */
public final class PlacePicker extends PopupDialog {

    private static final Point SIZE = new Point(560, 380);

    private final List<Node> nodes;
    private final Consumer<Range> chosen;
    private Text filter;
    private TreeViewer tree;

    /**
     * A window that is not open yet.
     *
     * @param title what is listed
     * @param chosen hears of the place that the user goes to
     */
    public PlacePicker(Shell parent, String title, List<DocumentSymbol> symbols, Consumer<Range> chosen) {
        super(parent, INFOPOPUP_SHELLSTYLE, true, false, false, false, false, title,
                "Type to narrow, Enter to go there");
        this.nodes = Node.of(symbols, List.of());
        this.chosen = chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        filter = new Text(area, SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        tree = new TreeViewer(area, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        Tree.equip(tree);
        tree.addFilter(new Typed());
        tree.setAutoExpandLevel(2);
        tree.setInput((Tree.Roots) nodes::toArray);
        filter.addModifyListener(event -> narrow());
        filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                choose();
            } else if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getControl().setFocus();
            }
        }));
        tree.getControl().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                choose();
            }
        }));
        tree.getControl().addMouseListener(MouseListener.mouseUpAdapter(event -> choose()));
        selectFirst();
        return area;
    }

    @Override
    protected Control getFocusControl() {
        return filter;
    }

    @Override
    protected Point getDefaultSize() {
        return SIZE;
    }

    private void narrow() {
        tree.getControl().setRedraw(false);
        try {
            tree.refresh();
            tree.expandToLevel(filter.getText().isBlank() ? 2 : TreeViewer.ALL_LEVELS);
            selectFirst();
        } finally {
            tree.getControl().setRedraw(true);
        }
    }

    /** The first that fits by its own name, rather than by that of something in it. */
    private void selectFirst() {
        Node first = first(nodes);
        tree.setSelection(first == null ? StructuredSelection.EMPTY : new StructuredSelection(first), true);
    }

    private Node first(List<Node> among) {
        for (Node node : among) {
            Node found = fits(node) ? node : first(node.children());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean fits(Node node) {
        return node.symbol().getName().toLowerCase(Locale.ROOT).contains(filter.getText().strip()
                .toLowerCase(Locale.ROOT));
    }

    private void choose() {
        if (tree.getStructuredSelection().getFirstElement() instanceof Node node) {
            close();
            chosen.accept(node.place());
        }
    }

    /** Shows what fits, with what it is in. */
    private final class Typed extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            return first(List.of((Node) element)) != null;
        }
    }
}
