/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, first half: the processes' records, what a handler does to them, the properties.
 *
 * A process's record is a run of bytes in now.record:
 *
 *     flags | received, in transit, byzantine, sent of type 0 | the same of type 1 | ...
 *
 * received: distinct processes that the type has been received from; in transit: messages on their way to the
 * process, from processes that follow the algorithm; byzantine: how many of the received ones came from Byzantine
 * processes; sent: whether the process has sent the type to itself, to the others. Byzantine processes have no
 * record.
 */
extern long depth;
extern long maxdepth;

enum { TOUCHED = 1, DELIVERED = 2, CRASHED = 4 };  /* flags; touched: the receive handler has run */
enum { TO_SELF = 1, TO_OTHERS = 2 };               /* sent */

typedef unsigned char Byte;
typedef unsigned long long Processes;              /* a set: bit p for process p */

#define FLAGS(p) (RECORD(p)[0])
#define RECORD(p) (now.record + (p) * record_length)
#define RECEIVED(p, t) (RECORD(p)[1 + 4 * (t)])
#define IN_TRANSIT(p, t) (RECORD(p)[2 + 4 * (t)])
#define BYZANTINES(p, t) (RECORD(p)[3 + 4 * (t)])
#define SENT(p, t) (RECORD(p)[4 + 4 * (t)])

static int record_length;

/* Something that an action does in one execution of a handler. */
typedef struct {
    int action;
    int sends;   /* type, or NO_TYPE for a DELIVER */
    int sent;    /* to whom: TO_SELF, TO_OTHERS */
} Effect;

static Effect effect[MAX_ACTIONS];
static int effects;

/*
 * The events on the way to the present state, one for each step of the search, so that a violation can be told:
 * chosen[d] is what the step at depth d chose. An event of 0 is a step that chose none.
 */
typedef struct {
    int event;
    Processes reached;
} Choice;

static Choice *chosen;
static int telling;
static int who[MAX_PROCESSES];  /* while telling: whose record stands at each place */

static int is_correct(int p)
{
    Situation *s = SITUATION;
    return (p >= s->correct_from && p < s->correct_to) || (p == 0 && s->kind == CORRECT_BROADCASTER);
}

/* Processes that have a record: all but the Byzantine ones. */
static int first_record(void)
{
    return table.mode == BYZANTINE && SITUATION->kind == FAULTY_BROADCASTER ? 1 : 0;
}

static int after_last_record(void)
{
    return SITUATION->faulty_to;
}

static int may_crash(int p)
{
    return table.mode == CRASH && !is_correct(p) && !(FLAGS(p) & CRASHED);
}

/* Whether the record before p's is the same and of an interchangeable process: p's events can then be left out. */
static int is_twin(int p)
{
    Situation *s = SITUATION;
    return p != s->correct_from && p != s->faulty_from && p > s->correct_from
            && memcmp(RECORD(p), RECORD(p - 1), record_length) == 0;
}

/* ---- one execution of a handler ---- */

/* Finds what p's handler does now. */
static void find_effects(int p, int handler)
{
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

static void put_in_transit(int to, int type)
{
    if (!(FLAGS(to) & CRASHED)) {
        IN_TRANSIT(to, type)++;
    }
}

static void carry_out(int p, Effect *e)
{
    if (e->sends == NO_TYPE) {
        FLAGS(p) |= DELIVERED;
        return;
    }
    SENT(p, e->sends) |= e->sent;
    if (e->sent & TO_SELF) {
        put_in_transit(p, e->sends);
    }
    if (e->sent & TO_OTHERS) {
        for (int q = first_record(); q < after_last_record(); q++) {
            if (q != p) {
                put_in_transit(q, e->sends);
            }
        }
    }
}

/* p stops for good in the middle of its handler: effects before number "last" are carried out, of that one only the
   messages to the processes "reached" get out. */
static void carry_out_and_crash(int p, int last, Processes reached)
{
    for (int i = 0; i < last; i++) {
        carry_out(p, &effect[i]);
    }
    if (last < effects && effect[last].sends != NO_TYPE) {
        for (int q = 0; q < table.n; q++) {
            if (reached >> q & 1) {
                put_in_transit(q, effect[last].sends);
            }
        }
    }
    int keep = table.properties & RB_UNIFORM_AGREEMENT ? FLAGS(p) & DELIVERED : 0;
    memset(RECORD(p), 0, record_length);
    FLAGS(p) = CRASHED | keep;
}

/* ---- one representative for states that differ in nothing that matters ---- */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Forgets messages that p would not react to any more: see "Idle receipts" in docs/table-driven.md. */
static void forget_idle_messages(int p)
{
    if (FLAGS(p) & CRASHED) {
        return;
    }
    for (int t = 0; t < table.types; t++) {
        int missing = table.top[t] - RECEIVED(p, t);
        if (missing < 1) {
            RECEIVED(p, t) = table.top[t];
            missing = FLAGS(p) & TOUCHED ? 0 : 1;
        }
        IN_TRANSIT(p, t) = least(IN_TRANSIT(p, t), missing);
        if (table.mode == BYZANTINE) {
            int left = least(SITUATION->faulty - BYZANTINES(p, t), missing);
            BYZANTINES(p, t) = SITUATION->faulty - left;
        }
    }
}

static void swap_records(int p, int q)
{
    Byte record[sizeof(now.record)];
    memcpy(record, RECORD(p), record_length);
    memcpy(RECORD(p), RECORD(q), record_length);
    memcpy(RECORD(q), record, record_length);
    int name = who[p];
    who[p] = who[q];
    who[q] = name;
}

/* Keeps the records of interchangeable processes in ascending order. */
static void sort_records(int from, int to)
{
    for (int i = from + 1; i < to; i++) {
        for (int p = i; p > from && memcmp(RECORD(p - 1), RECORD(p), record_length) > 0; p--) {
            swap_records(p - 1, p);
        }
    }
}

static void choose_representative(void)
{
    Situation *s = SITUATION;
    for (int p = first_record(); p < after_last_record(); p++) {
        forget_idle_messages(p);
    }
    sort_records(s->correct_from, s->correct_to);
    sort_records(s->faulty_from, s->faulty_to);
}

/* ---- the start of a run ---- */

static void prepare_search(void)
{
    read_algorithm_table();
    refuse_what_counts_cannot_tell();
    record_length = 1 + 4 * table.types;
    if (table.n * record_length > (int) sizeof(now.record)) {
        refuse_table("records are too long for this verifier");
    }
    chosen = calloc(maxdepth + 2, sizeof(Choice));
    if (!chosen) {
        refuse_table("out of memory");
    }
}

static void begin_run(void)
{
    if (!telling) {
        memset(chosen, 0, (depth + 1) * sizeof(Choice));
    }
    memset(now.record, 0, sizeof(now.record));
    now.begun = SITUATION->kind == NO_BROADCAST || (SITUATION->kind == FAULTY_BROADCASTER && table.mode == BYZANTINE);
    for (int p = first_record(); p < after_last_record(); p++) {
        FLAGS(p) = table.reacts_to_any ? 0 : TOUCHED;
    }
    for (int p = 0; p < table.n; p++) {
        who[p] = p;
    }
    choose_representative();
}

/* ---- the properties ---- */

static int settled(void)
{
    for (int p = first_record(); p < after_last_record(); p++) {
        for (int t = 0; is_correct(p) && t < table.types; t++) {
            if (IN_TRANSIT(p, t)) {
                return 0;
            }
        }
    }
    return now.begun;
}

/* The properties that the present state violates, 0 if there is none. */
static int violated_properties(void)
{
    Standing present = { .settled = settled(), .broadcaster_delivered = FLAGS(0) & DELIVERED };
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
