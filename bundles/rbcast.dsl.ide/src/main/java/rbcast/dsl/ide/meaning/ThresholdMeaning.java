// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.meaning;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/**
 * What a threshold amounts to in a system, and what having heard from so many processes guarantees there. Every
 * sentence is computed for the system, none is taken from the look of the threshold.
 */
public final class ThresholdMeaning {

    private ThresholdMeaning() {
    }

    /** {@code F + 1 = 2 at N = 4, F = 1: at least one of them is correct}. */
    public static String of(Threshold threshold, SystemModel system) {
        int least = threshold.leastCount(system.n(), system.f());
        String place = " at N = " + system.n() + ", F = " + system.f();
        if (least > system.n()) {
            return threshold + place + ": never reached, there are fewer processes";
        }
        if (least < 1) {
            return threshold + place + ": reached before anything is received";
        }
        List<String> facts = facts(least, system);
        return value(threshold, system) + place + (facts.isEmpty() ? "" : ": " + String.join("; ", facts));
    }

    /** {@code F + 1 = 2}; how many processes it asks for in the system. */
    public static String value(Threshold threshold, SystemModel system) {
        int least = threshold.leastCount(system.n(), system.f());
        return threshold + sign(threshold, least, system) + least;
    }

    /** A threshold that is no whole number, or strict, is rounded up rather than equal. */
    private static String sign(Threshold threshold, int least, SystemModel system) {
        long value = (long) threshold.n() * system.n() + (long) threshold.f() * system.f() + threshold.constant();
        return !threshold.strict() && value == (long) least * threshold.divisor() ? " = " : " takes ";
    }

    private static List<String> facts(int least, SystemModel system) {
        int n = system.n();
        int f = system.f();
        List<String> facts = new ArrayList<>();
        if (system.mode() == FailureMode.NO_FAILURE) {
            return least == n ? List.of("all processes") : List.of();
        }
        if (least > n - f) {
            facts.add("may never be reached when F processes are silent");
        }
        if (least > f) {
            int correct = least - f;
            facts.add(f == 0 ? "all of them are correct"
                    : "at least " + (correct == 1 ? "one of them is" : correct + " of them are") + " correct");
        }
        // two sets of that size share at least 2 least - n processes, at most F of which are faulty
        if (2 * least - n > f) {
            facts.add("any two such sets share a correct process");
        }
        return facts;
    }
}
