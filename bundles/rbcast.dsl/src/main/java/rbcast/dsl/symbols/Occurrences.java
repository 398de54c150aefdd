// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.symbols;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.ast.Model;
import rbcast.dsl.symbols.Occurrence.Role;
import rbcast.dsl.symbols.Symbol.Kind;

/**
 * All symbols of a text and all their occurrences: what definition, references, highlighting and renaming need. A text
 * with errors has those that the parser could make out. Made once for a version of the text, asked without cost, and
 * safe for use by several threads.
 */
public final class Occurrences {

    private final List<Occurrence> inOrder;
    private final Map<Symbol, List<Occurrence>> ofSymbols = new LinkedHashMap<>();

    private final NavigableSet<Integer> algorithms;

    private Occurrences(List<Occurrence> found, NavigableSet<Integer> algorithms) {
        this.algorithms = algorithms;
        this.inOrder = found.stream().sorted(Comparator.comparingInt(Occurrence::offset)).toList();
        inOrder.forEach(occurrence ->
                ofSymbols.computeIfAbsent(occurrence.symbol(), symbol -> new ArrayList<>()).add(occurrence));
    }

    /** Those of a parsed text. */
    public static Occurrences in(IParseResult parsed) {
        Finder finder = new Finder();
        List<Occurrence> found = parsed.getRootASTElement() instanceof Model model ? finder.find(model) : List.of();
        return new Occurrences(found, finder.algorithms());
    }

    /** Every occurrence, in the order of the text. */
    public List<Occurrence> all() {
        return inOrder;
    }

    /** Every symbol, in the order of first occurrences. */
    public Set<Symbol> symbols() {
        return Set.copyOf(ofSymbols.keySet());
    }

    /** The occurrence at a place, or right before it; of two that touch, the one that begins there. */
    public Optional<Occurrence> at(int offset) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).offset() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(inOrder.get(low - 1)).filter(found -> found.touches(offset));
    }

    /** The occurrences of a symbol, in the order of the text; empty if the text has no such symbol. */
    public List<Occurrence> of(Symbol symbol) {
        return List.copyOf(ofSymbols.getOrDefault(symbol, List.of()));
    }

    /**
     * Where a symbol is declared: where it is given its name, or else the first SEND of a type, or else where a type is
     * first waited for. Empty if the symbol is only mentioned, such as an algorithm that the text has not.
     */
    public Optional<Occurrence> declaration(Symbol symbol) {
        List<Occurrence> occurrences = of(symbol);
        for (Role role : List.of(Role.NAMED, Role.SENT, Role.AWAITED)) {
            Optional<Occurrence> first = occurrences.stream().filter(occurrence -> occurrence.role() == role)
                    .findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /**
     * Why a symbol cannot be called so, in a sentence for the user; empty if it can, and then replacing the name in all
     * its {@linkplain #of(Symbol) occurrences} changes nothing but the name.
     */
    public Optional<String> objection(Symbol symbol, String newName) {
        if (!AlgorithmWriter.isName(newName)) {
            return Optional.of("a name is made of letters, digits and underscores and does not begin with a digit");
        }
        return ofSymbols.keySet().stream()
                .filter(other -> other.name().equals(newName) && !other.equals(symbol) && collide(symbol, other))
                .findFirst().map(other -> "there is another '%s' here: take a name that is not in use"
                        .formatted(newName));
    }

    /** Whether two symbols of the same name would be taken for each other. */
    private boolean collide(Symbol one, Symbol other) {
        if (one.kind() == other.kind()) {
            return one.scope() == other.scope();
        }
        return isTypeBesideVariable(one, other) || isTypeBesideVariable(other, one);
    }

    /** A handler that calls the received type as a message type is called could not name that type. */
    private boolean isTypeBesideVariable(Symbol type, Symbol variable) {
        return type.kind() == Kind.MESSAGE_TYPE && variable.kind() == Kind.TYPE_VARIABLE
                && Objects.equals(algorithms.floor(variable.scope()), type.scope());
    }
}
