// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import rbcast.algorithm.Destination;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.Parameter;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.PropertyName;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SystemDefinition;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.ast.TypesLine;
import rbcast.dsl.writing.Wording;

/** Writes each line of a definition from its syntax tree, whether it has a meaning or not. */
final class LineText {

    private LineText() {
    }

    /** The line of a types list, action, expectation, property list or synthesis input. */
    static String of(EObject line) {
        if (line instanceof TypesLine types) {
            return Wording.list("types", types.getTypes().stream().map(TypeName::getName).toList());
        }
        if (line instanceof ActionDefinition action) {
            return of(action);
        }
        if (line instanceof PropertiesLine properties) {
            return of(properties);
        }
        return line instanceof ExpectationLine expectation ? of(expectation)
                : SynthesisLineText.of((SynthesisLine) line);
    }

    static String of(HandlerDefinition handler) {
        if (handler.getType() != null) {
            String header = Wording.whenReceive(handler.getType(), handler.getMessage());
            return handler.getEvent().equals("receive") ? header : header.replaceFirst("receive", handler.getEvent());
        }
        String header = Wording.whenBroadcast(handler.getMessage());
        return header.replaceFirst("RB-Broadcast", handler.getEvent());
    }

    private static String of(ActionDefinition action) {
        String condition = action.getCondition() instanceof ReceivedDefinition received ? of(received)
                : Wording.ALWAYS;
        if (action.getInstruction() instanceof SendDefinition send) {
            return once(action, "sent", Wording.send(destination(send.getDestination()), send.getType(),
                    send.getMessage(), condition));
        }
        if (action.getInstruction() instanceof DeliverDefinition deliver) {
            return once(action, "delivered", Wording.deliver(deliver.getMessage(), condition));
        }
        String stop = "STOP if " + condition;
        return action.getOnce() == null ? stop + ";" : stop + " and not already " + action.getOnce() + ";";
    }

    /** A wrong word stays: it is for the validation to complain, not for the formatter to hide. */
    private static String once(ActionDefinition action, String expected, String text) {
        String once = Objects.requireNonNullElse(action.getOnce(), expected);
        return text.replaceFirst(expected + ";$", once + ";");
    }

    /** British English, as the rest of the language. */
    static String destination(String word) {
        return Vocabulary.destination(word).map(Destination::keyword).orElse(word);
    }

    private static String of(ReceivedDefinition received) {
        return Wording.received(received.getType(), received.getMessage(), ExpressionText.of(received.getThreshold()));
    }

    static String of(PropertiesLine line) {
        return Wording.list("properties", line.getProperties().stream().map(PropertyName::getName).toList());
    }

    private static String of(ExpectationLine line) {
        String system = of(line.getSystem());
        return line.isViolation()
                ? Wording.violation(system, line.getViolated().stream().map(PropertyName::getName).toList())
                : Wording.holds(system);
    }

    static String of(SystemDefinition system) {
        if (system.isGeneral()) {
            return Wording.resilience(system.getMode(),
                    system.getConstraints().stream().map(ExpressionText::of).toList());
        }
        List<Parameter> parameters = system.getParameters();
        Optional<String> n = value(parameters, "N");
        Optional<String> f = value(parameters, "F");
        if (parameters.size() == 2 && n.isPresent() && f.isPresent()) {
            return Wording.system(system.getMode(), n.get(), f.get());
        }
        return system.getMode() + " with " + String.join(", ",
                parameters.stream().map(parameter -> parameter.getName() + " = " + parameter.getValue()).toList());
    }

    private static Optional<String> value(List<Parameter> parameters, String name) {
        return parameters.stream().filter(parameter -> parameter.getName().equals(name)).map(Parameter::getValue)
                .findFirst();
    }
}
