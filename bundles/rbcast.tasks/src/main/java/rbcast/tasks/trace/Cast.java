// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/** Who is who in a run: the names that people see for processes, which are numbered from 0 inside, and their roles. */
public record Cast(SystemModel system, Situation situation) {

    /** {@code p1}, {@code p2}, ... */
    public static String name(int process) {
        return "p" + (process + 1);
    }

    /** What sets the process apart: {@code broadcaster}, {@code faulty}, {@code Byzantine}, both, or nothing. */
    public String role(int process) {
        String fault = system.mode() == FailureMode.BYZANTINE ? "Byzantine" : "faulty";
        boolean faulty = isFaulty(process);
        if (process == 0 && situation.kind() != Kind.NO_BROADCAST) {
            return faulty ? fault + " broadcaster" : "broadcaster";
        }
        return faulty ? fault : "";
    }

    /** Name and role: {@code p1 (broadcaster)}. */
    public String title(int process) {
        String role = role(process);
        return role.isEmpty() ? name(process) : name(process) + " (" + role + ")";
    }

    public boolean isFaulty(int process) {
        return situation.isFaulty(process, system.n());
    }
}
