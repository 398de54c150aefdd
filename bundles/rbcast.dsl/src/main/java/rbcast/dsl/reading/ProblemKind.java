// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Locale;

import rbcast.dsl.Severity;

/**
 * The kinds of problems that the language knows: errors have no meaning, warnings are odd, and the rest is only
 * suggested. docs/diagnostics.md shows an example of each.
 */
public enum ProblemKind {
    UNREADABLE("text", Severity.ERROR, "what is no text, or cannot be read"),
    EMPTY("text", Severity.WARNING, "a text without any definition"),

    ERROR("syntax", Severity.ERROR, "what the grammar does not allow"),

    UNKNOWN_NAME("definition", Severity.ERROR, "a word that is none of those that may stand there"),
    DUPLICATE_DEFINITION("definition", Severity.ERROR, "a second algorithm, synthesis or campaign of a name"),
    DUPLICATE_LINE("definition", Severity.ERROR, "what may be said once, said again"),
    INCONSISTENT_VARIABLE("definition", Severity.ERROR, "another variable than the event's"),
    MISPLACED("definition", Severity.ERROR, "an action after STOP, or something on an action that it cannot have"),
    BAD_EXPRESSION("definition", Severity.ERROR, "an expression that is not linear, divides by zero or has too large"
            + " numbers"),
    OUT_OF_RANGE("definition", Severity.ERROR, "a number out of its range"),
    MISSING("definition", Severity.ERROR, "what has to be said, and is not"),
    REPEATED("definition", Severity.WARNING, "the same again in a list or a verification"),

    HANDLER_MISSING("algorithm", Severity.WARNING, "an algorithm without one of its handlers"),
    STOP_MISSING("algorithm", Severity.WARNING, "a handler that does not end in STOP"),
    TYPE_NEVER_SENT("algorithm", Severity.WARNING, "a type that is waited for but never sent"),
    TYPE_NEVER_USED("algorithm", Severity.WARNING, "a type that is listed but never used"),
    ACTION_REPEATED("algorithm", Severity.WARNING, "an action twice in a handler"),
    NOTHING_DELIVERED("algorithm", Severity.WARNING, "an algorithm without DELIVER"),
    DELIVER_BY_BROADCASTER("algorithm", Severity.WARNING, "a DELIVER in RB-Broadcast"),
    ACTION_NEVER_EXECUTED("algorithm", Severity.WARNING, "a threshold in RB-Broadcast"),
    THRESHOLD_UNREACHABLE("algorithm", Severity.WARNING, "a threshold above N"),
    THRESHOLD_REACHED_AT_ONCE("algorithm", Severity.WARNING, "a threshold that is at most 0"),
    GUARD_WITHOUT_CONTENTS("algorithm", Severity.HINT, "a guard where the algorithm is verified with one content only"),

    DOUBTFUL_EXPECTATION("verify", Severity.WARNING, "a verification that checks nothing, or expects what it does not"
            + " check"),
    /** Reading alone cannot know it: editors that remember verdicts do. */
    EXPECTATION_CONTRADICTED("verify", Severity.WARNING, "an expectation that the last verdict contradicts"),
    VERIFICATION_MISSING("verify", Severity.INFORMATION, "an algorithm without a verify definition"),

    BAD_VALUE("campaign", Severity.ERROR, "a value that the line which varies does not take");

    private final String family;
    private final Severity severity;
    private final String summary;

    ProblemKind(String family, Severity severity, String summary) {
        this.family = family;
        this.severity = severity;
        this.summary = summary;
    }

    /** Whether the text has no meaning there. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How it is told unless users want it otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What it is about: {@code text}, {@code syntax}, {@code definition}, {@code algorithm}, {@code verify} or
     * {@code campaign}. */
    public String family() {
        return family;
    }

    /** How tools and users name it, the same in all versions: {@code definition.unknown-name}. */
    public String code() {
        return family + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in a few words that begin in lower case and have no full stop. */
    public String summary() {
        return summary;
    }
}
