/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What choices-first.pml needs of C, first half: guards, and the outcomes that processes can have over all contents.
 */
#define MAX_GUARDS 8

typedef struct {
    Deeds of[MAX_CONTENTS];
    int passed[MAX_GUARDS];  /* the content that each guard has let pass, or NO_CONTENT */
} Outcome;

#define NO_CONTENT (-1)

/* What is guarded: one of the actions that a guard stands before; they all do the same. */
static Action *guarded[MAX_GUARDS];
static int guards;

static Outcome outcomes[2][MAX_OUTCOMES];

/* ---- guards ---- */

/* Whether the process has sent the action's type to anybody, or delivered if that is what the action does. */
static int has_acted(Deeds done, Action *action)
{
    return action->sends == NO_TYPE ? done.delivered : ((done.to_self | done.to_others) >> action->sends & 1) != 0;
}

/* Whether a guard keeps the action from acting for the content, because of what has been done for another one. */
static int is_shut(Outcome *done, int content, Action *action)
{
    int shut = 0;
    for (int m = 0; action->guarded && m < table.contents; m++) {
        shut |= m != content && has_acted(done->of[m], action);
    }
    return shut;
}

/* The guard on what the action does; "guards" if there is none. */
static int guard_of(Action *action)
{
    int g = 0;
    while (g < guards && guarded[g]->sends != action->sends) {
        g++;
    }
    return g;
}

static void find_guards(void)
{
    Handler *receive = &table.handler[RECEIVE];
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        int g = guard_of(a);
        if (a->guarded && g == guards) {
            if (guards == MAX_GUARDS) {
                refuse_table("too many guards for the choices-first search");
            }
            guarded[guards++] = a;
        } else if (a->guarded && (a->self != guarded[g]->self || a->others != guarded[g]->others)) {
            refuse_table("too many destinations behind one guard for the choices-first search");
        }
    }
}

static Outcome start(int who)
{
    Outcome o;
    for (int m = 0; m < MAX_CONTENTS; m++) {
        o.of[m] = who == BROADCASTER && m == 0 ? of_broadcast() : nothing_done();
    }
    for (int g = 0; g < MAX_GUARDS; g++) {
        o.passed[g] = NO_CONTENT;
    }
    return o;
}

/* ---- outcomes ---- */

/*
 * Whether an action that waits for the type would have done something else than the outcome says, had its condition
 * held: no guard has kept it from it.
 */
static int would_add(Outcome *o, int content, Action *action)
{
    return adds_to(o->of[content], action) && !is_shut(o, content, action);
}

/* The least threshold on the type that a process with this outcome has not reached; N + 1 if there is none. */
static int unreached(Outcome *o, int content, int type)
{
    Handler *receive = &table.handler[RECEIVE];
    int least = table.n + 1;
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == type && !a->broadcaster && a->required < least && would_add(o, content, a)) {
            least = a->required;
        }
    }
    return least;
}

/* Whether a process with this outcome can have received the type from the broadcaster. */
static int admits_broadcaster(Outcome *o, int content, int type)
{
    Handler *receive = &table.handler[RECEIVE];
    int admits = 1;
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        admits &= !(a->awaits == type && a->broadcaster && would_add(o, content, a));
    }
    return admits;
}

/* Whether a process with this outcome may have executed the action. */
static int is_admitted(Outcome *o, int content, Action *a)
{
    if (adds_to(o->of[content], a) || !o->of[content].touched
            || (a->guarded && o->passed[guard_of(a)] != content)) {
        return 0;
    }
    if (a->awaits == NO_TYPE) {
        return 1;
    }
    return a->broadcaster ? admits_broadcaster(o, content, a->awaits) : a->required < unreached(o, content, a->awaits);
}

/* Whether what a process that starts like that may have executed makes the outcome up, guards aside. */
static int is_made_up(Outcome *o, int content, Deeds done)
{
    Handler *receive = &table.handler[RECEIVE];
    done.touched = o->of[content].touched;
    for (int i = 0; i < receive->length; i++) {
        if (is_admitted(o, content, &receive->action[i])) {
            done = plus(done, &receive->action[i]);
        }
    }
    return same(done, o->of[content]);
}

static int is_possible(Outcome *o, Outcome *begun)
{
    for (int m = 0; m < table.contents; m++) {
        if (!is_made_up(o, m, begun->of[m])) {
            return 0;
        }
    }
    for (int g = 0; g < guards; g++) {
        if (o->passed[g] != NO_CONTENT && adds_to(o->of[o->passed[g]], guarded[g])) {
            return 0;
        }
    }
    return 1;
}

/* What can be done for one content. */
static Unions parts[MAX_CONTENTS];

static void add_outcome(int who, Outcome *o)
{
    if (number_of_outcomes[who] == MAX_OUTCOMES) {
        refuse_table("too many outcomes for this search");
    }
    outcomes[who][number_of_outcomes[who]++] = *o;
}

/* Every choice of contents that guards let pass. */
static void choose_passing(int who, Outcome *o, int guard, Outcome *begun)
{
    if (guard == guards) {
        if (is_possible(o, begun)) {
            add_outcome(who, o);
        }
        return;
    }
    for (int m = NO_CONTENT; m < table.contents; m++) {
        o->passed[guard] = m;
        choose_passing(who, o, guard + 1, begun);
    }
}

/* Every combination of parts that can come about. */
static void combine(int who, Outcome *o, int content, Outcome *begun)
{
    if (content == table.contents) {
        choose_passing(who, o, 0, begun);
        return;
    }
    for (int i = 0; i < parts[content].length; i++) {
        o->of[content] = parts[content].deeds[i];
        combine(who, o, content + 1, begun);
    }
}

static void find_outcomes(int who)
{
    Outcome begun = start(who);
    Outcome o = begun;
    for (int m = 0; m < table.contents; m++) {
        find_unions(&parts[m], begun.of[m]);
    }
    combine(who, &o, 0, &begun);
}

/* So many guesses take minutes and all the memory that there is. */
#define MOST_GUESSES 5e7

/* How many guesses there are in a situation: a choice with repetitions of an outcome for each correct process. */
static double guesses_in(Situation *s)
{
    int broadcasters = s->kind == CORRECT_BROADCASTER;
    int others = table.n - s->faulty - broadcasters;
    double guesses = broadcasters ? number_of_outcomes[BROADCASTER] : 1;
    for (int i = 1; i <= others; i++) {
        guesses *= (number_of_outcomes[OTHER] + i - 1.0) / i;
    }
    return guesses;
}

/* Rather none at all than a search that cannot come to its end: others may manage. */
static void refuse_countless_guesses(void)
{
    double guesses = 0;
    for (int s = 0; s < table.situations; s++) {
        guesses += guesses_in(&table.situation[s]);
    }
    if (guesses > MOST_GUESSES) {
        refuse_table("too many guesses for the choices-first search");
    }
}

static void prepare_search(void)
{
    read_algorithm_table();
    if (table.mode == CRASH || table.mode == OMISSION) {
        refuse_table("systems without liars have no choices-first search");
    }
    refuse_lack_of_room();
    find_guards();
    find_outcomes(BROADCASTER);
    find_outcomes(OTHER);
    refuse_countless_guesses();
}
