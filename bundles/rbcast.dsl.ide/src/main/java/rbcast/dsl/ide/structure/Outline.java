// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

import rbcast.algorithm.specification.Expectation;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.formatting.Labels;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.LastVerdicts.Question;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.reading.ReadVerification;

/**
 * Definitions, their handlers and their lines, as an outline shows them. Broken lines are left out; a definition that
 * the parser has lost, because something before it is broken, is there without its lines.
 */
public final class Outline {

    private final Syntax syntax;
    private final Map<EObject, String> verdicts = new HashMap<>();

    private Outline(Snapshot text, LastVerdicts known) {
        this.syntax = new Syntax(text);
        text.document().reading().verifications().forEach(read -> noteVerdicts(read, known));
    }

    private void noteVerdicts(ReadVerification read, LastVerdicts known) {
        List<Expectation> expectations = read.verification().expectations();
        for (int index = 0; index < expectations.size(); index++) {
            EObject line = read.expectations().get(index);
            known.of(Question.of(read.verification(), expectations.get(index)))
                    .ifPresent(last -> verdicts.put(line, last.words()));
        }
    }

    /** The symbols of a text, nested, with the last verdict of each line that asks for one. */
    public static List<DocumentSymbol> of(Snapshot text, LastVerdicts verdicts) {
        Outline outline = new Outline(text, verdicts);
        List<DocumentSymbol> symbols = outline.syntax.model()
                .map(model -> outline.symbols(model.getDefinitions())).orElseGet(ArrayList::new);
        return LostDefinitions.addTo(symbols, text);
    }

    /** The same for clients that know no nesting. */
    public static List<SymbolInformation> flat(Snapshot text, LastVerdicts verdicts) {
        List<SymbolInformation> flat = new ArrayList<>();
        flatten(of(text, verdicts), text.uri(), null, flat);
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
        for (DocumentSymbol symbol : of(text, LastVerdicts.NONE)) {
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
                : element instanceof CampaignDefinition ? Literals.CAMPAIGN_DEFINITION__NAME
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
        if (element instanceof CampaignDefinition) {
            return SymbolKind.Module;
        }
        return element instanceof HandlerDefinition ? SymbolKind.Event
                : element instanceof ActionDefinition ? SymbolKind.Method : SymbolKind.Field;
    }

    private String detail(EObject element) {
        return element instanceof AlgorithmDefinition ? "algorithm" : element instanceof VerifyDefinition ? "verify"
                : element instanceof SynthesizeDefinition ? "synthesize"
                : element instanceof CampaignDefinition ? "campaign" : verdicts.get(element);
    }
}
