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
