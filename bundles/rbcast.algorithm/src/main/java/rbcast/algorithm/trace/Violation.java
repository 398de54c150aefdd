// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.text.Words;

/** Why a state contradicts a property: which processes differ, and in what. */
public final class Violation {

    private final Property property;
    private final Run end;
    private final SystemModel system;

    private Violation(Property property, Run end) {
        this.property = property;
        this.end = end;
        this.system = end.program().system();
    }

    /** In a sentence, such as {@code p1 delivered m, but p2 and p3 never do.} */
    public static String of(Property property, Run end) {
        return new Violation(property, end).inWords();
    }

    private String inWords() {
        return switch (property) {
            case RB_VALIDITY -> "p1 is correct and has broadcast %s, but never delivers it.".formatted(name(0));
            case RB_INTEGRITY -> integrity();
            case RB_AGREEMENT, RB_UNIFORM_AGREEMENT -> agreement();
            case RB_CONSISTENCY -> consistency();
        };
    }

    private String integrity() {
        int content = firstOf(end.situation().kind() == Kind.NO_BROADCAST ? 0 : 1);
        return names(delivered(content)) + " delivered " + name(content)
                + ", which nobody has broadcast.";
    }

    private String agreement() {
        int content = 0;
        while (content < system.contents() - 1 && (delivered(content).isEmpty() || waiting(content).isEmpty())) {
            content++;
        }
        List<Integer> waiting = waiting(content);
        return names(delivered(content)) + " delivered " + name(content) + ", but "
                + names(waiting) + " never " + (waiting.size() == 1 ? "does." : "do.");
    }

    private String consistency() {
        int one = firstOf(0);
        int other = firstOf(one + 1);
        return names(delivered(one)) + " delivered " + name(one) + ", and "
                + names(delivered(other)) + " delivered " + name(other) + ".";
    }

    /** The first content, from the given one on, that is delivered. */
    private int firstOf(int least) {
        int content = least;
        while (content < system.contents() - 1 && delivered(content).isEmpty()) {
            content++;
        }
        return content;
    }

    /** Those whose deliveries count. */
    private List<Integer> delivered(int content) {
        List<Integer> delivered = new ArrayList<>();
        for (int process = 0; process < system.n(); process++) {
            if (end.of(content).hasDelivered(process)
                    && (end.isCorrect(process) || property == Property.RB_UNIFORM_AGREEMENT)) {
                delivered.add(process);
            }
        }
        return delivered;
    }

    /** Correct processes that have not delivered. */
    private List<Integer> waiting(int content) {
        List<Integer> waiting = new ArrayList<>();
        for (int process = 0; process < system.n(); process++) {
            if (end.isCorrect(process) && !end.of(content).hasDelivered(process)) {
                waiting.add(process);
            }
        }
        return waiting;
    }

    private String name(int content) {
        return system.nameOfContent(content);
    }

    private static String names(List<Integer> processes) {
        return Words.enumeration(processes.stream().map(Lane::name).toList());
    }
}
