// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;

import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.SynthesizeDefinition;

/** Algorithms and syntheses have names that one can refer to; nothing else has, whatever it is called. */
public class DefinitionNames extends IQualifiedNameProvider.AbstractImpl {

    @Override
    public QualifiedName getFullyQualifiedName(EObject element) {
        String name = element instanceof AlgorithmDefinition algorithm ? algorithm.getName()
                : element instanceof SynthesizeDefinition synthesis ? synthesis.getName() : null;
        return name == null || name.isEmpty() ? null : QualifiedName.create(name);
    }
}
