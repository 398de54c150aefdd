/*
 * What table-driven.pml needs of C: the processes' records, the events that are possible in a state, and their effect.
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
#define SITUATION (&table.situation[now.situation])

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
    int reached;
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

/* The property that the present state violates, 0 if there is none. */
static int violated_property(void)
{
    Situation *s = SITUATION;
    int correct = 0, correct_delivered = 0, delivered = 0;
    for (int p = first_record(); p < after_last_record(); p++) {
        int has = (FLAGS(p) & DELIVERED) != 0;
        delivered += has;
        if (is_correct(p)) {
            correct++;
            correct_delivered += has;
        }
    }
    int violated = 0;
    if (s->kind == NO_BROADCAST && correct_delivered) {
        violated |= RB_INTEGRITY;
    }
    if (settled()) {
        s->settled++;
        s->delivered += correct_delivered > 0;
        if (s->kind == CORRECT_BROADCASTER && !(FLAGS(0) & DELIVERED)) {
            violated |= RB_VALIDITY;
        }
        if (correct_delivered && correct_delivered < correct) {
            violated |= RB_AGREEMENT;
        }
        if (delivered && correct_delivered < correct) {
            violated |= RB_UNIFORM_AGREEMENT;
        }
    }
    return violated & table.properties;
}

/* ---- the events of a state, one number each ---- */

/*
 * Event e > 0 stands for: process, type, whether the sender is Byzantine, and cut: 0 if the handler runs to its end,
 * i + 1 if the process crashes at effect i. Before the broadcaster has begun, it is its broadcast. "reached" belongs
 * to it: the processes that the SEND in which a process crashes still reaches.
 */
typedef struct {
    int process, type, byzantine, cut;
} Event;

#define CUTS (MAX_ACTIONS + 1)

static int number_of(Event e)
{
    int types = table.types ? table.types : 1;
    return 1 + ((e.process * types + e.type) * 2 + e.byzantine) * CUTS + e.cut;
}

static Event event_of(int number)
{
    int types = table.types ? table.types : 1;
    int rest = number - 1;
    Event e;
    e.cut = rest % CUTS;
    rest /= CUTS;
    e.byzantine = rest % 2;
    rest /= 2;
    e.type = rest % types;
    e.process = rest / types;
    return e;
}

static int can_receive(int p, int t, int byzantine)
{
    if (byzantine) {
        return BYZANTINES(p, t) < SITUATION->faulty && !(SITUATION->kind == NO_BROADCAST && table.initial[t]);
    }
    return IN_TRANSIT(p, t) > 0;
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
        if (FLAGS(p) & CRASHED || is_twin(p)) {
            continue;
        }
        for (int t = p == e.process ? e.type : 0; t < table.types; t++) {
            for (int b = p == e.process && t == e.type ? e.byzantine + 1 : 0; b <= (table.mode == BYZANTINE); b++) {
                if (can_receive(p, t, b)) {
                    return number_of((Event) { p, t, b, 0 });
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
        if (q != p && !(FLAGS(q) & CRASHED)) {
            reachable |= 1ull << q;
        }
    }
    return reachable;
}

/* Of interchangeable processes with equal records the first ones are reached first. */
static int is_representative(Processes reached, int sender)
{
    for (int q = 1; q < table.n; q++) {
        if ((reached >> q & 1) && q - 1 != sender && !(reached >> (q - 1) & 1) && is_twin(q)) {
            return 0;
        }
    }
    return 1;
}

/* Finds the effects of the handler that the event runs. */
static void find_effects_of(Event e)
{
    if (!now.begun) {
        find_effects(0, RB_BROADCAST);
        return;
    }
    Byte flags = FLAGS(e.process);
    RECEIVED(e.process, e.type)++;
    find_effects(e.process, RECEIVE);
    RECEIVED(e.process, e.type)--;
    FLAGS(e.process) = flags;
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
            do {
                reached = (reached - reachable) & reachable;
            } while (reached && reached != reachable && !is_representative(reached, e.process));
            if (reached && reached != reachable) {
                return (Choice) { number_of(e), (int) reached };
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

/* ---- telling a violation, in the words of the trail protocol ---- */

static void tell_event(Event e, Processes reached)
{
    if (!now.begun) {
        printf("@broadcast\n");
    } else {
        printf("@receive %d %s %d\n", who[e.process], e.byzantine ? "byzantine" : "correct", e.type);
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

/* ---- steps of the search ---- */

/* Performs the event and goes over to the representative of the state that it leads to. */
static void perform(int number, int reached)
{
    Event e = event_of(number);
    int p = e.process;
    int handler = now.begun ? RECEIVE : RB_BROADCAST;
    if (e.cut || telling) {
        find_effects_of(e);
    }
    if (telling) {
        tell_event(e, reached);
    }
    if (now.begun) {
        if (e.byzantine) {
            BYZANTINES(p, e.type)++;
        } else {
            IN_TRANSIT(p, e.type)--;
        }
        RECEIVED(p, e.type)++;
        FLAGS(p) |= TOUCHED;
    }
    find_effects(p, handler);
    now.begun = 1;
    if (e.cut) {
        carry_out_and_crash(p, e.cut - 1, reached);
    } else {
        for (int i = 0; i < effects; i++) {
            carry_out(p, &effect[i]);
        }
    }
    choose_representative();
}

/* The search makes up its mind in several steps: it considers one event after the other. */
static void consider(int number, int reached)
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
    consider(next_choice((Choice) { 0, 0 }).event, 0);
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
    static const char *kinds[] = { "correct-broadcaster", "faulty-broadcaster", "no-broadcast" };
    int violated = violated_property();
    State state = now;
    long steps = depth - 1;
    telling = 1;
    printf("@situation %s %d\n", kinds[SITUATION->kind], SITUATION->faulty);
    begin_run();
    for (long d = 0; d < steps; d++) {
        if (chosen[d].event) {
            perform(chosen[d].event, chosen[d].reached);
        }
    }
    printf("@violated %s\n", violated & RB_VALIDITY ? "RB-Validity" : violated & RB_INTEGRITY ? "RB-Integrity"
            : violated & RB_AGREEMENT ? "RB-Agreement" : "RB-Uniform-Agreement");
    telling = 0;
    now = state;
}
