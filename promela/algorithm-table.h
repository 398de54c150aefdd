/* SPDX-License-Identifier: EPL-2.0 */
/*
 * The algorithm and the system as data.
 *
 * A verifier that is compiled once serves every algorithm: at its start it reads the file "algorithm.table" in its
 * working folder. The file is a sequence of whole numbers and words, separated by white space:
 *
 *     rbcast-table 3
 *     MODE N TYPES CONTENTS         MODE one of the words "modes" below
 *     PROPERTIES                    then one line each: one of the words "properties"
 *     SITUATIONS                    then one line each: KIND FAULTY, where KIND is one of the words "kinds"
 *     INITIAL_0 INITIAL_1 ...       one for each type: 1 if the RB-Broadcast handler sends it, else 0
 *     ACTIONS                       of the RB-Broadcast handler, then one line each:
 *     SENDS SELF OTHERS AWAITS REQUIRED GUARDED
 *                                   type sent or -1 for DELIVER; whether the sender is among the destinations, whether
 *                                   the others are; type waited for or -1 for "true"; distinct senders needed,
 *                                   or -1 for the broadcaster itself; whether it is for one content only
 *     ACTIONS                       of the receive handler, likewise
 *     end
 *
 * Thresholds are numbers here: whoever writes the file has put N and F into them. Processes and types count from 0.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "parent-watch.h"

#define MAX_PROCESSES 64
#define MAX_TYPES 64
#define MAX_CONTENTS 4
#define MAX_ACTIONS 1024
#define MAX_SITUATIONS (3 * MAX_PROCESSES)
#define NO_TYPE (-1)

#define LENGTH(words) ((int) (sizeof(words) / sizeof((words)[0])))

enum { NO_FAILURE, CRASH, OMISSION, BYZANTINE };
static const char *const modes[] = { "no-failure", "crash", "omission", "byzantine" };

enum { CORRECT_BROADCASTER, FAULTY_BROADCASTER, NO_BROADCAST };
static const char *const kinds[] = { "correct-broadcaster", "faulty-broadcaster", "no-broadcast" };

enum { RB_BROADCAST, RECEIVE };
static const char *const handlers[] = { "RB-Broadcast", "receive" };

/* A set of properties: bit i for the word of number i. */
enum { RB_VALIDITY = 1, RB_AGREEMENT = 2, RB_INTEGRITY = 4, RB_UNIFORM_AGREEMENT = 8, RB_CONSISTENCY = 16 };
static const char *const properties[] =
        { "RB-Validity", "RB-Agreement", "RB-Integrity", "RB-Uniform-Agreement", "RB-Consistency" };

typedef struct {
    int sends;     /* type, or NO_TYPE for a DELIVER */
    int self;      /* whether the sender is a destination */
    int others;    /* whether all others are */
    int awaits;    /* type, or NO_TYPE for the condition "true" */
    int required;  /* distinct senders that the condition asks for, at least 1 */
    int broadcaster;  /* whether it asks for the broadcaster instead */
    int guarded;   /* whether the action is for one content of the broadcast only */
} Action;

typedef struct {
    int length;
    Action action[MAX_ACTIONS];
    long executed[MAX_ACTIONS];  /* how often the search saw the action's condition hold */
} Handler;

typedef struct {
    int kind;
    int faulty;
    int correct_from, correct_to;  /* the correct processes but for a correct broadcaster are from .. to - 1 */
    int faulty_from, faulty_to;    /* the faulty ones but for a faulty broadcaster, likewise; none if Byzantine */
    long settled;                  /* settled states that the search saw */
    long delivered;                /* those among them in which some correct process had delivered */
} Situation;

static struct {
    int mode, n, types, contents, properties, situations;
    Situation situation[MAX_SITUATIONS];
    int initial[MAX_TYPES];
    int top[MAX_TYPES];  /* largest reachable threshold on the type in the receive handler, 0 if there is none */
    int asks_for_broadcaster;  /* whether some condition does, */
    int asked[MAX_TYPES];      /* and for which types the receive handler does */
    int reacts_to_any;   /* whether some action of the receive handler has the condition "true" */
    Handler handler[2];
} table;

/* The situation that the search has chosen, see algorithm-table.pml. */
#define SITUATION (&table.situation[now.situation])

static FILE *table_file;

static void refuse_table(const char *what)
{
    printf("@refused %s\n", what);
    exit(3);
}

static int read_number(const char *what, int least, int most)
{
    int number;
    if (fscanf(table_file, "%d", &number) != 1 || number < least || number > most) {
        refuse_table(what);
    }
    return number;
}

static void read_word(const char *expected)
{
    char word[16];
    if (fscanf(table_file, "%15s", word) != 1 || strcmp(word, expected) != 0) {
        refuse_table(expected);
    }
}

/* The number of the next word among these. */
static int read_choice(const char *what, const char *const words[], int length)
{
    char word[32];
    if (fscanf(table_file, "%31s", word) == 1) {
        for (int i = 0; i < length; i++) {
            if (strcmp(word, words[i]) == 0) {
                return i;
            }
        }
    }
    refuse_table(what);
    return -1;
}

static void read_properties(void)
{
    for (int left = read_number("number of properties", 1, LENGTH(properties)); left > 0; left--) {
        table.properties |= 1 << read_choice("property", properties, LENGTH(properties));
    }
}

static void read_situation(Situation *s)
{
    int n = table.n;
    s->kind = read_choice("situation", kinds, LENGTH(kinds));
    s->faulty = read_number("faulty processes", s->kind == CORRECT_BROADCASTER ? 0 : 1, n - 1);
    s->correct_from = s->kind == NO_BROADCAST ? 0 : 1;
    s->correct_to = s->kind == FAULTY_BROADCASTER ? n - s->faulty + 1 : n - s->faulty;
    s->faulty_from = s->correct_to;
    s->faulty_to = table.mode == BYZANTINE ? s->correct_to : n;
}

static void read_handler(Handler *handler)
{
    handler->length = read_number("number of actions", 0, MAX_ACTIONS);
    for (int i = 0; i < handler->length; i++) {
        Action *action = &handler->action[i];
        action->sends = read_number("type sent", NO_TYPE, table.types - 1);
        action->self = read_number("destination", 0, 1);
        action->others = read_number("destination", 0, 1);
        action->awaits = read_number("type waited for", NO_TYPE, table.types - 1);
        action->required = read_number("threshold", -1, MAX_PROCESSES + 1);
        action->broadcaster = action->required < 0;
        action->guarded = read_number("guard", 0, 1);
        table.asks_for_broadcaster |= action->broadcaster;
    }
}

/* For verifiers that count senders of one content. */
static void refuse_what_counts_cannot_tell(void)
{
    if (table.contents > 1 || table.asks_for_broadcaster) {
        refuse_table("several contents, or a condition on the broadcaster");
    }
}

static void find_reactions(void)
{
    Handler *receive = &table.handler[RECEIVE];
    for (int i = 0; i < receive->length; i++) {
        Action *action = &receive->action[i];
        if (action->awaits == NO_TYPE) {
            table.reacts_to_any = 1;
        } else if (action->broadcaster) {
            table.asked[action->awaits] = 1;
        } else if (action->required > table.top[action->awaits] && action->required <= table.n) {
            table.top[action->awaits] = action->required;
        }
    }
}

/* ---- judging a state ---- */

/* How those processes stand that follow the algorithm, or did so until they crashed. */
typedef struct {
    int settled;                /* whether all that was sent to correct processes has been received */
    int broadcaster_delivered;
    int correct;                /* so many are correct, */
    int correct_delivered;      /* so many of these have delivered, */
    int delivered;              /* and so many of all */
} Standing;

/* The set of properties that a content violates whose processes stand like that; kind: what its situation is. */
static int broken_by(int kind, Standing standing)
{
    int broken = kind == NO_BROADCAST && standing.correct_delivered ? RB_INTEGRITY : 0;
    if (standing.settled) {
        if (kind == CORRECT_BROADCASTER && !standing.broadcaster_delivered) {
            broken |= RB_VALIDITY;
        }
        if (standing.correct_delivered && standing.correct_delivered < standing.correct) {
            broken |= RB_AGREEMENT;
        }
        if (standing.delivered && standing.correct_delivered < standing.correct) {
            broken |= RB_UNIFORM_AGREEMENT;
        }
    }
    return broken;
}

/* Counts the state if it is settled. The result is the set of those properties asked for that it violates. */
static int judge(Situation *s, Standing standing)
{
    exit_if_orphaned();
    s->settled += standing.settled;
    s->delivered += standing.settled && standing.correct_delivered > 0;
    return broken_by(s->kind, standing) & table.properties;
}

/* ---- telling a violation, in the words of the trail protocol: the situation first, the property last */

static void tell_situation(Situation *s)
{
    printf("@situation %s %d\n", kinds[s->kind], s->faulty);
}

/* Of several violated properties one is told. */
static void tell_property(int violated)
{
    int told = violated & RB_VALIDITY ? 0 : violated & RB_INTEGRITY ? 2 : violated & RB_AGREEMENT ? 1
            : violated & RB_UNIFORM_AGREEMENT ? 3 : 4;
    printf("@violated %s\n", properties[told]);
}

/* What a reader of the report needs beside Spin's own lines: whose conditions held, which situations settled. */
static void report_coverage(void)
{
    for (int s = 0; s < table.situations; s++) {
        printf("@settled %s %d %ld %ld\n", kinds[table.situation[s].kind], table.situation[s].faulty,
                table.situation[s].settled, table.situation[s].delivered);
    }
    for (int h = RB_BROADCAST; h <= RECEIVE; h++) {
        for (int i = 0; i < table.handler[h].length; i++) {
            printf("@executed %s %d %ld\n", handlers[h], i, table.handler[h].executed[i]);
        }
    }
    printf("@end\n");  /* whose lack shows that something was cut off */
}

static void read_algorithm_table(void)
{
    table_file = fopen("algorithm.table", "r");
    if (!table_file) {
        refuse_table("cannot open algorithm.table");
    }
    read_word("rbcast-table");
    read_number("version", 3, 3);
    table.mode = read_choice("failure mode", modes, LENGTH(modes));
    table.n = read_number("N", 1, MAX_PROCESSES);
    table.types = read_number("number of types", 0, MAX_TYPES);
    table.contents = read_number("number of contents", 1, MAX_CONTENTS);
    read_properties();
    table.situations = read_number("number of situations", 1, MAX_SITUATIONS);
    for (int s = 0; s < table.situations; s++) {
        read_situation(&table.situation[s]);
    }
    for (int t = 0; t < table.types; t++) {
        table.initial[t] = read_number("initial type", 0, 1);
    }
    read_handler(&table.handler[RB_BROADCAST]);
    read_handler(&table.handler[RECEIVE]);
    read_word("end");
    fclose(table_file);
    find_reactions();
    atexit(report_coverage);
}
