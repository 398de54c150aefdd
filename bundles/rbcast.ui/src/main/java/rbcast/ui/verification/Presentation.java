// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Table;

import rbcast.tasks.trace.Ink;
import rbcast.text.Words;
import rbcast.ui.verification.Entry.Verdict;

/** A way of showing verdicts. */
interface Presentation {

    Table table();

    /** Shows these. */
    void show(List<Entry> entries);

    /** Those that the user means. */
    List<Entry> selection();

    /** What is said of an entry, in a word or two. */
    static String verdict(Entry entry) {
        String known = entry.answer().map(answer -> answer.property().isEmpty() ? answer.verdict().words()
                : answer.verdict().words().replace("violated", "violated " + answer.property())).orElse("");
        return entry.pending() ? known.isEmpty() ? "looking" : known + ", looking again"
                : entry.stale() ? known + " (stale)" : known;
    }

    /** The name of its icon: nothing is said by colours alone. */
    static String icon(Entry entry) {
        return entry.pending() ? "verdict-waiting" : entry.stale() ? "verdict-stale"
                : entry.answer().map(answer -> answer.verdict().icon()).orElse("verdict-none");
    }

    /** The colour of its words. */
    static Ink ink(Entry entry) {
        return entry.pending() || entry.stale() || entry.answer().isEmpty()
                || entry.answer().get().verdict() == Verdict.INCONCLUSIVE ? Ink.QUIET
                : entry.answer().get().verdict().isGood() ? Ink.GOOD : Ink.FAULT;
    }

    /** States, time and engine. */
    static String cost(Entry entry) {
        return entry.answer().map(answer -> String.format(Locale.ROOT, "%,d %s, %s, %s", answer.states(),
                Words.noun(answer.states(), "state"), seconds(answer), answer.engine())).orElse("");
    }

    static String seconds(Entry.Answer answer) {
        return String.format(Locale.ROOT, "%.2f s", answer.time().toMillis() / 1000.0);
    }
}
