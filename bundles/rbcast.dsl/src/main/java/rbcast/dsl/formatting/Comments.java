// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;

/** The comments of a text, in its order, to be taken out one after the other. */
final class Comments {

    private static final String DOCUMENTATION = "/**";

    private final String text;
    private final List<ILeafNode> comments = new ArrayList<>();
    private int next;

    Comments(ICompositeNode root) {
        this.text = root.getText();
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.isHidden() && leaf.getText().startsWith("/")) {
                comments.add(leaf);
            }
        }
    }

    /** The comments before that offset that have not been taken yet. */
    List<ILeafNode> takeUntil(int offset) {
        List<ILeafNode> taken = new ArrayList<>();
        while (next < comments.size() && comments.get(next).getOffset() < offset) {
            taken.add(comments.get(next++));
        }
        return taken;
    }

    /** The comments that stand behind something that ends at that offset, in the same line. */
    List<ILeafNode> takeBehind(int offset) {
        List<ILeafNode> taken = new ArrayList<>();
        int end = offset;
        while (next < comments.size() && standsBehind(comments.get(next), end)) {
            ILeafNode comment = comments.get(next++);
            taken.add(comment);
            end = comment.getOffset() + comment.getText().stripTrailing().length();
        }
        return taken;
    }

    /** Documentation belongs to what follows it, and a comment of several lines does not fit behind anything. */
    private boolean standsBehind(ILeafNode comment, int end) {
        String content = comment.getText().stripTrailing();
        return comment.getOffset() >= end && text.substring(end, comment.getOffset()).isBlank()
                && !breaksLine(text.substring(end, comment.getOffset())) && !breaksLine(content)
                && !content.startsWith(DOCUMENTATION);
    }

    private static boolean breaksLine(String blanks) {
        return blanks.indexOf('\n') >= 0 || blanks.indexOf('\r') >= 0;
    }
}
