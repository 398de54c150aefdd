/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, second half: the events that are possible in a state, choosing one, performing
 * it, and telling those that led to a violation.
 */

/* ---- the events of a state, one number each ---- */

/*
 * Event e > 0 stands for: process, type, whether the sender is Byzantine, and cut: 0 if the handler runs to its end,
 * i + 1 if the process crashes at effect i. Before the broadcaster has begun, it is its broadcast. "reached" belongs
 * to it: the processes that the SEND in which a process crashes still reaches.
 */
typedef struct {
    int process, type, byzantine, cut;
} Event;

#define CUTS (MAX_ACTIONS + 1)

static int number_of(Event e)
{
    int types = table.types ? table.types : 1;
    return 1 + ((e.process * types + e.type) * 2 + e.byzantine) * CUTS + e.cut;
}

static Event event_of(int number)
{
    int types = table.types ? table.types : 1;
    int rest = number - 1;
    Event e;
    e.cut = rest % CUTS;
    rest /= CUTS;
    e.byzantine = rest % 2;
    rest /= 2;
    e.type = rest % types;
    e.process = rest / types;
    return e;
}

static int can_receive(int p, int t, int byzantine)
{
    if (byzantine) {
        return BYZANTINES(p, t) < SITUATION->faulty && !(SITUATION->kind == NO_BROADCAST && table.initial[t]);
    }
    return IN_TRANSIT(p, t) > 0;
}

/* The first event after the one given (0: of all) in which a handler runs to its end; 0 if there is none. */
static int next_uncut(int number)
{
    if (!now.begun) {
        return number ? 0 : 1;
    }
    Event e = { first_record(), 0, -1, 0 };
    if (number) {
        e = event_of(number);
    }
    for (int p = e.process; p < after_last_record(); p++) {
        if (FLAGS(p) & CRASHED || is_twin(p)) {
            continue;
        }
        for (int t = p == e.process ? e.type : 0; t < table.types; t++) {
            for (int b = p == e.process && t == e.type ? e.byzantine + 1 : 0; b <= (table.mode == BYZANTINE); b++) {
                if (can_receive(p, t, b)) {
                    return number_of((Event) { p, t, b, 0 });
                }
            }
        }
    }
    return 0;
}

/* Whom the process still reaches when it crashes in a SEND: those others that have not crashed. */
static Processes reachable_from(int p)
{
    Processes reachable = 0;
    for (int q = first_record(); q < after_last_record(); q++) {
        if (q != p && !(FLAGS(q) & CRASHED)) {
            reachable |= 1ull << q;
        }
    }
    return reachable;
}

/*
 * The set after this one among those that a SEND can reach when it is cut: first none, last all, then none again. Of
 * interchangeable processes with equal records the first ones are reached first, so what counts is how many of them
 * are: a number with a digit for each group of such processes.
 */
static Processes next_reached_set(Processes reached, Processes reachable, int sender)
{
    Processes group = 0, groups_before = 0;
    for (int q = 0; q < table.n; q++) {
        if (!(reachable >> q & 1)) {
            continue;
        }
        if (q == 0 || q - 1 == sender || !is_twin(q)) {
            groups_before |= group;
            group = 0;
        }
        group |= 1ull << q;
        if (!(reached >> q & 1)) {
            return (reached & ~groups_before) | 1ull << q;
        }
    }
    return 0;
}

/* Finds the effects of the handler that the event runs. */
static void find_effects_of(Event e)
{
    if (!now.begun) {
        find_effects(0, RB_BROADCAST);
        return;
    }
    Byte flags = FLAGS(e.process);
    RECEIVED(e.process, e.type)++;
    find_effects(e.process, RECEIVE);
    RECEIVED(e.process, e.type)--;
    FLAGS(e.process) = flags;
}

/*
 * The next way of crashing inside the handler that the event runs; 0 if there is none. Left out are those that differ
 * from another event or from no event in nothing that others can see: crashing before the first effect of a receipt,
 * after the last effect, or when the SEND has reached everybody.
 */
static Choice next_cut(Choice after)
{
    Choice none = { 0, 0 };
    Event e = event_of(after.event);
    if (!may_crash(e.process)) {
        return none;
    }
    find_effects_of(e);
    Processes reached = after.reached;
    if (e.cut == 0) {
        e.cut = 1;
        if (!now.begun) {
            return (Choice) { number_of(e), 0 };
        }
        reached = 0;
    }
    Processes reachable = reachable_from(e.process);
    for (; e.cut <= effects; e.cut++) {
        Effect *interrupted = &effect[e.cut - 1];
        if (interrupted->sends != NO_TYPE && interrupted->sent & TO_OTHERS) {
            reached = next_reached_set(reached, reachable, e.process);
            if (reached && reached != reachable) {
                return (Choice) { number_of(e), reached };
            }
        }
        reached = 0;
        if (e.cut < effects) {
            e.cut++;
            return (Choice) { number_of(e), 0 };
        }
    }
    return none;
}

/* The event after this one in the list of all events of the state; the first one after { 0, 0 }. */
static Choice next_choice(Choice choice)
{
    if (choice.event) {
        Choice cut = next_cut(choice);
        if (cut.event) {
            return cut;
        }
    }
    Event e = event_of(choice.event);
    e.cut = 0;
    return (Choice) { next_uncut(choice.event ? number_of(e) : 0), 0 };
}

static int has_event(void)
{
    return next_uncut(0) != 0;
}

/* ---- telling a violation, in the words of the trail protocol ---- */

static void tell_event(Event e, Processes reached)
{
    if (!now.begun) {
        printf("@broadcast\n");
    } else {
        printf("@receive %d %s %d\n", who[e.process], e.byzantine ? "byzantine" : "correct", e.type);
    }
    if (e.cut) {
        printf("@crash %d %d", who[e.process], effects ? effect[e.cut - 1].action : 0);
        for (int q = 0; q < table.n; q++) {
            if (reached >> q & 1) {
                printf(" %d", who[q]);
            }
        }
        printf("\n");
    }
}

/* ---- steps of the search ---- */

/* Performs the event and goes over to the representative of the state that it leads to. */
static void perform(int number, Processes reached)
{
    Event e = event_of(number);
    int p = e.process;
    int handler = now.begun ? RECEIVE : RB_BROADCAST;
    if (e.cut || telling) {
        find_effects_of(e);
    }
    if (telling) {
        tell_event(e, reached);
    }
    if (now.begun) {
        if (e.byzantine) {
            BYZANTINES(p, e.type)++;
        } else {
            IN_TRANSIT(p, e.type)--;
        }
        RECEIVED(p, e.type)++;
        FLAGS(p) |= TOUCHED;
    }
    find_effects(p, handler);
    now.begun = 1;
    if (e.cut) {
        carry_out_and_crash(p, e.cut - 1, reached);
    } else {
        for (int i = 0; i < effects; i++) {
            carry_out(p, &effect[i]);
        }
    }
    choose_representative();
}

/* The search makes up its mind in several steps: it considers one event after the other. */
static void consider(int number, Processes reached)
{
    Choice next = next_choice((Choice) { number, reached });
    now.event = number;
    now.reached = reached;
    now.next_event = next.event;
    now.next_reached = next.reached;
    chosen[depth].event = 0;
}

static void consider_first(void)
{
    consider(next_choice((Choice) { 0, 0 }).event, 0);
}

static void consider_next(void)
{
    consider(now.next_event, now.next_reached);
}

static void perform_considered(void)
{
    chosen[depth] = (Choice) { now.event, now.reached };
    chosen[depth + 1].event = 0;  /* the goto that follows is a step of its own */
    perform(now.event, now.reached);
    now.event = now.reached = now.next_event = now.next_reached = 0;
}

/* Repeats the events that led to the present state from the beginning, this time aloud. */
static void tell_violation(void)
{
    int violated = violated_properties();
    State state = now;
    long steps = depth;
    telling = 1;
    tell_situation(SITUATION);
    begin_run();
    for (long d = 0; d < steps; d++) {
        if (chosen[d].event) {
            perform(chosen[d].event, chosen[d].reached);
        }
    }
    tell_property(violated);
    telling = 0;
    now = state;
}
