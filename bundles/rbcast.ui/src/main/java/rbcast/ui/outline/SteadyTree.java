// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.TreeViewer;

import rbcast.ui.client.UserInterface;

/**
 * A tree of nodes that becomes another a few nodes at a time, between which keys are heard: a tree takes some
 * milliseconds for ten of them, and a text may have thousands. What stays is left alone, so that nothing flickers.
 */
final class SteadyTree implements Tree.Roots {

    /** Nodes that are put, taken away or drawn anew at a time. */
    private static final int STEP = 40;
    private static final int OPEN_LEVELS = 2;
    /** Definitions of which only the names show at first. */
    private static final int MANY = 60;

    private final TreeViewer viewer;
    private List<Node> wanted = List.of();
    /** What is in the tree, some of it perhaps from before. */
    private final List<Node> shown = new ArrayList<>();
    private boolean underWay;
    private boolean filling;

    SteadyTree(TreeViewer viewer) {
        this.viewer = viewer;
        Tree.equip(viewer);
        viewer.setInput(this);
    }

    @Override
    public Object[] roots() {
        return shown.toArray();
    }

    /** Shows these nodes soon, or at once if there are few. */
    void show(List<Node> nodes) {
        wanted = nodes;
        filling |= shown.isEmpty();
        if (!underWay) {
            step();
        }
    }

    private void step() {
        if (viewer.getControl().isDisposed()) {
            return;
        }
        viewer.getControl().setRedraw(false);
        try {
            underWay = change() >= STEP;
            if (!underWay && filling && !shown.isEmpty()) {
                filling = false;
                viewer.expandToLevel(shown.size() > MANY ? 1 : OPEN_LEVELS);
            }
        } finally {
            viewer.getControl().setRedraw(true);
        }
        if (underWay) {
            UserInterface.run(this::step);
        }
    }

    /** Goes on for a step; how many nodes that was about. */
    private int change() {
        int least = Math.min(shown.size(), wanted.size());
        int first = 0;
        while (first < least && shown.get(first).equals(wanted.get(first))) {
            first++;
        }
        int last = 0;
        while (last < least - first
                && shown.get(shown.size() - 1 - last).equals(wanted.get(wanted.size() - 1 - last))) {
            last++;
        }
        int changed = remove(first, Math.min(STEP, shown.size() - last - first));
        if (changed < STEP) {
            changed += insert(first, wanted.subList(first, Math.min(wanted.size() - last, first + STEP - changed)));
        }
        return changed < STEP ? changed + update(STEP - changed) : changed;
    }

    private int remove(int from, int count) {
        List<Node> gone = shown.subList(from, from + count);
        if (count > 0) {
            viewer.remove(gone.toArray());
            gone.clear();
        }
        return count;
    }

    private int insert(int at, List<Node> nodes) {
        if (at == shown.size() && !nodes.isEmpty()) {
            viewer.add(this, nodes.toArray());
        } else {
            for (int index = 0; index < nodes.size(); index++) {
                viewer.insert(this, nodes.get(index), at + index);
            }
        }
        shown.addAll(at, nodes);
        return nodes.size();
    }

    /** Draws anew what looks different: most changes are about one definition. */
    private int update(int most) {
        int updated = 0;
        for (int index = 0; index < shown.size() && updated < most; index++) {
            Node node = wanted.get(index);
            Node before = shown.set(index, node);
            if (before != node && !node.looksLike(before)) {
                viewer.refresh(node);
                updated++;
            }
        }
        return updated;
    }
}
