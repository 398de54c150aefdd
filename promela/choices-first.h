/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What choices-first.pml needs of C, second half: the adversary that belongs to a guess, and the run that does what is
 * guessed, if there is one.
 */
/* Messages of one type and content to a correct process. */
typedef struct {
    int correct;      /* from correct processes but the broadcaster, */
    int byzantine;    /* from Byzantine ones but the broadcaster, */
    int broadcaster;  /* and from the broadcaster, whatever it is */
} Mail;

/* Correct processes with the same outcome behave alike: a class of them. */
typedef struct {
    int first;                                /* the first of them; they are consecutive */
    int size;
    Outcome guess;
    Outcome now;                              /* what they have done so far */
    Mail byzantine[MAX_CONTENTS][MAX_TYPES];  /* Byzantine messages that each of them may get */
    Mail received[MAX_CONTENTS][MAX_TYPES];   /* what each of them has received */
} Class;

static Class class[MAX_PROCESSES];
static int classes;
static int violated;
static int telling;

/* ---- the adversary ---- */

static void find_classes(void)
{
    classes = 0;
    for (int p = 0; p < correct_processes(); p++) {
        if (begins_class(p)) {
            class[classes].first = p;
            class[classes].size = 0;
            class[classes].guess = outcomes[kind_of(p)][now.outcome[p]];
            class[classes].now = start(kind_of(p));
            for (int m = 0; m < table.contents; m++) {
                memset(class[classes].received[m], 0, table.types * sizeof(Mail));
            }
            classes++;
        }
        class[classes - 1].size++;
    }
}

/* What a member of the class gets from correct processes, when all have done what is said. */
static Mail from_correct(Class *c, int content, int type, int guess)
{
    Mail mail = { 0, 0, 0 };
    for (int k = 0; k < classes; k++) {
        Deeds *part = guess ? &class[k].guess.of[content] : &class[k].now.of[content];
        int messages = part->to_others >> type & 1 ? class[k].size : 0;
        if (&class[k] == c) {
            messages += (int) (part->to_self >> type & 1) - (int) (part->to_others >> type & 1);
        }
        if (k == 0 && has_broadcaster()) {
            mail.broadcaster += messages;
        } else {
            mail.correct += messages;
        }
    }
    return mail;
}

/* As many Byzantine messages as leave the guessed outcome as it is, the broadcaster's among them where it may be. */
static Mail harmless_messages(Class *c, int content, int type)
{
    Mail mail = { 0, 0, 0 };
    if (!c->guess.of[content].touched || !is_allowed_to_byzantines(content, type)) {
        return mail;
    }
    Mail correct = from_correct(c, content, type, 1);
    int faulty = SITUATION->faulty;
    int harmless = unreached(&c->guess, content, type) - 1 - correct.correct - correct.broadcaster;
    int asked = !has_broadcaster() && table.asked[type];
    int shunned = asked && !admits_broadcaster(&c->guess, content, type);
    int most = shunned ? faulty - 1 : faulty;
    int messages = harmless < 0 ? 0 : harmless < most ? harmless : most;
    if (asked && !shunned && messages > 0 && messages < faulty) {
        refuse_table("too many thresholds on a type of the broadcaster for the choices-first search");
    }
    mail.broadcaster = !has_broadcaster() && messages > 0 && messages == faulty;
    mail.byzantine = messages - mail.broadcaster;
    return mail;
}

static void choose_messages(void)
{
    for (int k = 0; k < classes; k++) {
        for (int m = 0; m < table.contents; m++) {
            for (int t = 0; t < table.types; t++) {
                class[k].byzantine[m][t] = harmless_messages(&class[k], m, t);
            }
        }
    }
}

static int is_enough(Mail mail, Action *a)
{
    return a->broadcaster ? mail.broadcaster > 0
            : mail.correct + mail.byzantine + mail.broadcaster >= a->required;
}

/* ---- whether it is worth looking for a run ---- */

/* Whether the action's condition holds for a member of the class that has received all that the guess has sent to it. */
static int can_hold(Class *c, int content, Action *a)
{
    if (a->awaits == NO_TYPE) {
        return 1;
    }
    Mail mail = from_correct(c, content, a->awaits, 1);
    mail.byzantine += c->byzantine[content][a->awaits].byzantine;
    mail.broadcaster += c->byzantine[content][a->awaits].broadcaster;
    return is_enough(mail, a);
}

/* Whether the class can have done for the content what is guessed, if everybody else has. */
static int is_supported(Class *c, int content)
{
    Handler *receive = &table.handler[RECEIVE];
    Deeds guess = c->guess.of[content], done = c->now.of[content];
    done.touched = guess.touched;
    for (int i = 0; i < receive->length && !same(done, guess); i++) {
        Action *a = &receive->action[i];
        int passes = !a->guarded || c->guess.passed[guard_of(a)] == content;
        if (passes && !adds_to(guess, a) && adds_to(done, a) && can_hold(c, content, a)) {
            done = plus(done, a);
        }
    }
    return same(done, guess);
}

/* No run ends as guessed if somebody would have done something without a reason. */
static int is_guess_supported(void)
{
    for (int k = 0; k < classes; k++) {
        for (int m = 0; m < table.contents; m++) {
            if (!is_supported(&class[k], m)) {
                return 0;
            }
        }
    }
    return 1;
}

/* ---- the run ---- */

static int holds(Class *c, int content, Action *a)
{
    return a->awaits == NO_TYPE || is_enough(c->received[content][a->awaits], a);
}

/*
 * Whether the action would do what the guess does not have: something that was not guessed, something behind a guard
 * that lets another content pass, or something that shuts a guard before the content that is to pass has passed.
 */
static int goes_astray(Class *c, int content, Action *a)
{
    int g = guard_of(a);
    if (!adds_to(c->now.of[content], a)) {
        return 0;
    }
    if (adds_to(c->guess.of[content], a)) {
        return 1;
    }
    if (g == guards || c->guess.passed[g] == content) {
        return 0;
    }
    return a->guarded || (c->guess.passed[g] != NO_CONTENT && adds_to(c->now.of[c->guess.passed[g]], guarded[g]));
}

/* Lets the members of the class react to what they have just received; whether they stay within the guess. */
static int react(Class *c, int content)
{
    Handler *receive = &table.handler[RECEIVE];
    Deeds done = c->now.of[content];
    done.touched = 1;
    for (int i = 0; i < receive->length; i++) {
        Action *a = &receive->action[i];
        if (holds(c, content, a) && !is_shut(&c->now, content, a)) {
            if (goes_astray(c, content, a)) {
                return 0;
            }
            done = plus(done, a);
        }
    }
    for (int i = 0; i < receive->length; i++) {
        receive->executed[i] += holds(c, content, &receive->action[i]);
    }
    c->now.of[content] = done;
    return 1;
}

static void tell_receipt(Class *c, int content, int type, const char *origin)
{
    int first_correct = SITUATION->kind == FAULTY_BROADCASTER ? 1 : 0;
    for (int p = c->first; p < c->first + c->size; p++) {
        printf("@receive %d %s %d %d\n", first_correct + p, origin, type, content);
    }
}

/* Lets each member of the class receive one more message, if they stay within the guess; whether they did. */
static int receive(Class *c, int content, int type, int *received, const char *origin)
{
    if (!c->guess.of[content].touched) {
        return 0;
    }
    ++*received;
    if (react(c, content)) {
        if (telling) {
            tell_receipt(c, content, type, origin);
        }
        return 1;
    }
    --*received;
    return 0;
}

/* Receives what is there of a type and content; whether there was anything. */
static int receive_some(Class *c, int content, int type)
{
    Mail correct = from_correct(c, content, type, 0);
    Mail *byzantine = &c->byzantine[content][type];
    Mail *received = &c->received[content][type];
    int moved = 0;
    if (received->broadcaster < correct.broadcaster + byzantine->broadcaster) {
        moved |= receive(c, content, type, &received->broadcaster, "broadcaster");
    }
    while (received->correct < correct.correct && receive(c, content, type, &received->correct, "correct")) {
        moved = 1;
    }
    while (received->byzantine < byzantine->byzantine
            && receive(c, content, type, &received->byzantine, "byzantine")) {
        moved = 1;
    }
    return moved;
}

static void receive_everything(void)
{
    int moved;
    do {
        moved = 0;
        for (int k = 0; k < classes; k++) {
            for (int m = 0; m < table.contents; m++) {
                for (int t = 0; t < table.types; t++) {
                    moved |= receive_some(&class[k], m, t);
                }
            }
        }
    } while (moved);
}

static int has_received_all(Class *c, int content)
{
    int all = 1;
    for (int t = 0; t < table.types; t++) {
        Mail correct = from_correct(c, content, t, 0);
        Mail *received = &c->received[content][t];
        all &= received->correct == correct.correct && received->broadcaster >= correct.broadcaster;
    }
    return all;
}

/* Whether everybody has done all that was guessed, and received all that has to arrive. */
static int is_reached(void)
{
    int reached = 1;
    for (int k = 0; k < classes; k++) {
        for (int m = 0; m < table.contents; m++) {
            reached &= same(class[k].now.of[m], class[k].guess.of[m]) && has_received_all(&class[k], m);
        }
    }
    return reached;
}

/*
 * Whether a process of a run that does not get on may have taken other messages of a type where it had to take the
 * broadcaster's first: one that a condition asks for, of a type that is counted as well.
 */
static int may_have_missed_broadcaster(void)
{
    for (int k = 0; k < classes; k++) {
        for (int m = 0; m < table.contents; m++) {
            for (int t = 0; t < table.types; t++) {
                Class *c = &class[k];
                Mail *received = &c->received[m][t];
                int expected = from_correct(c, m, t, 1).broadcaster + c->byzantine[m][t].broadcaster;
                if (expected && !received->broadcaster && received->correct + received->byzantine > 0
                        && table.asked[t] && table.top[t] > 1) {
                    return 1;
                }
            }
        }
    }
    return 0;
}

/* How processes stand with the content at the end of a run that ends as guessed. */
static Standing guessed_standing(int content)
{
    Standing end = { .settled = 1, .broadcaster_delivered = class[0].guess.of[content].delivered,
        .correct = correct_processes() };
    for (int k = 0; k < classes; k++) {
        end.correct_delivered += class[k].guess.of[content].delivered ? class[k].size : 0;
    }
    end.delivered = end.correct_delivered;
    return end;
}

/* Sets "violated" to the properties that the end of the run violates, 0 if there is none, or no such run. */
static void run_to_the_end(void)
{
    exit_if_orphaned();
    violated = 0;
    find_classes();
    choose_messages();
    if (!is_guess_supported()) {
        return;
    }
    receive_everything();
    Standing end[MAX_CONTENTS];
    for (int m = 0; m < table.contents; m++) {
        end[m] = guessed_standing(m);
    }
    if (is_reached()) {
        violated = judge_contents(end);
    } else if (table.contents > 1 && may_have_missed_broadcaster() && broken_by_contents(end)) {
        refuse_table("too many orders of a counted type that the broadcaster is asked for, for the choices-first search");
    }
}

/* ---- telling a violation: the same run again, this time aloud ---- */

static void tell_violation(void)
{
    tell_situation(SITUATION);
    if (has_broadcaster()) {
        printf("@broadcast\n");
    }
    find_classes();
    telling = 1;
    receive_everything();
    tell_property(violated);
}
