/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What all models have that read the algorithm and the system from a table, see algorithm-table.h.
 */
c_decl {
\#include "algorithm-table.h"
};

byte situation;  /* number of the situation that is being checked */

/* Any of those that the table lists. */
inline choose_situation()
{
    do
    :: d_step { c_expr { (now.situation + 1 < table.situations) } -> c_code { now.situation++; } }
    :: break
    od
}
