// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import rbcast.algorithm.system.FailureMode;

/** How a process of a run may misbehave. */
public enum Fault {
    /** Not at all: it is correct. */
    NONE("", "correct"),
    /** It may stop for good, whether or not it does. */
    CRASH("faulty", "may crash"),
    /** Any message of its to another process may be lost. */
    OMISSION("faulty", "may lose what it sends"),
    /** It may send anything. */
    BYZANTINE("Byzantine", "may send anything");

    private final String role;
    private final String meaning;

    Fault(String role, String meaning) {
        this.role = role;
        this.meaning = meaning;
    }

    /** What the faulty processes of a failure mode do; those of a system without failures are correct. */
    static Fault of(FailureMode mode) {
        return switch (mode) {
            case NO_FAILURE -> NONE;
            case CRASH -> CRASH;
            case OMISSION -> OMISSION;
            case BYZANTINE -> BYZANTINE;
        };
    }

    /** One word for the process; empty for a correct one. */
    public String role() {
        return role;
    }

    /** What the process does, in words. */
    public String meaning() {
        return meaning;
    }
}
