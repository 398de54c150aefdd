// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

import rbcast.ui.verification.Entry.Answer;

/** What there is to know about a verdict, column by column. */
enum Field {
    VERDICT("Verdict", 220, Presentation::verdict),
    ALGORITHM("Algorithm", 150, entry -> entry.question().algorithm()),
    SYSTEM("System", 230, entry -> entry.question().scope()),
    PROPERTY("Violated property", 150, answered(Answer::property)),
    STATES("States", 90, answered(answer -> String.format(Locale.ROOT, "%,d", answer.states())), Answer::states),
    TIME("Time", 80, answered(Presentation::seconds), answer -> answer.time().toMillis()),
    ENGINE("Engine", 130, answered(Answer::engine)),
    ASKED("Asked", 260, entry -> entry.question().asked()),
    FILE("File", 220, entry -> entry.question().file());

    private final String title;
    private final int width;
    private final Function<Entry, String> text;
    private final Comparator<Entry> order;

    Field(String title, int width, Function<Entry, String> text) {
        this.title = title;
        this.width = width;
        this.text = text;
        this.order = Comparator.comparing(text, new NaturalOrder());
    }

    Field(String title, int width, Function<Entry, String> text, Function<Answer, Long> number) {
        this.title = title;
        this.width = width;
        this.text = text;
        this.order = Comparator.comparing(entry -> entry.answer().map(number).orElse(-1L));
    }

    private static Function<Entry, String> answered(Function<Answer, String> text) {
        return entry -> entry.answer().map(text).orElse("");
    }

    String title() {
        return title;
    }

    /** In pixels, at first. */
    int width() {
        return width;
    }

    String of(Entry entry) {
        return text.apply(entry);
    }

    /** From small to large. */
    Comparator<Entry> order() {
        return order;
    }
}
