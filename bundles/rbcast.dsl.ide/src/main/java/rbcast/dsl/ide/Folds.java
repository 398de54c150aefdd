// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;

import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.HandlerDefinition;

/** Definitions and handlers can be folded; comments can anyway. */
public class Folds extends DefaultFoldingRangeProvider {

    @Override
    protected boolean isHandled(EObject element) {
        return element instanceof Definition || element instanceof HandlerDefinition;
    }
}
