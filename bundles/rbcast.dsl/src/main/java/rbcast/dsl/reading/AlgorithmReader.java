// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.dsl.Documentation;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.ast.TypesLine;
import rbcast.dsl.reading.HandlerReader.TypeUse;
import rbcast.text.Words;

/** Reads an {@code algorithm} definition. */
final class AlgorithmReader {

    static final String BROADCAST_EVENT = "RB-Broadcast";
    static final String RECEIVE_EVENT = "receive";

    private final Problems problems;
    private final Map<HandlerKind, Handler> handlers = new EnumMap<>(HandlerKind.class);
    private final Map<ActionSite, ActionDefinition> actions = new HashMap<>();
    private final Map<MessageType, TypeUse> usedTypes = new LinkedHashMap<>();

    AlgorithmReader(Problems problems) {
        this.problems = problems;
    }

    /** The algorithm, if the definition has no errors. A reader reads one definition. */
    Optional<ReadAlgorithm> read(AlgorithmDefinition definition) {
        int errors = problems.errors();
        definition.getHandlers().forEach(this::read);
        Map<MessageType, TypeName> listed = listedTypes(definition.getTypeLines());
        if (!definition.getTypeLines().isEmpty()) {
            checkAllListed(listed);
        }
        checkNumber(listed.isEmpty() ? usedTypes.size() : listed.size(), definition);
        if (errors < problems.errors()) {
            return Optional.empty();
        }
        Handler broadcast = handlers.getOrDefault(HandlerKind.RB_BROADCAST, Handler.of());
        Handler receive = handlers.getOrDefault(HandlerKind.RECEIVE, Handler.of());
        List<MessageType> types = listed.isEmpty() ? Algorithm.typesInOrderOfFirstSend(broadcast, receive)
                : List.copyOf(listed.keySet());
        Algorithm algorithm = new Algorithm(definition.getName(), Documentation.of(definition), types, broadcast,
                receive);
        return Optional.of(new ReadAlgorithm(algorithm, definition, actions));
    }

    private void read(HandlerDefinition definition) {
        Optional<HandlerKind> kind = kind(definition.getEvent());
        if (kind.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_NAME, definition, AstPackage.Literals.HANDLER_DEFINITION__EVENT,
                    Suggestions.unknown("event", definition.getEvent(), HandlerKind.values()).message(),
                    Fixes.replace(definition, AstPackage.Literals.HANDLER_DEFINITION__EVENT,
                            Suggestions.nearest(definition.getEvent(), List.of(BROADCAST_EVENT, RECEIVE_EVENT))));
            return;
        }
        HandlerReader reader = new HandlerReader(problems, kind.get(), definition);
        Handler handler = reader.read();
        if (handlers.putIfAbsent(kind.get(), handler) != null) {
            problems.add(ProblemKind.DUPLICATE_LINE, definition, AstPackage.Literals.HANDLER_DEFINITION__EVENT,
                    "a second handler of " + kind.get() + ": put all its actions into the first");
            return;
        }
        for (int index = 0; index < reader.sources().size(); index++) {
            actions.put(new ActionSite(kind.get(), index), reader.sources().get(index));
        }
        reader.usedTypes().forEach(usedTypes::putIfAbsent);
    }

    /** The handler that an event name stands for. */
    static Optional<HandlerKind> kind(String event) {
        return switch (event) {
            case BROADCAST_EVENT -> Optional.of(HandlerKind.RB_BROADCAST);
            case RECEIVE_EVENT -> Optional.of(HandlerKind.RECEIVE);
            default -> Optional.empty();
        };
    }

    private Map<MessageType, TypeName> listedTypes(List<TypesLine> lines) {
        Map<MessageType, TypeName> listed = new LinkedHashMap<>();
        for (TypesLine line : lines) {
            if (line != lines.get(0)) {
                problems.add(ProblemKind.DUPLICATE_LINE, line, "a second 'types' line: list all types in the first");
            }
            for (TypeName type : line.getTypes()) {
                if (listed.putIfAbsent(new MessageType(type.getName()), type) != null) {
                    problems.add(ProblemKind.DUPLICATE_LINE, type, "type '" + type.getName()
                            + "' is listed twice: its number would not be clear");
                }
            }
        }
        return listed;
    }

    private void checkNumber(int types, AlgorithmDefinition definition) {
        if (types > Algorithm.MAX_TYPES) {
            problems.add(ProblemKind.OUT_OF_RANGE, definition, AstPackage.Literals.ALGORITHM_DEFINITION__NAME,
                    types + " message types: an algorithm can have up to " + Algorithm.MAX_TYPES);
        }
    }

    private void checkAllListed(Map<MessageType, TypeName> listed) {
        usedTypes.forEach((type, use) -> {
            if (!listed.containsKey(type)) {
                problems.add(ProblemKind.UNKNOWN_NAME, use.source(), use.feature(),
                        "unknown message type '" + type + "': the 'types' line has "
                                + Words.enumeration(listed.keySet()), Fixes.replace(use.source(), use.feature(),
                                Suggestions.nearest(type.name(), listed.keySet())));
            }
        });
    }
}
