// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;

/**
 * A situation for any N and F, and what of the adversary's choices has to be looked at there.
 *
 * @param mode the failure mode
 * @param kind the situation
 * @param adversary which choices decide
 */
record Scene(FailureMode mode, Situation.Kind kind, Adversary adversary) {

    /** Names of variables: N, F, and how many processes are faulty in the run, at most F. */
    static final String N = "N";
    static final String F = "F";
    static final String FAULTY = "faulty";

    /** The choices of the faulty processes that are looked at. */
    enum Adversary {
        /** They send nothing. */
        SILENT,
        /** They send everything that they may, to everybody. */
        LOUD,
        /** They send as they like. */
        ANY
    }

    private static final Linear ONE = Linear.of(1);

    static Linear processes() {
        return Linear.variable(N);
    }

    static Linear faulty() {
        return Linear.variable(FAULTY);
    }

    boolean hasCrashes() {
        return mode == FailureMode.CRASH;
    }

    boolean isByzantine() {
        return mode == FailureMode.BYZANTINE;
    }

    /** Whether the broadcaster is one of the Byzantine processes: it has, or could have, broadcast. */
    boolean hasByzantineBroadcaster() {
        return isByzantine() && kind != Situation.Kind.CORRECT_BROADCASTER;
    }

    /** How many processes may be faulty: "at most F" means every number up to F. */
    Formula bounds() {
        Formula most = mode == FailureMode.NO_FAILURE ? faulty().equalTo(0) : faulty().atMost(Linear.variable(F));
        return Formula.and(faulty().atLeast(kind == Situation.Kind.CORRECT_BROADCASTER ? 0 : 1), most);
    }

    /** Those who follow the algorithm, in the order of their numbers. What never reaches anybody is left out. */
    List<Role> roles() {
        boolean lossy = (mode == FailureMode.OMISSION || mode == FailureMode.CRASH) && adversary != Adversary.SILENT;
        List<Role> roles = new ArrayList<>();
        if (kind == Situation.Kind.CORRECT_BROADCASTER) {
            roles.add(new Role("b", "the broadcaster", ONE, true, true));
            roles.add(new Role("c", "other correct processes", processes().minus(faulty()).minus(ONE), false, true));
            if (lossy) {
                roles.add(new Role("f", "faulty processes", faulty(), false, false));
            }
            return roles;
        }
        if (lossy) {
            roles.add(new Role("b", "the broadcaster, which is faulty,", ONE, true, false));
        }
        roles.add(new Role("c", "correct processes", processes().minus(faulty()), false, true));
        if (lossy) {
            roles.add(new Role("f", "other faulty processes", faulty().minus(ONE), false, false));
        }
        return roles;
    }

    /** Whether Byzantine processes may send the message. */
    boolean allows(Program program, Message message) {
        boolean broadcast = kind == Situation.Kind.FAULTY_BROADCASTER
                || kind == Situation.Kind.CORRECT_BROADCASTER && message.content() == 0;
        return broadcast || !program.isInitial(message.type());
    }

    /**
     * Whether it is for the adversary to say which messages of the broadcaster itself processes of a role receive:
     * where it may lose them, crash while it sends them, or the receivers are slow.
     */
    boolean choosesWhatIsHeardBy(Role role) {
        boolean faultyBroadcaster = kind == Situation.Kind.FAULTY_BROADCASTER;
        return adversary == Adversary.ANY && switch (mode) {
            case OMISSION -> faultyBroadcaster && !role.broadcasts();
            case CRASH -> faultyBroadcaster || !role.correct();
            case NO_FAILURE, BYZANTINE -> false;
        };
    }

    /** Number of the first process that follows the algorithm: a Byzantine broadcaster goes before all. */
    int firstProcess() {
        return isByzantine() && kind == Situation.Kind.FAULTY_BROADCASTER ? 1 : 0;
    }
}
