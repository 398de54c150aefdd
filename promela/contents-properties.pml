/* SPDX-License-Identifier: EPL-2.0 */
/* ---- contents-properties.pml: what a reliable broadcast guarantees, for every content ----------------------------
 *
 * A state is settled when every message from a process that follows the algorithm to a correct process has been
 * received, whatever its content. A violated property shows as "assertion violated RB_..."; the run ends with a line
 * "@violated RB-...".
 */
bool RB_Validity, RB_Agreement, RB_Integrity, RB_Uniform_Agreement, RB_Consistency;
bool settled;                                   /* scratch, like the counters */
byte correct, correct_delivered, contents_delivered;

/* In every settled state, if the broadcaster is correct, it has delivered the content that it broadcast. */
inline check_RB_Validity() {
    RB_Validity = (!settled || content > 0 || situation != CORRECT_BROADCASTER || delivered(0));
    if
    :: !RB_Validity -> printf("@violated RB-Validity\n")
    :: else
    fi;
    assert(RB_Validity)
}

/* In every settled state, if some correct process has delivered the content, every correct process has. */
inline check_RB_Agreement() {
    RB_Agreement = (!settled || correct_delivered == 0 || correct_delivered == correct);
    if
    :: !RB_Agreement -> printf("@violated RB-Agreement\n")
    :: else
    fi;
    assert(RB_Agreement)
}

/* In every state, no correct process has delivered a content that nobody broadcast. */
inline check_RB_Integrity() {
    RB_Integrity = (!broadcast_by_nobody(content) || correct_delivered == 0);
    if
    :: !RB_Integrity -> printf("@violated RB-Integrity\n")
    :: else
    fi;
    assert(RB_Integrity)
}

/* Faulty processes do not follow the algorithm here, so it is about the correct ones as RB-Agreement is. */
inline check_RB_Uniform_Agreement() {
    RB_Uniform_Agreement = (!settled || correct_delivered == 0 || correct_delivered == correct);
    if
    :: !RB_Uniform_Agreement -> printf("@violated RB-Uniform-Agreement\n")
    :: else
    fi;
    assert(RB_Uniform_Agreement)
}

/* In every state, all deliveries by correct processes, by one or by several, are of the same content. */
inline check_RB_Consistency() {
    RB_Consistency = (contents_delivered <= 1);
    if
    :: !RB_Consistency -> printf("@violated RB-Consistency\n")
    :: else
    fi;
    assert(RB_Consistency)
}

/* Whether everything has arrived. */
inline observe() {
    settled = true;
    for (q : 0 .. N - 1) {
        if
        :: is_correct(q) ->
            for (t : 0 .. CONTENTS*TYPES - 1) {
                settled = settled && process[q].in_transit[t] == 0 && !process[q].coming[t]
            }
        :: else
        fi
    }
}

/* What the properties say of the present content, and the number of contents that some correct process has delivered. */
inline observe_content() {
    correct = 0;
    correct_delivered = 0;
    for (q : 0 .. N - 1) {
        if
        :: is_correct(q) ->
            correct++;
            correct_delivered = correct_delivered + delivered(q)
        :: else
        fi
    }
    contents_delivered = contents_delivered + (correct_delivered > 0)
}

inline forget_observation() {
    settled = false;
    correct = 0;
    correct_delivered = 0;
    contents_delivered = 0
}
