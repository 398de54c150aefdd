// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.formatting.Labels;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;

/** Definitions, their handlers and their lines, as an outline shows them. Broken lines are left out. */
public final class Outline {

    private final Syntax syntax;

    private Outline(Snapshot text) {
        this.syntax = new Syntax(text);
    }

    /** The symbols of a text, nested. */
    public static List<DocumentSymbol> of(Snapshot text) {
        Outline outline = new Outline(text);
        return outline.syntax.model().map(model -> outline.symbols(model.getDefinitions())).orElse(List.of());
    }

    /** The same for clients that know no nesting. */
    public static List<SymbolInformation> flat(Snapshot text) {
        List<SymbolInformation> flat = new ArrayList<>();
        flatten(of(text), text.uri(), null, flat);
        return flat;
    }

    @SuppressWarnings("deprecation")
    private static void flatten(List<DocumentSymbol> symbols, String uri, String container,
            List<SymbolInformation> flat) {
        for (DocumentSymbol symbol : symbols) {
            flat.add(new SymbolInformation(symbol.getName(), symbol.getKind(), new Location(uri, symbol.getRange()),
                    container));
            flatten(symbol.getChildren(), uri, symbol.getName(), flat);
        }
    }

    /** The definitions of a text whose names contain the letters of a query in their order. */
    public static List<WorkspaceSymbol> find(Snapshot text, String query) {
        List<WorkspaceSymbol> found = new ArrayList<>();
        for (DocumentSymbol symbol : of(text)) {
            if (matches(symbol.getName(), query)) {
                found.add(new WorkspaceSymbol(symbol.getName(), symbol.getKind(),
                        Either.forLeft(new Location(text.uri(), symbol.getSelectionRange())), symbol.getDetail()));
            }
        }
        return found;
    }

    private static boolean matches(String name, String query) {
        String letters = name.toLowerCase(Locale.ROOT);
        int from = 0;
        for (char c : query.toLowerCase(Locale.ROOT).toCharArray()) {
            from = letters.indexOf(c, from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    private List<DocumentSymbol> symbols(List<? extends EObject> elements) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        elements.stream().filter(element -> NodeModelUtils.findActualNodeFor(element) != null)
                .sorted(Comparator.comparingInt(element -> NodeModelUtils.findActualNodeFor(element).getOffset()))
                .forEach(element -> symbol(element).ifPresent(symbols::add));
        return symbols;
    }

    private Optional<DocumentSymbol> symbol(EObject element) {
        Optional<String> label = Labels.of(element).filter(text -> !text.isBlank());
        Optional<Range> range = syntax.range(element);
        if (label.isEmpty() || range.isEmpty()) {
            return Optional.empty();
        }
        Range name = nameOf(element).flatMap(feature -> syntax.range(element, feature)).orElse(range.get());
        return Optional.of(new DocumentSymbol(label.get(), kind(element), range.get(), name, detail(element),
                symbols(children(element))));
    }

    private static List<? extends EObject> children(EObject element) {
        return element instanceof Definition || element instanceof HandlerDefinition ? element.eContents() : List.of();
    }

    private static Optional<EStructuralFeature> nameOf(EObject element) {
        return Optional.ofNullable(element instanceof AlgorithmDefinition ? Literals.ALGORITHM_DEFINITION__NAME
                : element instanceof VerifyDefinition ? Literals.VERIFY_DEFINITION__ALGORITHM
                : element instanceof SynthesizeDefinition ? Literals.SYNTHESIZE_DEFINITION__NAME
                : element instanceof HandlerDefinition ? Literals.HANDLER_DEFINITION__EVENT : null);
    }

    private static SymbolKind kind(EObject element) {
        if (element instanceof AlgorithmDefinition) {
            return SymbolKind.Class;
        }
        if (element instanceof VerifyDefinition) {
            return SymbolKind.Interface;
        }
        if (element instanceof SynthesizeDefinition) {
            return SymbolKind.Constructor;
        }
        return element instanceof HandlerDefinition ? SymbolKind.Event
                : element instanceof ActionDefinition ? SymbolKind.Method : SymbolKind.Field;
    }

    private static String detail(EObject element) {
        return element instanceof AlgorithmDefinition ? "algorithm" : element instanceof VerifyDefinition ? "verify"
                : element instanceof SynthesizeDefinition ? "synthesize" : null;
    }
}
