/* SPDX-License-Identifier: EPL-2.0 */
/* ---- byzantine.pml: faulty processes send what they like ------------------------------------------------------
 *
 * Each of them may send any type to any process at any time, once a destination, or nothing. When nobody broadcasts
 * they do not send the initial types, the ones of the RB-Broadcast handler: to send one is to broadcast.
 * A Byzantine message is sent and received in one step. It might as well wait in transit, but a message that its sender
 * need not send and its receiver need not receive yet makes no difference to anybody.
 */
#ifndef STEP
#define STEP                d_step      /* a handler is one step, with nothing to choose inside */
#endif
#define crashed(p)          false
#define runs_algorithm(p)   is_correct(p)
#define broadcasts          (situation == CORRECT_BROADCASTER)

typedef Adversary {
    byte sent[SLOTS]                    /* number of Byzantine processes that have sent the type to one process */
}
Adversary adversary[N];
#define received_from_byzantine(p, t)   adversary[p].sent[t]

/* Where nobody broadcasts, a faulty process cannot stand for a correct one that passes on an initial type: every number
 * of faulty ones is tried. (Spin refuses a select from 1 to F where F is 0, even where it is never reached.) */
inline choose_situation() {
    if
    :: F > 0 ->
        faulty = 1;
        do
        :: faulty < F -> faulty++
        :: break
        od;
        situation = NO_BROADCAST
    :: select (faulty : LEAST_FAULTY .. F);
        if
        :: faulty > 0 -> situation = FAULTY_BROADCASTER
        :: situation = CORRECT_BROADCASTER
        fi
    fi
}

/* A message of that type is on its way to q; what is sent to Byzantine processes need not be remembered. */
inline put(q, type) {
    if
    :: is_correct(q) -> in_transit(q, type)++
    :: else
    fi
}

inline reach_neighbours(p, type) {
    put_to_neighbours(p, type)
}

#define byzantine_may_send(p, type) \
    (received_from_byzantine(p, type) < faulty && (situation != NO_BROADCAST || !is_initial(type)))

/* What process p can receive next: any type that is in transit to it, any type that a Byzantine process may send. */
#define RECEIPT(type) \
    :: in_transit(p, type) > 0     -> receive_from_correct(p, type) \
    :: byzantine_may_send(p, type) -> receive_from_byzantine(p, type)

inline receive_from_byzantine(p, type) {
    printf("@receive %d byzantine %d\n", p, type);
    received_from_byzantine(p, type)++;
    t = type
}
