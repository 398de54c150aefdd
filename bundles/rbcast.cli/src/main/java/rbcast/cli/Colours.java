// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of what people read on a terminal: verdicts and the importance of problems stand out, green for what is
 * as it should be, red for what is not, yellow for what is open. A text says the same without them.
 */
final class Colours {

    /** When there are colours; named as users write it. */
    enum When {
        /** On a terminal, unless {@code NO_COLOR} is set or the terminal knows none. */
        auto,
        /** Into pipes and files too. */
        always,
        /** Not at all. */
        never;

        /** @param terminal whether the text goes to a terminal */
        boolean apply(boolean terminal, Map<String, String> environment) {
            return this == always || this == auto && terminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !"dumb".equals(environment.get("TERM"));
        }
    }

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    /** @param words what is painted, where it stands alone */
    private record Rule(Pattern words, String colour) {

        static Rule of(String words, String colour) {
            return new Rule(Pattern.compile("(?<![\\w'-])(?:" + words + ")(?![\\w-])"), colour);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("violated [\\w, =-]+ \\(as expected\\)", GREEN),
            Rule.of("(?:verified|proved), but a violation was expected", RED),
            Rule.of("verified|proved", GREEN),
            Rule.of("violated", RED),
            Rule.of("inconclusive", YELLOW),
            Rule.of("error(?=: )", RED),
            Rule.of("warning(?=: )", YELLOW));

    private static final Pattern ANY = Pattern.compile(String.join("|", RULES.stream()
            .map(rule -> "(" + rule.words() + ")").toList()));

    private Colours() {
    }

    /** A line with its colours. */
    static String paint(String line) {
        return ANY.matcher(line).replaceAll(found -> Matcher.quoteReplacement(colour(found) + found.group() + PLAIN));
    }

    private static String colour(MatchResult found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        return RULES.get(group - 1).colour();
    }
}
