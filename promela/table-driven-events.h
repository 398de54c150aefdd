/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, last part: the events that are possible in a state, choosing one, performing it,
 * and telling those that led to a violation.
 */

/* ---- the events of a state, one number each ---- */

/*
 * Event e > 0 stands for: process, slot, whether the message is one that need not arrive, and cut: 0 if the handler
 * runs to its end, i + 1 if the process crashes at effect i. Before the broadcaster has begun, it is its broadcast.
 * "reached" belongs to it: the processes that the SEND in which a process crashes still reaches.
 */
typedef struct {
    int process, slot, optional, cut;
} Event;

#define CUTS (MAX_ACTIONS + 1)

static int number_of(Event e)
{
    return 1 + ((e.process * (slots ? slots : 1) + e.slot) * 2 + e.optional) * CUTS + e.cut;
}

static int number_of_receipt(int p, int s)
{
    return number_of((Event) { p, s, 0, 0 });
}

static Event event_of(int number)
{
    int places = slots ? slots : 1;
    int rest = number - 1;
    Event e;
    e.cut = rest % CUTS;
    rest /= CUTS;
    e.optional = rest % 2;
    rest /= 2;
    e.slot = rest % places;
    e.process = rest / places;
    return e;
}

static int can_receive(int p, int s, int optional)
{
    if (!optional) {
        return IN_TRANSIT(p, s) > 0;
    }
    return table.mode == BYZANTINE ? byzantine_messages_at_once(p, s) > 0 : MAY_BE_LOST(p, s) > 0;
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
        if (HAS_CRASHED(p) || is_twin(p)) {
            continue;
        }
        for (int s = p == e.process ? e.slot : 0; s < slots; s++) {
            for (int o = p == e.process && s == e.slot ? e.optional + 1 : 0; o <= has_optional_messages(); o++) {
                if (can_receive(p, s, o)) {
                    return number_of((Event) { p, s, o, 0 });
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
        if (q != p && !HAS_CRASHED(q)) {
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
        find_effects(0, RB_BROADCAST, 0);
        return;
    }
    RECEIVED(e.process, e.slot)++;
    find_effects(e.process, RECEIVE, e.slot);
    RECEIVED(e.process, e.slot)--;
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

/* How many messages the process receives in the event: several only if a Byzantine sender is behind each. */
static int messages_of(Event e)
{
    return e.optional && table.mode == BYZANTINE ? byzantine_messages_at_once(e.process, e.slot) : 1;
}

/* ---- telling a violation, in the words of the trail protocol ---- */

static void tell_event(Event e, Processes reached)
{
    if (!now.begun) {
        printf("@broadcast\n");
    } else {
        const char *optional = table.mode == BYZANTINE ? "byzantine" : "faulty";
        for (int i = messages_of(e); i > 0; i--) {
            tell_receipt(e.process, e.optional ? optional : "correct", e.slot);
        }
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

/* ---- performing an event ---- */

/* Takes the messages of the event from where they were. */
static void receive(Event e)
{
    int messages = messages_of(e);
    if (!e.optional) {
        IN_TRANSIT(e.process, e.slot)--;
    } else if (table.mode == BYZANTINE) {
        BYZANTINES(e.process, e.slot) += messages;
    } else {
        MAY_BE_LOST(e.process, e.slot)--;
    }
    for (int i = 0; i < messages; i++) {
        note_receipt(e.process, e.slot);
    }
}

/* Performs the event and goes over to the representative of the state that it leads to. */
static void perform(int number, Processes reached)
{
    Event e = event_of(number);
    int handler = now.begun ? RECEIVE : RB_BROADCAST;
    if (e.cut || telling) {
        find_effects_of(e);
    }
    if (telling) {
        tell_event(e, reached);
    }
    if (now.begun) {
        receive(e);
    }
    find_effects(e.process, handler, e.slot);
    now.begun = 1;
    if (e.cut) {
        carry_out_and_crash(e.process, e.slot, e.cut - 1, reached);
    } else {
        for (int i = 0; i < effects; i++) {
            carry_out(e.process, &effect[i], e.slot);
        }
    }
    choose_representative();
}

/* ---- steps of the search ---- */

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
    int only = event_to_come_first();
    consider(only ? only : next_choice((Choice) { 0, 0 }).event, 0);
    if (only) {
        now.next_event = now.next_reached = 0;
    }
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
