// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * An algorithm, a system and the properties as the file that the table-driven models read; {@code algorithm-table.h}
 * describes it.
 */
public final class AlgorithmTable {

    /** Name of the file. */
    public static final String FILE = "algorithm.table";

    private static final int MOST_ACTIONS = 1024;
    private static final int NO_TYPE = -1;
    private static final int BROADCASTER = -1;

    private final Algorithm algorithm;
    private final SystemModel system;
    private final Set<Property> properties;

    public AlgorithmTable(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        this.algorithm = algorithm;
        this.system = system;
        this.properties = properties;
    }

    /** Why the question is beyond what the format can say, in words; empty if it is not. */
    public static Optional<String> obstacle(Algorithm algorithm) {
        int longest = Math.max(algorithm.broadcast().actions().size(), algorithm.receive().actions().size());
        return longest > MOST_ACTIONS
                ? Optional.of("a handler has %d actions, and a table takes up to %d".formatted(longest, MOST_ACTIONS))
                : Optional.empty();
    }

    /**
     * The file's contents.
     *
     * @throws IllegalArgumentException if there is an {@link #obstacle}
     */
    public String text() {
        obstacle(algorithm).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("rbcast-table 3");
        lines.add("%s %d %d %d".formatted(system.mode().keyword(), system.n(), algorithm.types().size(),
                system.contents()));
        lines.add(Integer.toString(properties.size()));
        properties.stream().map(Property::keyword).sorted().forEach(lines::add);
        addSituations(lines);
        StringJoiner initial = new StringJoiner(" ");
        algorithm.types().forEach(type -> initial.add(algorithm.initialTypes().contains(type) ? "1" : "0"));
        lines.add(initial.toString());
        addHandler(lines, algorithm.broadcast());
        addHandler(lines, algorithm.receive());
        lines.add("end");
        return lines.toString();
    }

    private void addSituations(StringJoiner lines) {
        List<Situation> situations = system.situations(algorithm);
        lines.add(Integer.toString(situations.size()));
        situations.forEach(situation -> lines.add(situation.kind().keyword() + " " + situation.faulty()));
    }

    private void addHandler(StringJoiner lines, Handler handler) {
        lines.add(Integer.toString(handler.actions().size()));
        handler.actions().forEach(action -> lines.add(row(action)));
    }

    private String row(Action action) {
        String instruction = NO_TYPE + " 0 0";
        if (action.instruction() instanceof Send send) {
            instruction = algorithm.numberOf(send.type()) + bit(send.destination().includesSelf())
                    + bit(send.destination().includesOthers());
        }
        String condition = NO_TYPE + " 0";
        if (action.condition() instanceof Received received) {
            int required = received.threshold().leastCount(system.n(), system.f());
            if (required > 0) {
                condition = algorithm.numberOf(received.type()) + " " + required;
            }
        } else if (action.condition() instanceof FromBroadcaster from) {
            condition = algorithm.numberOf(from.type()) + " " + BROADCASTER;
        }
        return instruction + " " + condition + bit(action.isGuarded());
    }

    private static String bit(boolean value) {
        return value ? " 1" : " 0";
    }
}
