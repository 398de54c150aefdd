/* SPDX-License-Identifier: EPL-2.0 */
/* ---- properties.pml: what a reliable broadcast guarantees -----------------------------------------------------
 *
 * A state is settled when every message from a process that follows the algorithm (also one that crashed later) to a
 * correct process has been received. The run may end in any settled state: Byzantine processes need not send more, and
 * faulty ones need not receive. A violated property shows as "assertion violated RB_..."; the run ends with a line
 * "@violated RB-..." for every one of the checked properties that its last state violates.
 */
bool RB_Validity, RB_Agreement, RB_Integrity, RB_Uniform_Agreement;
bool settled;                                   /* scratch, like the counters */
byte correct, correct_delivered, any_delivered;

/* In every settled state, if the broadcaster is correct and broadcast m, it has delivered m. */
inline check_RB_Validity() {
    RB_Validity = (!settled || situation != CORRECT_BROADCASTER || delivered(0));
    if
    :: !RB_Validity -> printf("@violated RB-Validity\n")
    :: else
    fi;
    assert(RB_Validity)
}

/* In every settled state, if some correct process has delivered m, every correct process has. */
inline check_RB_Agreement() {
    RB_Agreement = (!settled || correct_delivered == 0 || correct_delivered == correct);
    if
    :: !RB_Agreement -> printf("@violated RB-Agreement\n")
    :: else
    fi;
    assert(RB_Agreement)
}

/* In every state, no correct process has delivered an m that nobody broadcast. (That none delivers m twice is in the
 * meaning of DELIVER.) */
inline check_RB_Integrity() {
    RB_Integrity = (situation != NO_BROADCAST || correct_delivered == 0);
    if
    :: !RB_Integrity -> printf("@violated RB-Integrity\n")
    :: else
    fi;
    assert(RB_Integrity)
}

/* In every settled state, if any process, correct or crashed later, has delivered m, every correct process has. */
inline check_RB_Uniform_Agreement() {
    RB_Uniform_Agreement = (!settled || any_delivered == 0 || correct_delivered == correct);
    if
    :: !RB_Uniform_Agreement -> printf("@violated RB-Uniform-Agreement\n")
    :: else
    fi;
    assert(RB_Uniform_Agreement)
}

/* What the properties are about, counted in the present state. */
inline observe() {
    settled = true;
    for (q : 0 .. N - 1) {
        any_delivered = any_delivered + delivered(q);
        if
        :: is_correct(q) ->
            correct++;
            correct_delivered = correct_delivered + delivered(q);
            for (t : 0 .. TYPES - 1) {
                settled = settled && in_transit(q, t) == 0
            }
        :: else
        fi
    }
}

inline forget_observation() {
    settled = false;
    correct = 0;
    correct_delivered = 0;
    any_delivered = 0
}
