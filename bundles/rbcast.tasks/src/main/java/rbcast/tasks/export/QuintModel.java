// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.text.TextResource;

/**
 * An algorithm in a system as a module of Quint, a language for specifications with tools of its own: people can
 * confirm a verdict with a program that shares nothing with this one. The module says what docs/semantics.md says,
 * situations included; {@code QuintModel.qnt} beside this class is what all modules have in common.
 */
final class QuintModel {

    private static final String COMMON = TextResource.of(QuintModel.class, "QuintModel.qnt");

    private final Algorithm algorithm;
    private final SystemModel system;

    private QuintModel(Algorithm algorithm, SystemModel system) {
        this.algorithm = algorithm;
        this.system = system;
    }

    /** The module. Names are those of the language, which are identifiers. */
    static String of(Algorithm algorithm, SystemModel system) {
        return new QuintModel(algorithm, system).text();
    }

    /** The name of the module. */
    static String name(Algorithm algorithm, SystemModel system) {
        return "%s_%s_%d_%d%s".formatted(algorithm.name(), system.mode().keyword().replace('-', '_'), system.n(),
                system.f(), system.contents() > 1 ? "_contents_" + system.contents() : "");
    }

    private String text() {
        return COMMON.replace("$MODULE", name(algorithm, system))
                .replace("$SYSTEM", system.toString())
                .replace("$ALGORITHM", algorithm.name())
                .replace("$N", String.valueOf(system.n()))
                .replace("$F", String.valueOf(system.f()))
                .replace("$CONTENTS", String.valueOf(system.contents()))
                .replace("$INITIAL", strings(algorithm.initialTypes()))
                .replace("$TYPES", strings(algorithm.types()))
                .replace("$LONGEST", String.valueOf(Math.max(algorithm.broadcast().actions().size(),
                        algorithm.receive().actions().size())))
                .replace("$CRASHES", String.valueOf(system.mode() == FailureMode.CRASH))
                .replace("$LOSES", String.valueOf(system.mode() == FailureMode.OMISSION))
                .replace("$LIES", String.valueOf(system.mode() == FailureMode.BYZANTINE))
                .replace("$SITUATIONS", system.situations(algorithm).stream().map(this::situation)
                        .collect(Collectors.joining(",\n        ")))
                .replace("$BROADCAST", handler(algorithm.broadcast()))
                .replace("$RECEIVE", handler(algorithm.receive()))
                .replace("$PROPERTIES", Property.usual(system).stream().sorted()
                        .map(property -> property.keyword().replace('-', '_')).collect(Collectors.joining(", ")));
    }

    private String situation(Situation situation) {
        List<String> faulty = IntStream.range(0, system.n()).filter(process -> situation.isFaulty(process, system.n()))
                .mapToObj(process -> String.valueOf(process + 1)).toList();
        return "{ kind: \"%s\", broadcaster: %d, faulty: Set(%s) }".formatted(situation.kind().keyword(),
                situation.kind() == Kind.NO_BROADCAST ? system.n() : 1, String.join(", ", faulty));
    }

    private static String strings(Collection<?> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    }

    /** The effect of each action, one a line, under the action as the language has it. */
    private String handler(Handler handler) {
        List<String> effects = new ArrayList<>();
        for (Action action : handler.actions()) {
            List<String> conditions = Stream.of(condition(action), guard(action)).filter(text -> !text.isEmpty())
                    .toList();
            String effect = conditions.isEmpty() ? effect(action)
                    : "if (%s) %s else nothing".formatted(String.join(" and ", conditions), effect(action));
            effects.add("        // " + action + "\n        " + effect);
        }
        return String.join(",\n", effects);
    }

    private String condition(Action action) {
        if (action.condition() instanceof Received received) {
            return "count(got, p, \"%s\", m) >= %d".formatted(received.type(),
                    received.threshold().leastCount(system.n(), system.f()));
        }
        return action.condition() instanceof FromBroadcaster from
                ? "got.contains({ sender: s.situation.broadcaster, receiver: p, tag: \"%s\", content: m })"
                        .formatted(from.type()) : "";
    }

    private static String guard(Action action) {
        if (!action.isGuarded()) {
            return "";
        }
        return action.instruction() instanceof Send send ? "not(sentOther(s, p, \"%s\", m))".formatted(send.type())
                : "not(deliveredOther(s, p, m))";
    }

    private static String effect(Action action) {
        return action.instruction() instanceof Send send
                ? "send(p, %s, \"%s\", m)".formatted(switch (send.destination()) {
                    case ALL -> "Processes";
                    case NEIGHBOURS -> "Processes.exclude(Set(p))";
                    case MYSELF -> "Set(p)";
                }, send.type()) : "deliver";
    }
}
