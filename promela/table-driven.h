/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, first part: the processes' records, and who is who.
 *
 * A process's record is a run of bytes in now.record:
 *
 *     flags | received, in transit, optional, sent of slot 0 | the same of slot 1 | ...
 *
 * A slot is what is counted apart: a message type, and more where there are several contents. received: distinct
 * processes that such messages have been received from; in transit: messages on their way to the process that will
 * arrive; sent: whether the process has sent such a message to itself, to the others. optional: messages that need not
 * arrive; in Byzantine systems how many of the received ones came from Byzantine processes, in omission systems how
 * many from faulty processes are on their way and may be lost. Byzantine processes have no record.
 */
extern long depth;
extern long maxdepth;

enum { TOUCHED = 1, DELIVERED = 2, CRASHED = 4 };  /* flags; touched: the receive handler has run */
enum { TO_SELF = 1, TO_OTHERS = 2 };               /* sent */

typedef unsigned char Byte;
typedef unsigned long long Processes;              /* a set: bit p for process p */

/* FLAG_BYTES is one for every content: see the file for one content, and the one for several. */
#define RECORD(p) (now.record + (p) * record_length)
#define RECEIVED(p, s) (RECORD(p)[FLAG_BYTES + 4 * (s)])
#define IN_TRANSIT(p, s) (RECORD(p)[FLAG_BYTES + 1 + 4 * (s)])
#define BYZANTINES(p, s) (RECORD(p)[FLAG_BYTES + 2 + 4 * (s)])
#define MAY_BE_LOST(p, s) BYZANTINES(p, s)
#define SENT(p, s) (RECORD(p)[FLAG_BYTES + 3 + 4 * (s)])
#define HAS_CRASHED(p) (RECORD(p)[0] & CRASHED)

static int slots;
static int record_length;

/* Something that an action does in one execution of a handler. */
typedef struct {
    int action;
    int sends;   /* slot, or NO_TYPE for a DELIVER */
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

/* Whether the broadcaster has a record, which is then the first. */
static int broadcaster_has_record(void)
{
    return SITUATION->kind != NO_BROADCAST && first_record() == 0;
}

static int may_crash(int p)
{
    return table.mode == CRASH && !is_correct(p) && !HAS_CRASHED(p);
}

/* Whether p's messages to others may be lost. */
static int may_omit(int p)
{
    return table.mode == OMISSION && !is_correct(p);
}

/* Whether there are messages that need not arrive. */
static int has_optional_messages(void)
{
    return table.mode == BYZANTINE || table.mode == OMISSION;
}

/* Whether the record before p's is the same and of an interchangeable process: p's events can then be left out. */
static int is_twin(int p)
{
    Situation *s = SITUATION;
    return p != s->correct_from && p != s->faulty_from && p > s->correct_from
            && memcmp(RECORD(p), RECORD(p - 1), record_length) == 0;
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

/* At most so many messages of the slot are still of use to p: see "Idle receipts" in docs/table-driven.md. */
static void keep_messages(int p, int s, int missing, int byzantine_senders);
