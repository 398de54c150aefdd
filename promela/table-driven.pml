/* SPDX-License-Identifier: EPL-2.0 */
/*
 * One verifier for every algorithm.
 *
 * The algorithm and the system are data, read from the file "algorithm.table" when the verifier starts (see
 * algorithm-table.h), so this model is compiled once and then answers in milliseconds. It explores every interleaving
 * of receipts, every message of Byzantine processes, every loss and every crash, in all situations of the system, and
 * stops at the first state that violates a property. docs/table-driven.md says why nothing is missed.
 *
 * Compile with -DSAFETY -DNOREDUCE; CAPACITY is the number of bytes for the processes' records.
 */
#ifndef CAPACITY
#define CAPACITY 64
#endif

/* what depends on the number of contents */
#ifndef CONTENTS
#define CONTENTS "table-driven-one-content.h"
#endif

#include "algorithm-table.pml"

bool begun;             /* the broadcaster, if there is one that follows the algorithm, has run RB-Broadcast */
byte record[CAPACITY];  /* the processes: see table-driven.h */

int event;              /* 0 but while the search makes up its mind: the event under consideration, */
int next_event;         /* and the one to consider next; */
/* whom they reach if they are crashes, as sets */
c_state "unsigned long long reached" "Global"
c_state "unsigned long long next_reached" "Global"

c_code {
\#include "table-driven.h"
\#include CONTENTS
\#include "table-driven-effects.h"
\#include "table-driven-events.h"
};

active proctype system_runs()
{
    c_code { prepare_search(); };

    atomic {
        choose_situation();
        c_code { begin_run(); }
    };

end_of_event:
    if
    /* one step of the search, so that a bound on the depth cannot fall between the telling and the error */
    :: d_step { c_expr { (violated_properties()) } -> c_code { tell_violation(); } ; assert(false) }

    /* any event: a broadcast, a receipt, a receipt during which the receiver crashes */
    :: atomic {
            d_step { c_expr { (has_event()) } -> c_code { consider_first(); } };
perhaps:
            if
            :: c_code { perform_considered(); } ; goto end_of_event
            :: d_step { c_expr { (now.next_event) } -> c_code { consider_next(); } } ; goto perhaps
            fi
       }
    fi
}
