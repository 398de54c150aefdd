/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What table-driven.pml needs of C, third part: what effects do to the records, the start of a run, the properties.
 */

/* ---- effects ---- */

/* A message of that slot is on its way; what is sent to a crashed process is forgotten. */
static void put_in_transit(int from, int to, int sent)
{
    int s = slot_at_receiver(from, sent);
    if (HAS_CRASHED(to)) {
        return;
    }
    if (to != from && may_omit(from)) {
        MAY_BE_LOST(to, s)++;
    } else {
        IN_TRANSIT(to, s)++;
    }
}

static void carry_out(int p, Effect *e, int received)
{
    if (e->sends == NO_TYPE) {
        note_delivery(p, received);
        return;
    }
    SENT(p, e->sends) |= e->sent;
    if (e->sent & TO_SELF) {
        put_in_transit(p, p, e->sends);
    }
    if (e->sent & TO_OTHERS) {
        for (int q = first_record(); q < after_last_record(); q++) {
            if (q != p) {
                put_in_transit(p, q, e->sends);
            }
        }
    }
}

/* p stops for good in the middle of its handler: effects before number "last" are carried out, of that one only the
   messages to the processes "reached" get out. */
static void carry_out_and_crash(int p, int received, int last, Processes reached)
{
    for (int i = 0; i < last; i++) {
        carry_out(p, &effect[i], received);
    }
    if (last < effects && effect[last].sends != NO_TYPE) {
        for (int q = 0; q < table.n; q++) {
            if (reached >> q & 1) {
                put_in_transit(p, q, effect[last].sends);
            }
        }
    }
    int keep = table.properties & RB_UNIFORM_AGREEMENT ? RECORD(p)[0] & DELIVERED : 0;
    memset(RECORD(p), 0, record_length);
    RECORD(p)[0] = CRASHED | keep;
}

/* ---- the start of a run, and one representative for states that differ in nothing that matters ---- */

static int least(int a, int b)
{
    return a < b ? a : b;
}

static void keep_messages(int p, int s, int missing, int byzantine_senders)
{
    IN_TRANSIT(p, s) = least(IN_TRANSIT(p, s), missing);
    if (table.mode == BYZANTINE) {
        int left = least(byzantine_senders - BYZANTINES(p, s), missing);
        BYZANTINES(p, s) = byzantine_senders - left;
    } else if (table.mode == OMISSION) {
        MAY_BE_LOST(p, s) = least(MAY_BE_LOST(p, s), missing);
    }
}

static void choose_representative(void)
{
    Situation *s = SITUATION;
    for (int p = first_record(); p < after_last_record(); p++) {
        if (!HAS_CRASHED(p)) {
            forget_idle_messages(p);
        }
    }
    sort_records(s->correct_from, s->correct_to);
    sort_records(s->faulty_from, s->faulty_to);
}

static void prepare_search(void)
{
    read_algorithm_table();
    find_slots();
    record_length = FLAG_BYTES + 4 * slots;
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
    now.begun = !broadcaster_has_record();
    for (int p = first_record(); p < after_last_record(); p++) {
        begin_record(p);
    }
    for (int p = 0; p < table.n; p++) {
        who[p] = p;
    }
    choose_representative();
}

static int settled(void)
{
    for (int p = first_record(); p < after_last_record(); p++) {
        for (int s = 0; is_correct(p) && s < slots; s++) {
            if (IN_TRANSIT(p, s)) {
                return 0;
            }
        }
    }
    return now.begun;
}

static int violated_properties(void)
{
    return judge_present(settled());
}
