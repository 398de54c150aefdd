/* SPDX-License-Identifier: EPL-2.0 */
/* ---- no-failure.pml: nobody fails, whatever F is -------------------------------------------------------------- */
#ifndef STEP
#define STEP                d_step      /* a handler is one step, with nothing to choose inside */
#endif
#define crashed(p)          false
#define runs_algorithm(p)   true
#define broadcasts          true

inline choose_situation() {
    situation = CORRECT_BROADCASTER
}

/* A message of that type is on its way to q. */
inline put(q, type) {
    in_transit(q, type)++
}

inline reach_neighbours(p, type) {
    put_to_neighbours(p, type)
}

/* What process p can receive next: any type that is in transit to it. */
#define RECEIPT(type) \
    :: in_transit(p, type) > 0 -> receive_from_correct(p, type)
