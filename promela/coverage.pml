/* SPDX-License-Identifier: EPL-2.0 */
/* ---- coverage.pml: what the search saw, for a verification that is to tell of its vacuity -------------------------
 *
 * Counters of the verifier, outside of the state: they tell no states apart and change nothing. At its end the verifier
 * prints how many settled states there were in each situation, in how many of them a correct process had delivered, and
 * how often each action's condition held when its handler ran. Models for people do without; so does 'spin -t', which
 * does not run C ('./pan -S' tells the run of such a model).
 */
c_code {
enum { RB_BROADCAST, RECEIVE };
static long times_executed[2][ACTIONS_AT_MOST];
static long settled_states[3][N];
static long settled_states_with_delivery[3][N];

static void print_coverage(void)
{
    static const char *const kinds[] = { "correct-broadcaster", "faulty-broadcaster", "no-broadcast" };
    static const char *const handlers[] = { "RB-Broadcast", "receive" };
    for (int kind = 0; kind < 3; kind++) {
        for (int number = 0; number < N; number++) {
            if (settled_states[kind][number] > 0) {
                printf("@settled %s %d %ld %ld\n", kinds[kind], number, settled_states[kind][number],
                        settled_states_with_delivery[kind][number]);
            }
        }
    }
    for (int handler = 0; handler < 2; handler++) {
        int actions = handler == RB_BROADCAST ? ACTIONS_OF_RB_BROADCAST : ACTIONS_OF_RECEIVE;
        for (int number = 0; number < actions; number++) {
            printf("@executed %s %d %ld\n", handlers[handler], number, times_executed[handler][number]);
        }
    }
    printf("@end\n");
}

static void count_settled(void)
{
    exit_if_orphaned();
    static int promised;
    if (!promised) {
        promised = 1;
        atexit(print_coverage);
    }
    if (now.settled) {
        settled_states[now.situation][now.faulty]++;
        settled_states_with_delivery[now.situation][now.faulty] += now.correct_delivered > 0;
    }
}
};
