// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.system.Situation;

/** Sets of processes as bit masks: bit p for process p. */
final class Processes {

    private Processes() {
    }

    /** The set of that process alone. */
    static long bit(int process) {
        return 1L << process;
    }

    /** The faulty processes of a situation, in a system of {@code n} processes. */
    static long faulty(Situation situation, int n) {
        long mask = 0;
        for (int process = 0; process < n; process++) {
            if (situation.isFaulty(process, n)) {
                mask |= bit(process);
            }
        }
        return mask;
    }

    /** The processes of a set, in ascending order. */
    static List<Integer> list(long mask) {
        List<Integer> processes = new ArrayList<>(Long.bitCount(mask));
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            processes.add(Long.numberOfTrailingZeros(rest));
        }
        return List.copyOf(processes);
    }

    /** The set of these processes. */
    static long mask(List<Integer> processes) {
        long mask = 0;
        for (int process : processes) {
            mask |= bit(process);
        }
        return mask;
    }
}
