// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import rbcast.algorithm.Destination;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.Parameter;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.PropertyName;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.SentGuard;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SystemDefinition;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.ast.TypesLine;
import rbcast.dsl.writing.Wording;

/** Writes each line of a definition from its syntax tree, whether it has a meaning or not. */
final class LineText {

    private static final String CONTENTS = "contents";

    private LineText() {
    }

    /** The line of a types list, action, expectation, property list, synthesis input or campaign. */
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
        if (line instanceof CampaignLine campaign) {
            return CampaignLineText.of(campaign);
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
            return Wording.send(destination(send.getDestination()), send.getType(), send.getMessage(), condition,
                    once(action).orElse(Wording.NOT_SENT));
        }
        if (action.getInstruction() instanceof DeliverDefinition deliver) {
            return Wording.deliver(deliver.getMessage(), condition, once(action).orElse(Wording.NOT_DELIVERED));
        }
        return "STOP if " + condition + once(action).map(once -> " and " + once).orElse("") + ";";
    }

    /** A wrong word stays: it is for the validation to complain, not for the formatter to hide. */
    private static Optional<String> once(ActionDefinition action) {
        if (action.getGuard() instanceof SentGuard sent) {
            return Optional.of(Wording.sentGuard(sent.getType()));
        }
        return action.getGuard() != null ? Optional.of(Wording.DELIVERED_GUARD)
                : Optional.ofNullable(action.getOnce()).map(once -> "not already " + once);
    }

    /** British English, as the rest of the language. */
    static String destination(String word) {
        return Vocabulary.destination(word).map(Destination::keyword).orElse(word);
    }

    private static String of(ReceivedDefinition received) {
        return received.isBroadcaster() ? Wording.fromBroadcaster(received.getType(), received.getMessage())
                : Wording.received(received.getType(), received.getMessage(),
                        ExpressionText.of(received.getThreshold()));
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
                    system.getConstraints().stream().map(ExpressionText::of).toList(),
                    Optional.ofNullable(system.getContents()));
        }
        List<Parameter> parameters = system.getParameters();
        Optional<String> n = value(parameters, "N");
        Optional<String> f = value(parameters, "F");
        Optional<String> contents = value(parameters, CONTENTS);
        if (n.isPresent() && f.isPresent() && parameters.size() == (contents.isPresent() ? 3 : 2)) {
            return contents.map(number -> Wording.system(system.getMode(), n.get(), f.get(), number))
                    .orElseGet(() -> Wording.system(system.getMode(), n.get(), f.get()));
        }
        return system.getMode() + " with " + String.join(", ", parameters.stream().map(parameter ->
                parameter.getName() + (parameter.getName().equals(CONTENTS) ? " " : " = ") + parameter.getValue())
                .toList());
    }

    private static Optional<String> value(List<Parameter> parameters, String name) {
        return parameters.stream().filter(parameter -> parameter.getName().equals(name)).map(Parameter::getValue)
                .findFirst();
    }
}
