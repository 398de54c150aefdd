/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What adversary-first.pml needs of C: outcomes, the adversary that belongs to a guess, and the end of the run.
 *
 * The adversary decides which messages arrive that need not: those that Byzantine processes make up, or those of faulty
 * processes that may be lost. They are called optional here.
 */
enum { SILENT, LOUD, GUESSING };  /* adversaries */

/* With one content, what a process has done is its outcome: it can have one of these. */
static Deeds outcomes[2][MAX_OUTCOMES];

/*
 * Correct processes with the same outcome behave alike: a class of them. In omission systems faulty processes that
 * behave alike are a class too, behind those of the correct ones.
 */
typedef struct {
    int first;               /* the first of them; they are consecutive */
    int size;
    int broadcasts;          /* whether it is the broadcaster, who follows the algorithm */
    Deeds guess;
    Deeds now;               /* what they have done so far */
    int optional[MAX_TYPES]; /* at most so many optional messages arrive at each of them */
    int told[2][MAX_TYPES];  /* while telling: what has been received that will arrive, and that need not */
} Class;

static Class class[MAX_PROCESSES + 2];
static int correct_classes, classes;
static int violated;
static int telling;

/* ---- outcomes ---- */

/*
 * The least threshold on the type that a process with this outcome has not reached, because the action would have done
 * something else. Larger than any number of processes if there is none.
 */
static int unreached(Deeds o, int type)
{
    Handler *receive = &table.handler[RECEIVE];
    int least = table.n + 1;
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == type && a->required < least && adds_to(o, a)) {
            least = a->required;
        }
    }
    return least;
}

/* Whether a process that starts like that can come to this outcome: what it may have executed makes it up. */
static int is_possible(Deeds o, Deeds start)
{
    Handler *receive = &table.handler[RECEIVE];
    Deeds done = start;
    done.touched = o.touched;
    for (int i = 0; o.touched && i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (a->awaits == NO_TYPE || a->required < unreached(o, a->awaits)) {
            done = plus(done, a);
        }
    }
    return same(done, o);
}

static Unions unions;

/* All unions of what actions do that are possible. */
static void find_outcomes(int who, Deeds start)
{
    find_unions(&unions, start);
    for (int i = 0; i < unions.length; i++) {
        if (is_possible(unions.deeds[i], start)) {
            outcomes[who][number_of_outcomes[who]++] = unions.deeds[i];
        }
    }
}

static int loudest_adversary_in(Situation *s)
{
    if ((table.mode != BYZANTINE && table.mode != OMISSION) || s->faulty == 0) {
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
    refuse_lack_of_room();
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
    return now.adversary == GUESSING && !is_everybody_guessed();
}

/* ---- the adversary ---- */

static void add_class(int first, int broadcasts)
{
    class[classes].first = first;
    class[classes].size = 0;
    class[classes].broadcasts = broadcasts;
    classes++;
}

/* Faulty processes that follow the algorithm get all that anybody sends, so only a broadcaster differs from others. */
static void add_faulty_classes(void)
{
    if (SITUATION->kind == FAULTY_BROADCASTER) {
        add_class(-1, 1);
        class[classes - 1].size = 1;
    }
    int others = SITUATION->faulty - (SITUATION->kind == FAULTY_BROADCASTER);
    if (others > 0) {
        add_class(correct_processes(), 0);
        class[classes - 1].size = others;
    }
}

static void find_classes(void)
{
    classes = 0;
    for (int p = 0; p < correct_processes(); p++) {
        if (begins_class(p)) {
            add_class(p, kind_of(p) == BROADCASTER);
            class[classes - 1].guess = outcomes[kind_of(p)][now.outcome[p]];
        }
        class[classes - 1].size++;
    }
    correct_classes = classes;
    if (table.mode == OMISSION) {
        add_faulty_classes();
    }
}

static int is_correct_class(Class *c)
{
    return c < class + correct_classes;
}

/* From how many correct processes, itself included, a member of the class receives the type, when all have done what
   is said. What a faulty process sends to itself is not lost. */
static int from_correct(Class *c, int type, int guess)
{
    int count = 0;
    for (int k = 0; k < correct_classes; k++) {
        Deeds *o = guess ? &class[k].guess : &class[k].now;
        count += o->to_others >> type & 1 ? class[k].size : 0;
    }
    Deeds *own = guess ? &c->guess : &c->now;
    int counted = is_correct_class(c) ? (int) (own->to_others >> type & 1) : 0;
    return count - counted + (int) (own->to_self >> type & 1);
}

/* How many optional messages of the type there are so far for a member of the class. */
static int from_faulty(Class *c, int type)
{
    int count = table.mode == BYZANTINE ? SITUATION->faulty : 0;
    for (int k = correct_classes; k < classes; k++) {
        count += class[k].now.to_others >> type & 1 ? class[k].size - (&class[k] == c) : 0;
    }
    return count;
}

static int allowed_to_byzantines(int type)
{
    return SITUATION->kind != NO_BROADCAST || !table.initial[type];
}

/* As many optional messages as leave the guessed outcome as it is. */
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
            int messages = k >= correct_classes ? SITUATION->faulty : now.adversary == SILENT ? 0
                    : now.adversary == LOUD ? SITUATION->faulty : guessed_messages(&class[k], t);
            class[k].optional[t] = allowed_to_byzantines(t) ? messages : 0;
        }
    }
}

/* ---- the run ---- */

/* Tells that each member of the class has received so many messages of the type by now. */
static void tell_receipts(Class *c, const char *origin, int type, int *told, int received)
{
    int first_correct = SITUATION->kind == FAULTY_BROADCASTER ? 1 : 0;
    for (; telling && *told < received; ++*told) {
        for (int p = c->first; p < c->first + c->size; p++) {
            printf("@receive %d %s %d\n", first_correct + p, origin, type);
        }
    }
}

/* Lets the members of the class react to all that has been sent to them; whether they do something new. */
static int react(Class *c)
{
    Handler *receive = &table.handler[RECEIVE];
    int received[MAX_TYPES];
    Deeds done = c->now;
    for (int t = 0; t < table.types; t++) {
        int correct = from_correct(c, t, 0), faulty = from_faulty(c, t);
        int optional = faulty < c->optional[t] ? faulty : c->optional[t];
        tell_receipts(c, "correct", t, &c->told[0][t], correct);
        tell_receipts(c, "faulty", t, &c->told[1][t], optional);
        received[t] = correct + optional;
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
        class[k].now = class[k].broadcasts ? of_broadcast() : nothing_done();
        memset(class[k].told, 0, sizeof(class[k].told));
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
        int delivered = class[k].now.delivered ? class[k].size : 0;
        end.correct_delivered += k < correct_classes ? delivered : 0;
        end.delivered += delivered;
    }
    violated = judge(SITUATION, end);
}

/* ---- telling a violation ---- */

/* What Byzantine processes send can all come first; the rest of the run follows of itself. */
static void tell_byzantine_messages(void)
{
    int first_correct = SITUATION->kind == FAULTY_BROADCASTER ? 1 : 0;
    for (int k = 0; k < classes; k++) {
        for (int p = class[k].first; p < class[k].first + class[k].size; p++) {
            for (int t = 0; t < table.types; t++) {
                for (int b = 0; b < class[k].optional[t]; b++) {
                    printf("@receive %d byzantine %d\n", first_correct + p, t);
                }
            }
        }
    }
}

/* Where messages are lost, those that arrive are told in the order of the run. */
static void tell_run(void)
{
    telling = 1;
    receive_everything();
}

static void tell_violation(void)
{
    tell_situation(SITUATION);
    if (has_broadcaster() || table.mode == OMISSION) {
        printf("@broadcast\n");
    }
    if (table.mode == OMISSION) {
        tell_run();
    } else {
        tell_byzantine_messages();
    }
    tell_property(violated);
}
