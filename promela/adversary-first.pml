/* SPDX-License-Identifier: EPL-2.0 */
/*
 * Byzantine, omission and no-failure systems: the adversary first, then the run.
 *
 * Conditions only ever become true, and every action happens once. So once it is fixed which messages the Byzantine
 * processes send to whom, or which are lost, every run ends with the same messages sent and the same processes
 * having delivered, whatever the order of receipts: the least fixpoint of "who has received enough sends". This model
 * goes through the adversary's choices and computes one fixpoint for each, instead of all interleavings.
 *
 * Not all choices are needed. What a correct process has done in the end is its outcome: the messages that it has
 * sent and whether it has delivered. Processes of the same outcome can be given the same of these messages, as many
 * as leave the outcome as it is. So the search guesses the outcome of every correct process, and the adversary
 * follows from the guess. A guess need not come true: whatever the adversary then brings about is a run.
 * docs/adversary-first.md proves that no violation is missed.
 *
 * The algorithm and the system are read from "algorithm.table", see algorithm-table.h. Compile with -DSAFETY
 * -DNOREDUCE; CAPACITY is the greatest number of processes.
 */
#ifndef CAPACITY
#define CAPACITY 64
#endif

#include "algorithm-table.pml"

byte adversary;           /* SILENT: no message that need not arrive; LOUD: all of them; GUESSING: see above */
byte guessed;             /* for so many correct processes the outcome has been guessed */
short outcome[CAPACITY];  /* its number, see adversary-first.h; in ascending order but for the broadcaster's */

c_code {
\#include "guesses.h"
\#include "adversary-first.h"
};

active proctype system_runs()
{
    c_code { prepare_search(); };

    atomic {
        choose_situation();

        /* any adversary */
        do
        :: d_step { c_expr { (now.adversary < loudest_adversary()) } -> c_code { now.adversary++; } }
        :: break
        od;

        /* any outcomes */
        do
        :: d_step { c_expr { (needs_guess()) } -> c_code { guess_least(); } };
            do
            :: d_step { c_expr { (can_guess_more()) } -> c_code { guess_next(); } }
            :: break
            od;
            c_code { now.guessed++; }
        :: c_expr { (!needs_guess()) } -> break
        od;

        c_code { run_to_the_end(); };
        if
        :: d_step { c_expr { (violated) } -> c_code { tell_violation(); } ; assert(false) }
        :: c_expr { (!violated) }
        fi
    }
}
