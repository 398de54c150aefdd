// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.hover.HoverService;

import rbcast.algorithm.system.Property;
import rbcast.dsl.Documentation;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.PropertyName;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.SystemDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.reading.ModelReader;
import rbcast.dsl.reading.ReadAlgorithm;

/** What is said about the element under the mouse, in Markdown. */
public class Hovers extends HoverService {

    @Override
    public String getContents(EObject element) {
        if (element instanceof AlgorithmDefinition algorithm) {
            return contents(algorithm);
        }
        if (element instanceof VerifyDefinition verification) {
            AlgorithmDefinition algorithm = verification.getAlgorithm();
            return algorithm == null || algorithm.eIsProxy() ? Documentation.of(verification)
                    : paragraphs(Documentation.of(verification), contents(algorithm));
        }
        if (element instanceof SynthesizeDefinition synthesis) {
            return paragraphs("**synthesize " + synthesis.getName() + "**", Documentation.of(synthesis));
        }
        if (element instanceof PropertyName property) {
            return Property.of(property.getName()).map(Explanations::of).orElse("");
        }
        if (element instanceof SystemDefinition system) {
            return Explanations.ofMode(system.getMode());
        }
        return Explanations.of(element);
    }

    private static String contents(AlgorithmDefinition definition) {
        return paragraphs("**algorithm " + definition.getName() + "**", Documentation.of(definition),
                read(definition).map(read -> Explanations.of(read.algorithm())).orElse(""));
    }

    private static Optional<ReadAlgorithm> read(AlgorithmDefinition definition) {
        Model model = EcoreUtil2.getContainerOfType(definition, Model.class);
        return ModelReader.read(model).algorithms().stream().filter(read -> read.source() == definition).findFirst();
    }

    private static String paragraphs(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (!paragraph.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
            }
        }
        return text.toString();
    }
}
