/* SPDX-License-Identifier: EPL-2.0 */
/* ---- crash.pml: faulty processes follow the algorithm until they stop for good --------------------------------
 *
 * Others see a process stop only by the messages that it does not send. So the moments that count are its SENDs to
 * neighbours: an arbitrary subset of them gets the message, nobody and everybody included, and nothing else happens at
 * that process. To stop elsewhere is to do the same a little later, or to receive nothing any more, and no faulty
 * process has to receive: a run may end with messages in transit to it.
 */
#define STEP                atomic      /* a handler is one step, with a crash to choose inside */
#define crashed(p)          has_crashed[p]
#define runs_algorithm(p)   true
#define broadcasts          true

bool has_crashed[N];
byte next;                              /* scratch: the destination that an interrupted SEND is at */

inline choose_situation() {
    select (faulty : LEAST_FAULTY .. F);
    if
    :: faulty > 0 -> situation = FAULTY_BROADCASTER
    :: situation = CORRECT_BROADCASTER
    fi
}

/* A message of that type is on its way to q; what is sent to a crashed process need not be remembered. */
inline put(q, type) {
    if
    :: !crashed(q) -> in_transit(q, type)++
    :: else
    fi
}

inline reach_neighbours(p, type) {
    if
    :: d_step { put_to_neighbours(p, type) }
    :: is_faulty(p) -> crash_while_sending(p, type)
    fi
}

inline crash_while_sending(p, type) {
    printf("@crash %d %d", p, action);
    crash(p);
    for (next : 0 .. N - 1) {
        if
        :: !crashed(next) -> printf(" %d", next); put(next, type)   /* reached */
        :: true                                                     /* not reached, or it does not matter */
        fi
    }
    printf("\n");
    next = 0
}

/* Of a crashed process only its delivery matters (to RB-Uniform-Agreement). The rest is wiped, which makes states equal
 * that have the same future. */
inline crash(p) {
    d_step {
        for (q : 0 .. TYPES - 1) {
            received(p, q) = 0;
            in_transit(p, q) = 0;
            sent_to_myself(p, q) = false;
            sent_to_neighbours(p, q) = false
        }
        crashed(p) = true
    }
}

/* What process p can receive next: any type that is in transit to it. */
#define RECEIPT(type) \
    :: in_transit(p, type) > 0 -> receive_from_correct(p, type)
