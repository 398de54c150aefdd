/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, second part, in systems with several contents, or where conditions ask for the
 * broadcaster: what a handler does, what can be forgotten, which receipts can come first, and the properties.
 *
 * A slot is a type of a content. Where a condition asks for the type from the broadcaster, the broadcaster's own
 * messages have another slot. Flags are for each content.
 */
#include "contents.h"

#define FLAG_BYTES (table.contents)
#define FLAGS(p, content) (RECORD(p)[content])
#define MAX_SLOTS (2 * MAX_CONTENTS * MAX_TYPES)

typedef struct {
    int content, type;
    int of_broadcaster;  /* whether it is for messages of the broadcaster, which others are told from */
} Slot;

static Slot slot[MAX_SLOTS];
static int slot_of[MAX_CONTENTS][MAX_TYPES];        /* of senders in general, */
static int broadcaster_slot[MAX_CONTENTS][MAX_TYPES];  /* and of the broadcaster: the same if nobody asks for it */

/* Whether an action that waits for the type, or for none, can open or shut a guard: see "Receipts that come first". */
static int touches_guard[MAX_TYPES];
static int any_touches_guard;

static int add_slot(int content, int type, int of_broadcaster)
{
    slot[slots] = (Slot) { content, type, of_broadcaster };
    return slots++;
}

/* Whether some action has a guard on what this one does. */
static int is_behind_guard(Action *action)
{
    Handler *receive = &table.handler[RECEIVE];
    int guarded = 0;
    for (int i = 0; i < receive->length; i++) {
        guarded |= receive->action[i].guarded && receive->action[i].sends == action->sends;
    }
    return guarded;
}

static void find_slots(void)
{
    for (int m = 0; m < table.contents; m++) {
        for (int t = 0; t < table.types; t++) {
            slot_of[m][t] = add_slot(m, t, 0);
            broadcaster_slot[m][t] = table.asked[t] ? add_slot(m, t, 1) : slot_of[m][t];
        }
    }
    Handler *receive = &table.handler[RECEIVE];
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        int touches = table.contents > 1 && is_behind_guard(a);
        if (a->awaits == NO_TYPE) {
            any_touches_guard |= touches;
        } else {
            touches_guard[a->awaits] |= touches;
        }
    }
}

static void begin_record(int p)
{
    for (int m = 0; m < table.contents; m++) {
        FLAGS(p, m) = table.reacts_to_any ? 0 : TOUCHED;
    }
}

static void note_receipt(int p, int s)
{
    RECEIVED(p, s)++;
    FLAGS(p, slot[s].content) |= TOUCHED;
}

static void note_delivery(int p, int received)
{
    FLAGS(p, slot[received].content) |= DELIVERED;
}

static int slot_at_receiver(int sender, int s)
{
    int is_broadcaster = sender == 0 && broadcaster_has_record();
    return is_broadcaster ? broadcaster_slot[slot[s].content][slot[s].type] : s;
}

/* ---- one execution of a handler ---- */

/* How many messages of the type the process has received from the broadcaster, as far as they are counted apart. */
static int received_from_broadcaster(int p, int content, int type)
{
    return table.asked[type] ? RECEIVED(p, broadcaster_slot[content][type]) : 0;
}

static int received_from_all(int p, int content, int type)
{
    return RECEIVED(p, slot_of[content][type]) + received_from_broadcaster(p, content, type);
}

static int holds(int p, int content, Action *a)
{
    if (a->awaits == NO_TYPE) {
        return 1;
    }
    return a->broadcaster ? received_from_broadcaster(p, content, a->awaits) > 0
            : received_from_all(p, content, a->awaits) >= a->required;
}

/* Whether p has done the same for another content, and the action is for one only. */
static int is_shut(int p, int content, Action *a)
{
    int shut = 0;
    for (int m = 0; a->guarded && m < table.contents; m++) {
        int acted = a->sends == NO_TYPE ? FLAGS(p, m) & DELIVERED : SENT(p, slot_of[m][a->sends]);
        shut |= m != content && acted;
    }
    return shut;
}

/* Finds what p's handler does now, on a receipt of that slot. */
static void find_effects(int p, int handler, int received)
{
    Handler *h = &table.handler[handler];
    int content = slots ? slot[received].content : 0;
    int delivered = FLAGS(p, content) & DELIVERED;
    int sent[MAX_TYPES] = { 0 };
    effects = 0;
    for (int i = 0; i < h->length; i++) {
        Action *a = &h->action[i];
        if (!holds(p, content, a)) {
            continue;
        }
        h->executed[i]++;
        if (is_shut(p, content, a)) {
            continue;
        }
        if (a->sends == NO_TYPE) {
            if (!delivered) {
                effect[effects++] = (Effect) { i, NO_TYPE, 0 };
                delivered = 1;
            }
            continue;
        }
        int s = slot_of[content][a->sends];
        int fresh = ((a->self ? TO_SELF : 0) | (a->others ? TO_OTHERS : 0)) & ~SENT(p, s) & ~sent[a->sends];
        if (fresh) {
            effect[effects++] = (Effect) { i, s, fresh };
            sent[a->sends] |= fresh;
        }
    }
}

/* ---- messages that need not arrive, and messages that are of no use ---- */

/* So many Byzantine processes can send a message of the slot to each process. */
static int byzantine_senders(int s)
{
    int faulty = is_allowed_to_byzantines(slot[s].content, slot[s].type) ? SITUATION->faulty : 0;
    int broadcaster = table.asked[slot[s].type] && !broadcaster_has_record() && faulty > 0;
    return slot[s].of_broadcaster ? broadcaster : faulty - broadcaster;
}

/*
 * What the broadcaster sends where it is asked for is never idle before it has been received. It counts among those
 * from all, of which a process must not seem to have more than the largest reachable threshold.
 */
static void forget_idle_messages(int p)
{
    for (int s = 0; s < slots; s++) {
        int type = slot[s].type;
        int from_broadcaster = received_from_broadcaster(p, slot[s].content, type);
        int missing = table.top[type] - received_from_all(p, slot[s].content, type);
        if (slot[s].of_broadcaster) {
            continue;
        }
        if (missing < 1) {
            RECEIVED(p, s) = table.top[type] > from_broadcaster ? table.top[type] - from_broadcaster : 0;
            missing = FLAGS(p, slot[s].content) & TOUCHED ? 0 : 1;
        }
        keep_messages(p, s, missing, byzantine_senders(s));
    }
}

/* ---- quiet receipts: the process does nothing ---- */

/* Whether it is all the same who the senders of the slot's messages are. */
static int is_anonymous(int s)
{
    return !table.asked[slot[s].type];
}

/* Whether p does something on the last receipt of so many messages of the slot, received one after the other. */
static int does_something_after(int p, int s, int messages)
{
    RECEIVED(p, s) += messages;
    find_effects(p, RECEIVE, s);
    RECEIVED(p, s) -= messages;
    return effects > 0;
}

/*
 * How many Byzantine messages of the slot p receives together: as few as make it do something, as others might as well
 * come later or not at all. 0 if there are not so many.
 */
static int byzantine_messages_at_once(int p, int s)
{
    int left = byzantine_senders(s) - BYZANTINES(p, s);
    if (!is_anonymous(s)) {
        return left > 0;
    }
    for (int messages = 1; messages <= left; messages++) {
        if (does_something_after(p, s, messages)) {
            return messages;
        }
    }
    return 0;
}

/* ---- receipts that might as well come first ---- */

/* Whether nothing that p does on such a receipt has to do with guards. */
static int is_far_from_guards(int p, int s)
{
    return !touches_guard[slot[s].type] && (FLAGS(p, slot[s].content) & TOUCHED || !any_touches_guard);
}

static int might_come_first(int p, int s)
{
    return is_far_from_guards(p, s) || (is_anonymous(s) && !does_something_after(p, s, 1));
}

static int number_of_receipt(int p, int s);

/*
 * The receipt by a correct process of a message that will arrive, if what the process does then has nothing to do with
 * guards, or it does nothing at all: it might as well happen at once. 0 if there is none.
 */
static int event_to_come_first(void)
{
    for (int p = first_record(); now.begun && p < after_last_record(); p++) {
        for (int s = 0; is_correct(p) && s < slots; s++) {
            if (IN_TRANSIT(p, s) && might_come_first(p, s)) {
                return number_of_receipt(p, s);
            }
        }
    }
    return 0;
}

/* ---- telling and judging ---- */

static void tell_receipt(int p, const char *origin, int s)
{
    printf("@receive %d %s %d %d\n", who[p], slot[s].of_broadcaster ? "broadcaster" : origin, slot[s].type,
            slot[s].content);
}

static Standing standing_with(int content, int settled)
{
    Standing present = { .settled = settled, .broadcaster_delivered = FLAGS(0, content) & DELIVERED };
    for (int p = first_record(); p < after_last_record(); p++) {
        int has = (FLAGS(p, content) & DELIVERED) != 0;
        present.delivered += has;
        if (is_correct(p)) {
            present.correct++;
            present.correct_delivered += has;
        }
    }
    return present;
}

/* The properties that the present state violates, 0 if there is none. */
static int judge_present(int settled)
{
    Standing present[MAX_CONTENTS];
    for (int m = 0; m < table.contents; m++) {
        present[m] = standing_with(m, settled);
    }
    return judge_contents(present);
}
