// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Counterexample;

/** The final question of a counterexample: which property fails at its end, and which processes differ. */
public final class Conclusion {

    private Conclusion() {
    }

    /** One sentence, such as {@code RB-Agreement is violated: p1 delivered m, but p2 and p3 never do.} */
    public static String of(Counterexample counterexample, Run end) {
        return counterexample.property() + " is violated: " + why(counterexample.property(), end);
    }

    private static String why(Property property, Run end) {
        int n = end.program().system().n();
        List<Integer> delivered = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        for (int process = 0; process < n; process++) {
            if (end.hasDelivered(process) && (end.isCorrect(process) || property == Property.RB_UNIFORM_AGREEMENT)) {
                delivered.add(process);
            } else if (end.isCorrect(process)) {
                waiting.add(process);
            }
        }
        return switch (property) {
            case RB_VALIDITY -> "p1 is correct and has broadcast m, but never delivers it.";
            case RB_INTEGRITY -> EventText.names(delivered) + " delivered m, which nobody has broadcast.";
            case RB_AGREEMENT, RB_UNIFORM_AGREEMENT -> EventText.names(delivered) + " delivered m, but "
                    + EventText.names(waiting) + " never " + (waiting.size() == 1 ? "does." : "do.");
        };
    }
}
