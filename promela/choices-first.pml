/* SPDX-License-Identifier: EPL-2.0 */
/*
 * Byzantine and no-failure systems with several contents, or with conditions on the broadcaster: adversary first, with
 * the choices that guards leave.
 *
 * A guard ("no <t, *> already sent") holds until the process has done the same for another content. So who wins there
 * depends on the order of receipts. But once it is known who wins, everything is monotone again. As in
 * adversary-first.pml the search guesses what every correct process has done in the end, for all contents, and which
 * content each of its guards has let pass; the greatest adversary that leaves it at that follows from the guess. Then it
 * lets processes receive whatever makes them do nothing but what is guessed, for as long as there is anything. If they
 * come to have done all of it, that is a run, with its schedule; if not, no run ends so. docs/adversary-first.md proves
 * both.
 *
 * The algorithm and the system are read from "algorithm.table", see algorithm-table.h. Compile with -DSAFETY
 * -DNOREDUCE; CAPACITY is the greatest number of processes.
 */
#ifndef CAPACITY
#define CAPACITY 64
#endif

#include "algorithm-table.pml"

byte guessed;             /* for so many correct processes the outcome has been guessed */
short outcome[CAPACITY];  /* its number, see choices-first.h; in ascending order but for the broadcaster's */

c_code {
\#include "contents.h"
\#include "guesses.h"
\#include "choices-first-outcomes.h"
\#include "choices-first.h"
};

active proctype system_runs()
{
    c_code { prepare_search(); };

    atomic {
        choose_situation();

        /* any outcomes */
        do
        :: d_step { c_expr { (!is_everybody_guessed()) } -> c_code { guess_least(); } };
            do
            :: d_step { c_expr { (can_guess_more()) } -> c_code { guess_next(); } }
            :: break
            od;
            c_code { now.guessed++; }
        :: c_expr { (is_everybody_guessed()) } -> break
        od;

        c_code { run_to_the_end(); };
        if
        :: d_step { c_expr { (violated) } -> c_code { tell_violation(); } ; assert(false) }
        :: c_expr { (!violated) }
        fi
    }
}
