/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, second part: what a handler does, what can be forgotten, and the properties, in
 * systems with one content where nobody asks who the broadcaster is. A slot is a type.
 */
#define FLAG_BYTES 1
#define FLAGS(p) (RECORD(p)[0])

static void find_slots(void)
{
    refuse_what_counts_cannot_tell();
    slots = table.types;
}

static void begin_record(int p)
{
    FLAGS(p) = table.reacts_to_any ? 0 : TOUCHED;
}

static void note_receipt(int p, int type)
{
    RECEIVED(p, type)++;
    FLAGS(p) |= TOUCHED;
}

static void note_delivery(int p, int type)
{
    (void) type;
    FLAGS(p) |= DELIVERED;
}

/* Where the receiver of a message counts it, whoever the sender is. */
static int slot_at_receiver(int sender, int type)
{
    (void) sender;
    return type;
}

/* Finds what p's handler does now; on a receipt of what does not matter. */
static void find_effects(int p, int handler, int received)
{
    (void) received;
    Handler *h = &table.handler[handler];
    int delivered = FLAGS(p) & DELIVERED;
    int sent[MAX_TYPES];
    for (int t = 0; t < table.types; t++) {
        sent[t] = SENT(p, t);
    }
    effects = 0;
    for (int i = 0; i < h->length; i++) {
        Action *a = &h->action[i];
        if (a->awaits != NO_TYPE && RECEIVED(p, a->awaits) < a->required) {
            continue;
        }
        h->executed[i]++;
        if (a->sends == NO_TYPE) {
            if (!delivered) {
                effect[effects++] = (Effect) { i, NO_TYPE, 0 };
                delivered = 1;
            }
            continue;
        }
        int wanted = (a->self ? TO_SELF : 0) | (a->others ? TO_OTHERS : 0);
        int fresh = wanted & ~sent[a->sends];
        if (fresh) {
            effect[effects++] = (Effect) { i, a->sends, fresh };
            sent[a->sends] |= fresh;
        }
    }
}

/* So many Byzantine processes can send the type to each process. */
static int byzantine_senders(int type)
{
    return SITUATION->kind == NO_BROADCAST && table.initial[type] ? 0 : SITUATION->faulty;
}

static void forget_idle_messages(int p)
{
    for (int t = 0; t < table.types; t++) {
        int missing = table.top[t] - RECEIVED(p, t);
        if (missing < 1) {
            RECEIVED(p, t) = table.top[t];
            missing = FLAGS(p) & TOUCHED ? 0 : 1;
        }
        keep_messages(p, t, missing, byzantine_senders(t));
    }
}

/* All interleavings are searched: no event has to come before others. */
static int event_to_come_first(void)
{
    return 0;
}

/* How many Byzantine messages are received together: one after the other here, in whatever order. */
static int byzantine_messages_at_once(int p, int type)
{
    return BYZANTINES(p, type) < byzantine_senders(type);
}

static void tell_receipt(int p, const char *origin, int type)
{
    printf("@receive %d %s %d\n", who[p], origin, type);
}

/* The properties that the present state violates, 0 if there is none. */
static int judge_present(int settled)
{
    Standing present = { .settled = settled, .broadcaster_delivered = FLAGS(0) & DELIVERED };
    for (int p = first_record(); p < after_last_record(); p++) {
        int has = (FLAGS(p) & DELIVERED) != 0;
        present.delivered += has;
        if (is_correct(p)) {
            present.correct++;
            present.correct_delivered += has;
        }
    }
    return judge(SITUATION, present);
}
