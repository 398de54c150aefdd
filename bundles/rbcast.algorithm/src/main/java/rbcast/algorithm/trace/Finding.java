// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;

/**
 * What the last state of a run says of a property.
 *
 * @param sentence the same for people: {@code RB-Agreement is violated: p1 delivered m, but p2 and p3 never do.}
 */
public record Finding(Property property, Outcome outcome, String sentence) {

    /** What a state says of a property. */
    public enum Outcome {
        /** The state contradicts it. */
        VIOLATED,
        /** It holds in this run, which has come to an end. */
        HOLDS,
        /** The run may still go on, and the property speaks of ends. */
        OPEN
    }

    /** The properties that do not wait for an end. */
    private static final Set<Property> OF_EVERY_STATE = Set.of(Property.RB_INTEGRITY, Property.RB_CONSISTENCY);

    public Finding {
        Objects.requireNonNull(property);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(sentence);
    }

    /** What a state says of every property. */
    static List<Finding> of(Run state) {
        Set<Property> violated = state.violations();
        boolean ended = state.isSettled();
        List<Finding> findings = new ArrayList<>();
        for (Property property : Property.values()) {
            Outcome outcome = violated.contains(property) ? Outcome.VIOLATED
                    : ended || OF_EVERY_STATE.contains(property) ? Outcome.HOLDS : Outcome.OPEN;
            findings.add(new Finding(property, outcome, switch (outcome) {
                case VIOLATED -> property + " is violated: " + Violation.of(property, state);
                case HOLDS -> property + (ended ? " holds in this run." : " holds so far.");
                case OPEN -> property + " is open: " + whyOpen(state);
            }));
        }
        return findings;
    }

    private static String whyOpen(Run state) {
        if (state.awaitsBroadcast() && state.situation().kind() != Kind.NO_BROADCAST) {
            return "p1 has not broadcast yet.";
        }
        int waiting = 0;
        for (int content = 0; content < state.program().system().contents(); content++) {
            waiting += waiting(state.of(content));
        }
        return waiting + (waiting == 1 ? " message to a correct process is" : " messages to correct processes are")
                + " on the way.";
    }

    private static int waiting(Run state) {
        int waiting = 0;
        for (int process = 0; process < state.program().system().n(); process++) {
            for (int type = 0; state.isCorrect(process) && type < state.program().types(); type++) {
                waiting += state.inTransit(process, type) - state.lossyInTransit(process, type);
            }
        }
        return waiting;
    }
}
