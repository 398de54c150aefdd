/* SPDX-License-Identifier: EPL-2.0 */
/* ---- contents-byzantine.pml: faulty processes send what they like, of every content ------------------------------
 *
 * Each of them may send any type of any content to any process at any time, once a destination, or nothing. What nobody
 * has broadcast they send without the initial types, the ones of the RB-Broadcast handler: to send one is to broadcast.
 * A correct broadcaster has broadcast content 0 and no other. A Byzantine message is sent and received in one step.
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
#define received_from_byzantine(p, t, c)    adversary[p].sent[slot(t, c)]

/* Where nobody broadcasts a content, a faulty process cannot stand for a correct one that passes on an initial type:
 * every number of faulty ones is tried. (Spin refuses a select from 1 to F where F is 0, even where it is never
 * reached.) */
inline choose_situation() {
    if
    :: F > 0 ->
        faulty = 1;
        do
        :: faulty < F -> faulty++
        :: break
        od;
        situation = NO_BROADCAST
    :: CONTENTS > 1 ->
        select (faulty : 0 .. F);
        situation = CORRECT_BROADCASTER
    :: select (faulty : LEAST_FAULTY .. F);
        if
        :: faulty > 0 -> situation = FAULTY_BROADCASTER
        :: situation = CORRECT_BROADCASTER
        fi
    fi
}

/* A message of that type is on its way from one process to another; what is sent to Byzantine processes need not be
 * remembered. */
inline put(sender, receiver, type) {
    if
    :: is_correct(receiver) && sender == 0 && broadcasts && is_asked(type) -> coming(receiver, type) = true
    :: is_correct(receiver) && !(sender == 0 && broadcasts && is_asked(type)) -> in_transit(receiver, type)++
    :: else
    fi
}

/* A Byzantine broadcaster is one of the faulty processes: where it is told from the others, they are one fewer. */
#define broadcast_by_nobody(c)      (situation == NO_BROADCAST || (situation == CORRECT_BROADCASTER && c > 0))
#define may_lie(type, c)            (!broadcast_by_nobody(c) || !is_initial(type))
#define liars(type)                 (is_asked(type) && !broadcasts -> faulty - 1 : faulty)

/* What process p can receive next: any message that is on its way to it, any that a Byzantine process may send. */
#define RECEIPT(type, c) \
    :: in_transit_of(p, type, c) > 0 -> receive_from_correct(p, type, c) \
    :: coming_of(p, type, c) -> receive_from_broadcaster(p, type, c) \
    :: may_lie(type, c) && received_from_byzantine(p, type, c) < liars(type) -> receive_from_byzantine(p, type, c) \
    :: may_lie(type, c) && faulty > 0 && is_asked(type) && !broadcasts && !heard_of(p, type, c) -> \
        receive_from_broadcaster(p, type, c)

inline receive_from_byzantine(p, type, c) {
    printf("@receive %d byzantine %d %d\n", p, type, c);
    received_from_byzantine(p, type, c)++;
    t = type;
    content = c
}
