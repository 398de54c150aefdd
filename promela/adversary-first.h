/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What adversary-first.pml needs of C: outcomes, the adversary that belongs to a guess, and the end of the run.
 */
enum { SILENT, LOUD, GUESSING };  /* adversaries */

typedef unsigned long long Types;  /* a set: bit t for type t */

/* What a correct process has done. */
typedef struct {
    Types to_self;    /* types that it has sent to itself */
    Types to_others;  /* types that it has sent to the others */
    int delivered;
    int touched;      /* whether its receive handler has run */
} Outcome;

#define MAX_OUTCOMES 4096

/* The outcomes that a process can have: of a correct broadcaster, of another process. */
enum { BROADCASTER, OTHER };

static Outcome outcomes[2][MAX_OUTCOMES];
static int number_of_outcomes[2];

/* Correct processes with the same outcome behave alike: a class of them. */
typedef struct {
    int first;                /* the first of them; they are consecutive */
    int size;
    Outcome guess;
    Outcome now;              /* what they have done so far */
    int byzantine[MAX_TYPES]; /* Byzantine messages that each of them gets */
} Class;

static Class class[MAX_PROCESSES];
static int classes;
static int violated;

static int has_broadcaster(void)
{
    return SITUATION->kind == CORRECT_BROADCASTER;
}

static int correct_processes(void)
{
    return table.n - SITUATION->faulty;
}

/* ---- outcomes ---- */

static int same(Outcome a, Outcome b)
{
    return a.to_self == b.to_self && a.to_others == b.to_others && a.delivered == b.delivered && a.touched == b.touched;
}

static Outcome plus(Outcome done, Action *action)
{
    if (action->sends == NO_TYPE) {
        done.delivered = 1;
    } else {
        done.to_self |= (Types) action->self << action->sends;
        done.to_others |= (Types) action->others << action->sends;
    }
    return done;
}

static Outcome nothing_done(void)
{
    return (Outcome) { 0, 0, 0, !table.reacts_to_any };
}

/* What the RB-Broadcast handler does: nothing has been received yet, so thresholds hold for nobody. */
static Outcome of_broadcast(void)
{
    Handler *handler = &table.handler[RB_BROADCAST];
    Outcome done = nothing_done();
    for (int i = 0; i < handler->length; i++) {
        if (handler->action[i].awaits == NO_TYPE) {
            done = plus(done, &handler->action[i]);
            handler->executed[i]++;
        }
    }
    return done;
}

/*
 * The least threshold on the type that a process with this outcome has not reached, because the action would have done
 * something else. Larger than any number of processes if there is none.
 */
static int unreached(Outcome o, int type)
{
    Handler *receive = &table.handler[RECEIVE];
    int least = table.n + 1;
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == type && a->required < least && !same(plus(o, a), o)) {
            least = a->required;
        }
    }
    return least;
}

/* Whether a process that starts like that can come to this outcome: what it may have executed makes it up. */
static int is_possible(Outcome o, Outcome start)
{
    Handler *receive = &table.handler[RECEIVE];
    Outcome done = start;
    done.touched = o.touched;
    for (int i = 0; o.touched && i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == NO_TYPE || a->required < unreached(o, a->awaits)) {
            done = plus(done, a);
        }
    }
    return same(done, o);
}

static void add_outcome(int who, Outcome o)
{
    for (int i = 0; i < number_of_outcomes[who]; i++) {
        if (same(outcomes[who][i], o)) {
            return;
        }
    }
    if (number_of_outcomes[who] == MAX_OUTCOMES) {
        refuse_table("too many outcomes for the adversary-first search");
    }
    outcomes[who][number_of_outcomes[who]++] = o;
}

/* All unions of what actions do, beginning with what the process does anyway; then only the possible ones are kept. */
static void find_outcomes(int who, Outcome start)
{
    Handler *receive = &table.handler[RECEIVE];
    add_outcome(who, start);
    start.touched = 1;
    add_outcome(who, start);
    for (int i = 0; i < number_of_outcomes[who]; i++) {
        for (int a = 0; outcomes[who][i].touched && a < receive->length; a++) {
            add_outcome(who, plus(outcomes[who][i], &receive->action[a]));
        }
    }
    int kept = 0;
    for (int i = 0; i < number_of_outcomes[who]; i++) {
        if (is_possible(outcomes[who][i], outcomes[who][0])) {
            outcomes[who][kept++] = outcomes[who][i];
        }
    }
    number_of_outcomes[who] = kept;
}

static int loudest_adversary_in(Situation *s)
{
    if (table.mode != BYZANTINE || s->faulty == 0) {
        return SILENT;
    }
    return table.properties & (RB_AGREEMENT | RB_UNIFORM_AGREEMENT) ? GUESSING : LOUD;
}

/* Whether outcomes have to be known at all: elsewhere one fixpoint or two decide. */
static int guesses_anywhere(void)
{
    int guesses = 0;
    for (int s = 0; s < table.situations; s++) {
        guesses |= loudest_adversary_in(&table.situation[s]) == GUESSING;
    }
    return guesses;
}

static void prepare_search(void)
{
    read_algorithm_table();
    refuse_what_counts_cannot_tell();
    if (table.mode == CRASH) {
        refuse_table("crash systems have no adversary-first search");
    }
    if (table.n > (int) (sizeof(now.outcome) / sizeof(now.outcome[0]))) {
        refuse_table("more processes than this verifier has room for");
    }
    if (guesses_anywhere()) {
        find_outcomes(BROADCASTER, of_broadcast());
        find_outcomes(OTHER, nothing_done());
    }
}

/* ---- guessing ---- */

static int loudest_adversary(void)
{
    return loudest_adversary_in(SITUATION);
}

static int needs_guess(void)
{
    return now.adversary == GUESSING && now.guessed < correct_processes();
}

static int kind_of(int process)
{
    return process == 0 && has_broadcaster() ? BROADCASTER : OTHER;
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

/* ---- the adversary ---- */

static void find_classes(void)
{
    classes = 0;
    for (int p = 0; p < correct_processes(); p++) {
        if (p == 0 || kind_of(p - 1) == BROADCASTER || now.outcome[p] != now.outcome[p - 1]) {
            class[classes].first = p;
            class[classes].size = 0;
            class[classes].guess = outcomes[kind_of(p)][now.outcome[p]];
            classes++;
        }
        class[classes - 1].size++;
    }
}

/* From how many correct processes a member of the class receives the type, when all have done what is said. */
static int from_correct(Class *c, int type, int guess)
{
    int count = 0;
    for (int k = 0; k < classes; k++) {
        Outcome *o = guess ? &class[k].guess : &class[k].now;
        count += o->to_others >> type & 1 ? class[k].size : 0;
    }
    Outcome *own = guess ? &c->guess : &c->now;
    return count - (int) (own->to_others >> type & 1) + (int) (own->to_self >> type & 1);
}

static int allowed_to_byzantines(int type)
{
    return SITUATION->kind != NO_BROADCAST || !table.initial[type];
}

/* As many Byzantine messages as leave the guessed outcome as it is. */
static int guessed_messages(Class *c, int type)
{
    int harmless = unreached(c->guess, type) - 1 - from_correct(c, type, 1);
    if (!c->guess.touched || harmless < 0) {
        return 0;
    }
    return harmless < SITUATION->faulty ? harmless : SITUATION->faulty;
}

static void choose_messages(void)
{
    for (int k = 0; k < classes; k++) {
        for (int t = 0; t < table.types; t++) {
            int messages = now.adversary == SILENT ? 0 : now.adversary == LOUD ? SITUATION->faulty
                    : guessed_messages(&class[k], t);
            class[k].byzantine[t] = allowed_to_byzantines(t) ? messages : 0;
        }
    }
}

/* ---- the run ---- */

/* Lets the members of the class react to all that has been sent to them; whether they do something new. */
static int react(Class *c)
{
    Handler *receive = &table.handler[RECEIVE];
    int received[MAX_TYPES];
    Outcome done = c->now;
    for (int t = 0; t < table.types; t++) {
        received[t] = from_correct(c, t, 0) + c->byzantine[t];
        done.touched |= received[t] > 0;
    }
    for (int i = 0; done.touched && i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == NO_TYPE || received[a->awaits] >= a->required) {
            done = plus(done, a);
            receive->executed[i]++;
        }
    }
    int moved = !same(done, c->now);
    c->now = done;
    return moved;
}

static void receive_everything(void)
{
    for (int k = 0; k < classes; k++) {
        class[k].now = kind_of(class[k].first) == BROADCASTER ? of_broadcast() : nothing_done();
    }
    int moved;
    do {
        moved = 0;
        for (int k = 0; k < classes; k++) {
            moved |= react(&class[k]);
        }
    } while (moved);
}

/* Sets "violated" to the properties that the end of the run violates, 0 if there is none. */
static void run_to_the_end(void)
{
    find_classes();
    choose_messages();
    receive_everything();
    Standing end = { .settled = 1, .broadcaster_delivered = class[0].now.delivered, .correct = correct_processes() };
    for (int k = 0; k < classes; k++) {
        end.correct_delivered += class[k].now.delivered ? class[k].size : 0;
    }
    end.delivered = end.correct_delivered;
    violated = judge(SITUATION, end);
}

/* ---- telling a violation: the broadcast, then the Byzantine messages; the rest of the run follows of itself ---- */

static void tell_violation(void)
{
    int first_correct = SITUATION->kind == FAULTY_BROADCASTER ? 1 : 0;
    tell_situation(SITUATION);
    if (has_broadcaster()) {
        printf("@broadcast\n");
    }
    for (int k = 0; k < classes; k++) {
        for (int p = class[k].first; p < class[k].first + class[k].size; p++) {
            for (int t = 0; t < table.types; t++) {
                for (int b = 0; b < class[k].byzantine[t]; b++) {
                    printf("@receive %d byzantine %d\n", first_correct + p, t);
                }
            }
        }
    }
    tell_property(violated);
}
