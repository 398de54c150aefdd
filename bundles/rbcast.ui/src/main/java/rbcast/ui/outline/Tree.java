// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;

import rbcast.ui.editor.Images;

/** How nodes show in a tree: with their icons, their names, and what there is to say about them in grey. */
final class Tree implements ITreeContentProvider {

    private Tree() {
    }

    /** Makes a viewer show nodes; its input is the list of those at the top, or who has it. */
    static void equip(TreeViewer viewer) {
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Tree());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            Node node = (Node) element;
            StyledString label = new StyledString(node.symbol().getName());
            String detail = node.symbol().getDetail();
            if (detail != null && !detail.isEmpty()) {
                label.append("  " + detail, StyledString.DECORATIONS_STYLER);
            }
            return label;
        }

        @Override
        public String getText(Object element) {
            return ((Node) element).symbol().getName();
        }

        @Override
        public Image getImage(Object element) {
            return Images.of(((Node) element).symbol());
        }
    }

    /** What holds the nodes of a tree that changes. */
    interface Roots {
        Object[] roots();
    }

    @Override
    public Object[] getElements(Object input) {
        return ((Roots) input).roots();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Node) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Node node ? node.parent() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Node) element).children().isEmpty();
    }
}
