// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.writing;

import java.util.List;
import java.util.Optional;

/** How each line of the language is written, given its parts as they are written. Lines come without indentation. */
public final class Wording {

    /** One level of indentation. */
    public static final String INDENT = "    ";
    /** The condition that always holds. */
    public static final String ALWAYS = "true";
    /** The condition on the broadcaster in a synthesis, among the conditions of a handler and the rewards. */
    public static final String BROADCASTER = "broadcaster";
    /** The guards of a handler in a synthesis, and what they cost. */
    public static final String GUARDS = "guards";
    /** What every handler ends in. */
    public static final String STOP = "STOP if true;";
    /** The end of a SEND that is done once for each content. */
    public static final String NOT_SENT = "not already sent";
    /** The end of a DELIVER that is done once for each content. */
    public static final String NOT_DELIVERED = "not already delivered";
    /** The guard of a DELIVER. */
    public static final String DELIVERED_GUARD = "nothing already delivered";
    /** What a list without elements has in their place. */
    public static final String NOTHING = "none";

    private static final int WIDTH = 100;

    private Wording() {
    }

    /** {@code when RB-Broadcast(m) do:}. */
    public static String whenBroadcast(String message) {
        return "when RB-Broadcast(" + message + ") do:";
    }

    /** {@code when receive(<t, m>) do:}. */
    public static String whenReceive(String type, String message) {
        return "when receive(" + message(type, message) + ") do:";
    }

    /** {@code SEND to all(<type0, m>) if true and not already sent;}. */
    public static String send(String destination, String type, String message, String condition) {
        return send(destination, type, message, condition, NOT_SENT);
    }

    /** The same with another end, such as a guard. */
    public static String send(String destination, String type, String message, String condition, String once) {
        return "SEND to " + destination + "(" + message(type, message) + ") if " + condition + " and " + once + ";";
    }

    /** {@code DELIVER(m) if true and not already delivered;}. */
    public static String deliver(String message, String condition) {
        return deliver(message, condition, NOT_DELIVERED);
    }

    /** The same with another end, such as a guard. */
    public static String deliver(String message, String condition, String once) {
        return "DELIVER(" + message + ") if " + condition + " and " + once + ";";
    }

    /** {@code no <echo, *> already sent}: the guard of a SEND. */
    public static String sentGuard(String type) {
        return "no <" + type + ", *> already sent";
    }

    /** {@code received (<init, m>) from the broadcaster}. */
    public static String fromBroadcaster(String type, String message) {
        return "received (" + message(type, message) + ") from the broadcaster";
    }

    /** {@code received (<type0, m>) from F + 1 distinct parties}. */
    public static String received(String type, String message, String threshold) {
        String parties = threshold.equals("1") ? "party" : "parties";
        return "received (" + message(type, message) + ") from " + threshold + " distinct " + parties;
    }

    private static String message(String type, String message) {
        return "<" + type + ", " + message + ">";
    }

    /** {@code byzantine with N = 4, F = 1}. */
    public static String system(String mode, String n, String f) {
        return mode + " with N = " + n + ", F = " + f;
    }

    /** {@code byzantine with N = 4, F = 1, contents 2}. */
    public static String system(String mode, String n, String f, String contents) {
        return system(mode, n, f) + ", contents " + contents;
    }

    /** {@code byzantine for all N > 3F, F >= 1}, {@code ..., contents 2}. */
    public static String resilience(String mode, List<String> constraints, Optional<String> contents) {
        return mode + " for all " + String.join(", ", constraints)
                + contents.map(number -> ", contents " + number).orElse("");
    }

    /** {@code byzantine with N = 4, F = 1;}. */
    public static String holds(String system) {
        return system + ";";
    }

    /**
     * {@code byzantine with N = 7, F = 2 expecting violation of RB-Agreement;}.
     *
     * @param properties one of which is expected to be violated; empty if any
     */
    public static String violation(String system, List<String> properties) {
        return system + " " + expecting(properties) + ";";
    }

    /** {@code expecting violation of RB-Agreement or RB-Integrity}; of any property if there are none. */
    public static String expecting(List<String> properties) {
        return "expecting violation" + (properties.isEmpty() ? "" : " of " + String.join(" or ", properties));
    }

    /** {@code types 2;}. */
    public static String line(String keyword, Object value) {
        return keyword + " " + value + ";";
    }

    /** {@code N from 4 to 13}. */
    public static String range(String variable, String least, String greatest) {
        return variable + " from " + least + " to " + greatest;
    }

    /** {@code for N from 4 to 13, F from 1 to 4 where N > 3F;}. */
    public static String sizes(List<String> ranges, List<String> constraints) {
        return "for " + String.join(", ", ranges)
                + (constraints.isEmpty() ? "" : " where " + String.join(", ", constraints)) + ";";
    }

    /**
     * {@code for learner default, as published;}, {@code for thresholds 1, F + 1 or 1, N - F;}.
     *
     * @param lists whether values may hold commas
     */
    public static String varied(String keyword, List<String> values, boolean lists) {
        return items("for " + keyword, values, lists ? " or" : ",");
    }

    /** {@code thresholds 1, F + 1;}, broken into several lines where it is long; {@code thresholds none;}. */
    public static String list(String keyword, List<String> items) {
        return items.isEmpty() ? line(keyword, NOTHING) : items(keyword, items, ",");
    }

    private static String items(String keyword, List<String> items, String separator) {
        StringBuilder text = new StringBuilder(keyword);
        int column = INDENT.length() + keyword.length();
        for (int index = 0; index < items.size(); index++) {
            String item = items.get(index) + (index < items.size() - 1 ? separator : ";");
            if (index > 0 && column + 1 + item.length() > WIDTH) {
                text.append("\n").append(INDENT);
                column = 2 * INDENT.length();
            } else {
                text.append(" ");
                column++;
            }
            text.append(item);
            column += item.length();
        }
        return text.toString();
    }
}
