/* SPDX-License-Identifier: EPL-2.0 */
/*
 * What models have that tell several contents apart: what a content's situation is, and judging a state.
 */

/* What the situation is for a content: what a correct broadcaster has not broadcast, nobody has. */
static int kind_for(int content)
{
    Situation *s = SITUATION;
    return content > 0 && s->kind == CORRECT_BROADCASTER ? NO_BROADCAST : s->kind;
}

/* Whether a Byzantine process may send the type with that content. */
static int is_allowed_to_byzantines(int content, int type)
{
    return kind_for(content) != NO_BROADCAST || !table.initial[type];
}

static int contents_delivered(Standing standing[])
{
    int delivered = 0;
    for (int m = 0; m < table.contents; m++) {
        delivered += standing[m].correct_delivered > 0;
    }
    return delivered;
}

/* The set of those properties asked for that are violated where processes stand like that with each content. */
static int broken_by_contents(Standing standing[])
{
    int broken = contents_delivered(standing) > 1 ? RB_CONSISTENCY : 0;
    for (int m = 0; m < table.contents; m++) {
        broken |= broken_by(kind_for(m), standing[m]);
    }
    return broken & table.properties;
}

/* As judge. */
static int judge_contents(Standing standing[])
{
    exit_if_orphaned();
    SITUATION->settled += standing[0].settled;
    SITUATION->delivered += standing[0].settled && contents_delivered(standing) > 0;
    return broken_by_contents(standing);
}
