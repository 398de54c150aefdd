// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;

import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.formatting.Labels;

/** How definitions, handlers and their lines show in an outline. */
final class Symbols {

    private Symbols() {
    }

    /** Each line goes by its own text. */
    static class Names extends DocumentSymbolNameProvider {
        @Override
        public String getName(EObject element) {
            return Labels.of(element).orElse(null);
        }
    }

    /** What the symbols look like. */
    static class Kinds extends DocumentSymbolKindProvider {
        @Override
        protected SymbolKind getSymbolKind(EClass type) {
            if (Literals.ALGORITHM_DEFINITION.isSuperTypeOf(type)) {
                return SymbolKind.Class;
            }
            if (Literals.VERIFY_DEFINITION.isSuperTypeOf(type)) {
                return SymbolKind.Interface;
            }
            if (Literals.SYNTHESIZE_DEFINITION.isSuperTypeOf(type)) {
                return SymbolKind.Constructor;
            }
            return Literals.HANDLER_DEFINITION.isSuperTypeOf(type) ? SymbolKind.Event : SymbolKind.Field;
        }
    }

    /** What a definition is. */
    static class Details extends DocumentSymbolDetailsProvider {
        @Override
        public String getDetails(EObject element) {
            return element instanceof AlgorithmDefinition ? "algorithm"
                    : element instanceof VerifyDefinition ? "verification"
                    : element instanceof SynthesizeDefinition ? "synthesis" : "";
        }
    }
}
