// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Locale;

/** The kinds of problems that the language knows, apart from bad syntax. Errors have no meaning, warnings are odd. */
public enum ProblemKind {
    /** A word that is none of those that may stand there. */
    UNKNOWN_NAME(true),
    /** An algorithm or a synthesis of that name is already there. */
    DUPLICATE_DEFINITION(true),
    /** A line, handler, name or parameter that may stand once stands again. */
    DUPLICATE_LINE(true),
    /** A handler names other variables than its event does. */
    INCONSISTENT_VARIABLE(true),
    /** An action after STOP, or something on an action that it cannot have. */
    MISPLACED(true),
    /** A threshold or constraint that is not linear, divides by zero, or has too large numbers. */
    BAD_EXPRESSION(true),
    /** A number out of its range; N that is not above F. */
    OUT_OF_RANGE(true),
    /** Something that has to be said is not. */
    MISSING(true),
    /** A text without any definition. */
    EMPTY(false),
    /** An algorithm without one of its handlers. */
    HANDLER_MISSING(false),
    /** A handler without STOP. */
    STOP_MISSING(false),
    /** A type that is waited for but never sent. */
    TYPE_NEVER_SENT(false),
    /** A type that is listed but never used. */
    TYPE_NEVER_USED(false),
    /** The same action again in a handler, with no effect. */
    ACTION_REPEATED(false),
    /** The same again in a list, with no effect. */
    REPEATED(false),
    /** An algorithm that delivers nothing. */
    NOTHING_DELIVERED(false),
    /** A DELIVER in RB-Broadcast. */
    DELIVER_BY_BROADCASTER(false),
    /** A threshold in RB-Broadcast. */
    ACTION_NEVER_EXECUTED(false),
    /** A threshold that no run reaches, everywhere or where the algorithm is verified. */
    THRESHOLD_UNREACHABLE(false),
    /** A threshold that is reached from the start, everywhere or where the algorithm is verified. */
    THRESHOLD_REACHED_AT_ONCE(false),
    /** A verification that checks nothing, or expects what it does not check. */
    DOUBTFUL_EXPECTATION(false);

    private final boolean error;

    ProblemKind(boolean error) {
        this.error = error;
    }

    /** Whether the text has no meaning; otherwise this is a warning. */
    public boolean isError() {
        return error;
    }

    /** How tools name it: {@code unknown-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
