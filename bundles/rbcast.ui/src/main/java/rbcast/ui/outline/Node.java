// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;

/**
 * A symbol in a tree. It equals the node that stood for the same thing before the text changed, so that a tree keeps
 * open what is open and selected what is selected.
 */
public final class Node {

    private final Object identity;
    private final Node parent;
    private final DocumentSymbol symbol;
    private List<Node> children = List.of();

    private Node(Object identity, Node parent, DocumentSymbol symbol) {
        this.identity = identity;
        this.parent = parent;
        this.symbol = symbol;
    }

    /**
     * The nodes of a text's symbols.
     *
     * @param before those that the tree has shown up to now
     */
    public static List<Node> of(List<DocumentSymbol> symbols, List<Node> before) {
        return of(symbols, before, null);
    }

    /** A symbol is what it was if its name and kind are; or else if it stands for what is gone, being renamed. */
    private static List<Node> of(List<DocumentSymbol> symbols, List<Node> before, Node parent) {
        List<Node> gone = new ArrayList<>(before);
        Node[] same = new Node[symbols.size()];
        match(symbols, gone, same, (symbol, node) -> symbol.getKind() == node.symbol.getKind()
                && symbol.getName().equals(node.symbol.getName()));
        match(symbols, gone, same, (symbol, node) -> symbol.getKind() == node.symbol.getKind());
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < same.length; index++) {
            DocumentSymbol symbol = symbols.get(index);
            Node node = new Node(same[index] == null ? new Object() : same[index].identity, parent, symbol);
            List<DocumentSymbol> inside = symbol.getChildren() == null ? List.of() : symbol.getChildren();
            node.children = of(inside, same[index] == null ? List.of() : same[index].children, node);
            nodes.add(node);
        }
        return List.copyOf(nodes);
    }

    private static void match(List<DocumentSymbol> symbols, List<Node> gone, Node[] same,
            BiPredicate<DocumentSymbol, Node> isSame) {
        for (int index = 0; index < same.length; index++) {
            DocumentSymbol symbol = symbols.get(index);
            if (same[index] == null) {
                same[index] = gone.stream().filter(node -> isSame.test(symbol, node)).findFirst().orElse(null);
                gone.remove(same[index]);
            }
        }
    }

    /** Whether a tree shows the same of this node, and of all in it, as of that one. */
    boolean looksLike(Node other) {
        return equals(other) && symbol.getName().equals(other.symbol.getName())
                && symbol.getKind() == other.symbol.getKind()
                && Objects.equals(symbol.getDetail(), other.symbol.getDetail())
                && lookAlike(children, other.children);
    }

    private static boolean lookAlike(List<Node> some, List<Node> others) {
        boolean alike = some.size() == others.size();
        for (int index = 0; alike && index < some.size(); index++) {
            alike = some.get(index).looksLike(others.get(index));
        }
        return alike;
    }

    /** The node among these, or inside of them, that stands for the same; itself if none does. */
    Node in(List<Node> nodes) {
        for (Node node : nodes) {
            Node found = node.equals(this) ? node : in(node.children);
            if (found != this || node == this) {
                return found;
            }
        }
        return this;
    }

    Node parent() {
        return parent;
    }

    List<Node> children() {
        return children;
    }

    DocumentSymbol symbol() {
        return symbol;
    }

    /** Where its name stands. */
    Range place() {
        return symbol.getSelectionRange();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.identity == identity;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(identity);
    }
}
