/* SPDX-License-Identifier: EPL-2.0 */
/* ---- state.pml: what is remembered of a run ------------------------------------------------------------------
 *
 * N processes, numbered from 0; process 0 is the broadcaster where there is one. One message content m is enough,
 * since contents never meet. There are no channels: a process sends a type to a destination at most once, so
 * "received from so many distinct processes" is a counter, and so is the network, which reorders but neither loses
 * nor duplicates. Nothing else about who sent what can ever make a difference.
 */
typedef Process {
    byte received[SLOTS];           /* number of distinct processes that the type was received from */
    byte in_transit[SLOTS];         /* number of messages of the type that are on their way to this process */
    bool sent_to_myself[SLOTS];     /* has sent the type to itself */
    bool sent_to_neighbours[SLOTS]; /* has sent the type to every other process */
    bool delivered                  /* has delivered m */
}
Process process[N];

#define received(p, t)              process[p].received[t]
#define in_transit(p, t)            process[p].in_transit[t]
#define sent_to_myself(p, t)        process[p].sent_to_myself[t]
#define sent_to_neighbours(p, t)    process[p].sent_to_neighbours[t]
#define delivered(p)                process[p].delivered

/* The situation: who is faulty and who broadcasts. Chosen once, before anything happens. */
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
