/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What adversary-first.pml and choices-first.pml both need of C: what a process can have done, and guessing it for every
 * correct process.
 */
typedef unsigned long long Types;  /* a set: bit t for type t */

/* What a process has done for one content. */
typedef struct {
    Types to_self;    /* types that it has sent to itself */
    Types to_others;  /* types that it has sent to the others */
    int delivered;
    int touched;      /* whether its receive handler has run */
} Deeds;

static int same(Deeds a, Deeds b)
{
    return a.to_self == b.to_self && a.to_others == b.to_others && a.delivered == b.delivered && a.touched == b.touched;
}

static Deeds plus(Deeds done, Action *action)
{
    if (action->sends == NO_TYPE) {
        done.delivered = 1;
    } else {
        done.to_self |= (Types) action->self << action->sends;
        done.to_others |= (Types) action->others << action->sends;
    }
    return done;
}

static int adds_to(Deeds done, Action *action)
{
    return !same(plus(done, action), done);
}

static Deeds nothing_done(void)
{
    return (Deeds) { 0, 0, 0, !table.reacts_to_any };
}

/* What the RB-Broadcast handler does: nothing has been received yet, so other conditions hold for nobody. */
static Deeds of_broadcast(void)
{
    Handler *handler = &table.handler[RB_BROADCAST];
    Deeds done = nothing_done();
    for (int i = 0; i < handler->length; i++) {
        if (handler->action[i].awaits == NO_TYPE) {
            done = plus(done, &handler->action[i]);
            handler->executed[i]++;
        }
    }
    return done;
}

/* ---- all that can be done ---- */

#define MAX_OUTCOMES 4096

typedef struct {
    int length;
    Deeds deeds[MAX_OUTCOMES];
} Unions;

static void add_union(Unions *unions, Deeds deeds)
{
    for (int i = 0; i < unions->length; i++) {
        if (same(unions->deeds[i], deeds)) {
            return;
        }
    }
    if (unions->length == MAX_OUTCOMES) {
        refuse_table("too many outcomes for this search");
    }
    unions->deeds[unions->length++] = deeds;
}

/* All unions of what actions do, beginning with what the process does anyway. */
static void find_unions(Unions *unions, Deeds begun)
{
    Handler *receive = &table.handler[RECEIVE];
    unions->length = 0;
    add_union(unions, begun);
    begun.touched = 1;
    add_union(unions, begun);
    for (int i = 0; i < unions->length; i++) {
        for (int a = 0; unions->deeds[i].touched && a < receive->length; a++) {
            add_union(unions, plus(unions->deeds[i], &receive->action[a]));
        }
    }
}

/* ---- guessing ---- */

/* The outcomes that a process can have: of a correct broadcaster, of another process. */
enum { BROADCASTER, OTHER };

static int number_of_outcomes[2];

static int has_broadcaster(void)
{
    return SITUATION->kind == CORRECT_BROADCASTER;
}

static int correct_processes(void)
{
    return table.n - SITUATION->faulty;
}

static int kind_of(int process)
{
    return process == 0 && has_broadcaster() ? BROADCASTER : OTHER;
}

static int is_everybody_guessed(void)
{
    return now.guessed == correct_processes();
}

static void guess_least(void)
{
    int p = now.guessed;
    now.outcome[p] = p > 0 && kind_of(p - 1) == OTHER ? now.outcome[p - 1] : 0;
}

static int can_guess_more(void)
{
    return now.outcome[now.guessed] + 1 < number_of_outcomes[kind_of(now.guessed)];
}

static void guess_next(void)
{
    now.outcome[now.guessed]++;
}

/* Whether the process is the first of those with its outcome; the others follow. */
static int begins_class(int process)
{
    return process == 0 || kind_of(process - 1) == BROADCASTER || now.outcome[process] != now.outcome[process - 1];
}

static void refuse_lack_of_room(void)
{
    if (table.n > (int) (sizeof(now.outcome) / sizeof(now.outcome[0]))) {
        refuse_table("more processes than this verifier has room for");
    }
}
