/* SPDX-License-Identifier: EPL-2.0 */
/* ---- omission.pml: faulty processes follow the algorithm, but any message of theirs to another may be lost -------
 *
 * Nobody can tell a lost message from one that is on its way for ever. So such messages wait in a place of their own,
 * from which they may be received, and a run may end with messages waiting there. What a process sends to itself is
 * not lost, and faulty processes may receive as little as they like: no property asks what they have done in the end.
 */
#ifndef STEP
#define STEP                d_step      /* a handler is one step, with nothing to choose inside */
#endif
#define crashed(p)          false
#define runs_algorithm(p)   true
#define broadcasts          true

typedef Unreliable {
    byte in_transit[SLOTS]              /* number of messages of the type on their way to one process that may be lost */
}
Unreliable unreliable[N];
#define may_be_lost(p, t)   unreliable[p].in_transit[t]

inline choose_situation() {
    select (faulty : LEAST_FAULTY .. F);
    if
    :: faulty > 0 -> situation = FAULTY_BROADCASTER
    :: situation = CORRECT_BROADCASTER
    fi
}

/* A message of that type is on its way to q, and will arrive. */
inline put(q, type) {
    in_transit(q, type)++
}

inline reach_neighbours(p, type) {
    if
    :: is_faulty(p) ->
        for (q : 0 .. N - 1) {
            may_be_lost(q, type) = may_be_lost(q, type) + (q != p)
        }
        sent_to_neighbours(p, type) = true
    :: else -> put_to_neighbours(p, type)
    fi
}

/* What process p can receive next: any type that is in transit to it, of messages that will arrive or of others. */
#define RECEIPT(type) \
    :: in_transit(p, type) > 0  -> receive_from_correct(p, type) \
    :: may_be_lost(p, type) > 0 -> receive_from_faulty(p, type)

inline receive_from_faulty(p, type) {
    printf("@receive %d faulty %d\n", p, type);
    may_be_lost(p, type)--;
    t = type
}
