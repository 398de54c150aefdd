// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.MessageType;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.InstructionDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.StopDefinition;
import rbcast.dsl.writing.Wording;

/** Reads a handler of an algorithm. */
final class HandlerReader {

    private final Problems problems;
    private final HandlerKind kind;
    private final HandlerDefinition definition;
    private final ExpressionReader expressions;
    private final List<ActionDefinition> sources = new ArrayList<>();
    private final Map<MessageType, TypeUse> usedTypes = new LinkedHashMap<>();

    HandlerReader(Problems problems, HandlerKind kind, HandlerDefinition definition) {
        this.problems = problems;
        this.kind = kind;
        this.definition = definition;
        this.expressions = new ExpressionReader(problems);
    }

    /** Where a type is named. */
    record TypeUse(EObject source, EStructuralFeature feature) {
    }

    /** The text of each action, in order, without STOP. */
    List<ActionDefinition> sources() {
        return sources;
    }

    /** The types that occur, with one place where they do. */
    Map<MessageType, TypeUse> usedTypes() {
        return usedTypes;
    }

    /** The handler; it is complete only if no error was noted. */
    Handler read() {
        checkEvent();
        List<Action> actions = new ArrayList<>();
        boolean stopped = false;
        for (ActionDefinition action : definition.getActions()) {
            if (stopped) {
                problems.add(ProblemKind.MISPLACED, action, null, "an action after STOP is never executed:"
                        + " move it above STOP or remove it", Fixes.remove("Remove the action", action));
            }
            if (action.getInstruction() instanceof StopDefinition) {
                checkStop(action);
                stopped = true;
            } else {
                read(action).ifPresent(actions::add);
                sources.add(action);
            }
        }
        return new Handler(actions);
    }

    private void checkEvent() {
        if (kind == HandlerKind.RB_BROADCAST && definition.getType() != null) {
            problems.add(ProblemKind.MISPLACED, definition, Literals.HANDLER_DEFINITION__TYPE,
                    "RB-Broadcast has a message but no type: write 'when RB-Broadcast(%s) do:'"
                            .formatted(definition.getMessage()));
        } else if (kind == HandlerKind.RECEIVE && definition.getType() == null) {
            problems.add(ProblemKind.MISSING, definition, Literals.HANDLER_DEFINITION__MESSAGE,
                    "receive has a type and a message: write 'when receive(<t, %s>) do:'"
                            .formatted(definition.getMessage()));
        }
    }

    private void checkStop(ActionDefinition action) {
        if (action.getCondition() instanceof ReceivedDefinition) {
            problems.add(ProblemKind.MISPLACED, action, Literals.ACTION_DEFINITION__CONDITION,
                    "STOP ends the handler whatever has been received: write 'STOP if true;'",
                    Fixes.replace(action, null, Wording.STOP));
        }
        checkOnce(action, "");
        new GuardReader(problems).check(action);
    }

    private Optional<Action> read(ActionDefinition action) {
        InstructionDefinition instruction = action.getInstruction();
        int errors = problems.errors();
        Optional<? extends Instruction> read = instruction instanceof SendDefinition send ? read(send)
                : read((DeliverDefinition) instruction);
        checkOnce(action, instruction instanceof SendDefinition ? "sent" : "delivered");
        new GuardReader(problems).check(action);
        Optional<Condition> condition = action.getCondition() instanceof ReceivedDefinition received ? read(received)
                : Optional.of(Condition.always());
        return errors < problems.errors() ? Optional.empty()
                : Optional.of(new Action(read.get(), condition.get(), GuardReader.once(action)));
    }

    private Optional<Instruction> read(SendDefinition send) {
        checkMessage(send, Literals.SEND_DEFINITION__MESSAGE, send.getMessage());
        Optional<MessageType> type = type(send, Literals.SEND_DEFINITION__TYPE, send.getType());
        Optional<Destination> destination = Vocabulary.destination(send.getDestination());
        if (destination.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_NAME, send, Literals.SEND_DEFINITION__DESTINATION,
                    Suggestions.unknown("destination", send.getDestination(), Destination.values()));
        }
        return destination.flatMap(to -> type.map(sent -> Instruction.send(to, sent)));
    }

    private Optional<Instruction> read(DeliverDefinition deliver) {
        checkMessage(deliver, Literals.DELIVER_DEFINITION__MESSAGE, deliver.getMessage());
        return Optional.of(Instruction.deliver());
    }

    private Optional<Condition> read(ReceivedDefinition received) {
        checkMessage(received, Literals.RECEIVED_DEFINITION__MESSAGE, received.getMessage());
        Optional<MessageType> type = type(received, Literals.RECEIVED_DEFINITION__TYPE, received.getType());
        if (received.isBroadcaster()) {
            return type.map(Condition::fromBroadcaster);
        }
        return expressions.threshold(received.getThreshold())
                .flatMap(threshold -> type.map(awaited -> Condition.received(awaited, threshold)));
    }

    private void checkOnce(ActionDefinition action, String expected) {
        String once = action.getOnce();
        if (once == null || once.equals(expected)) {
            return;
        }
        problems.add(ProblemKind.MISPLACED, action, Literals.ACTION_DEFINITION__ONCE, expected.isEmpty()
                ? "STOP cannot be 'not already " + once + "': write 'STOP if true;'"
                : "'not already " + once + "' does not fit here: write 'not already " + expected + "'",
                expected.isEmpty() ? Fixes.replace(action, null, Wording.STOP)
                        : Fixes.replace(action, Literals.ACTION_DEFINITION__ONCE, expected));
    }

    private void checkMessage(EObject source, EStructuralFeature feature, String message) {
        if (!message.equals(definition.getMessage())) {
            problems.add(ProblemKind.INCONSISTENT_VARIABLE, source, feature,
                    "'%s' is not the message of this handler: its event calls the message '%s', so write '%2$s' here"
                            .formatted(message, definition.getMessage()),
                    Fixes.replace(source, feature, definition.getMessage()));
        }
    }

    private Optional<MessageType> type(EObject source, EStructuralFeature feature, String name) {
        if (kind == HandlerKind.RECEIVE && name.equals(definition.getType())) {
            problems.add(ProblemKind.INCONSISTENT_VARIABLE, source, feature,
                    ("'%s' stands for the type of whatever message has been received: name a message type here,"
                            + " such as type0, or another variable in 'when receive'").formatted(name));
            return Optional.empty();
        }
        MessageType type = new MessageType(name);
        usedTypes.putIfAbsent(type, new TypeUse(source, feature));
        return Optional.of(type);
    }
}
