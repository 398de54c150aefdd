/* SPDX-License-Identifier: EPL-2.0 */
/* ---- situation.pml: who is faulty and who broadcasts ----------------------------------------------------------
 *
 * Chosen once, before anything happens.
 */
#define CORRECT_BROADCASTER 0       /* process 0 is correct and broadcasts m */
#define FAULTY_BROADCASTER  1       /* process 0 is faulty and broadcasts m, or pretends to */
#define NO_BROADCAST        2       /* nobody broadcasts m */
byte situation;
byte faulty;                        /* number of faulty processes */

/* The faulty processes are the last ones, except that a faulty broadcaster is process 0. Processes run the same
 * algorithm, so it does not matter which ones fail. */
#define is_faulty(p) \
    (situation == FAULTY_BROADCASTER -> ((p) == 0 || (p) > N - faulty) : (p) >= N - faulty)
#define is_correct(p) (!is_faulty(p))

/* With two correct processes or more, a faulty one that behaves as a correct one stands for fewer faulty ones; with one
 * correct process every number of faulty ones is tried. */
#if N - F > 1
#define LEAST_FAULTY F
#else
#define LEAST_FAULTY 0
#endif

/* Scratch, 0 between steps so that it tells no states apart: the type being received, the process that a loop is at,
 * the number of the action that a handler is at. */
byte t, q, action;
#define ACTION(number) action = number;
#define STOP skip
