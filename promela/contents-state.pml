/* SPDX-License-Identifier: EPL-2.0 */
/* ---- contents-state.pml: what is remembered of a run with several contents --------------------------------------
 *
 * N processes, numbered from 0; process 0 is the broadcaster where there is one. Contents are numbered from 0 as well; a
 * correct broadcaster broadcasts content 0. Counters and flags are as in models of one content, once for each content.
 * A receipt runs the handler for one content: the variable "content" says for which, and received(p, t) and all the
 * other words of the handlers are about that one. Where an action asks for a type from the broadcaster, the messages of
 * the broadcaster itself are told from those of others.
 */
typedef Process {
    byte received[SLOTS];           /* number of distinct processes that the type was received from */
    byte in_transit[SLOTS];         /* number of messages of the type that are on their way to this process */
    bool sent_to_myself[SLOTS];     /* has sent the type to itself */
    bool sent_to_neighbours[SLOTS]; /* has sent the type to every other process */
    bool heard[SLOTS];              /* has received the type from the broadcaster itself */
    bool coming[SLOTS];             /* the type is on its way from the broadcaster itself */
    bool delivered[CONTENTS]        /* has delivered that content */
}
Process process[N];

byte content;                       /* the one that a handler runs for; 0 between steps */

#define slot(t, c)                    ((c)*TYPES + (t))
#define in_transit_of(p, t, c)      process[p].in_transit[slot(t, c)]
#define heard_of(p, t, c)           process[p].heard[slot(t, c)]
#define coming_of(p, t, c)          process[p].coming[slot(t, c)]
#define sent_of(p, t, c) \
    (process[p].sent_to_myself[slot(t, c)] || process[p].sent_to_neighbours[slot(t, c)])
#define delivered_of(p, c)          process[p].delivered[c]

/* the same for the present content */
#define received(p, t)              process[p].received[slot(t, content)]
#define in_transit(p, t)            in_transit_of(p, t, content)
#define sent_to_myself(p, t)        process[p].sent_to_myself[slot(t, content)]
#define sent_to_neighbours(p, t)    process[p].sent_to_neighbours[slot(t, content)]
#define heard(p, t)                 heard_of(p, t, content)
#define coming(p, t)                coming_of(p, t, content)
#define delivered(p)                delivered_of(p, content)
