// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Coverage;

/**
 * What the runs of a completed search did, from the lines that verifiers print at their end.
 *
 * @param settled for each situation, how many settled states the search met
 * @param delivered how many of them had a correct process that had delivered, over all situations
 * @param executed for each action, how often its condition held when its handler ran
 * @param ended whether the line that ends the report is there
 */
public record CoverageReport(Map<Situation, Long> settled, long delivered, Map<ActionSite, Long> executed,
        boolean ended) {

    private static final Pattern SETTLED =
            Pattern.compile("@settled ([a-z-]+) (\\d{1,2}) (\\d{1,18}) (\\d{1,18})");
    private static final Pattern EXECUTED = Pattern.compile("@executed ([A-Za-z-]+) (\\d{1,4}) (\\d{1,18})");
    private static final String END = "@end";
    /** The words of the lines. */
    private static final Map<String, HandlerKind> HANDLERS =
            Map.of("RB-Broadcast", HandlerKind.RB_BROADCAST, "receive", HandlerKind.RECEIVE);

    public CoverageReport {
        settled = Map.copyOf(settled);
        executed = Map.copyOf(executed);
    }

    /**
     * Reads the lines {@code @settled KIND FAULTY STATES DELIVERED} and {@code @executed HANDLER ACTION TIMES}, and
     * {@code @end} behind them; lines that make no sense are no such lines.
     */
    public static CoverageReport of(String output) {
        Map<Situation, Long> settled = new HashMap<>();
        Map<ActionSite, Long> executed = new HashMap<>();
        long delivered = 0;
        boolean ended = false;
        for (String line : output.lines().map(String::strip).toList()) {
            ended |= line.equals(END);
            Matcher words = SETTLED.matcher(line);
            Optional<Situation> situation = words.matches() ? situation(words) : Optional.empty();
            if (situation.isPresent()) {
                settled.put(situation.get(), count(words, 3));
                delivered += count(words, 4);
            }
            words = EXECUTED.matcher(line);
            if (words.matches() && HANDLERS.containsKey(words.group(1))) {
                executed.put(new ActionSite(HANDLERS.get(words.group(1)), number(words, 2)), count(words, 3));
            }
        }
        return new CoverageReport(settled, delivered, executed, ended);
    }

    /** A faulty broadcaster, or nobody who broadcasts, there is only where some process is faulty. */
    private static Optional<Situation> situation(Matcher words) {
        int faulty = number(words, 2);
        return Arrays.stream(Kind.values()).filter(kind -> kind.keyword().equals(words.group(1)))
                .filter(kind -> faulty > 0 || kind == Kind.CORRECT_BROADCASTER)
                .map(kind -> new Situation(kind, faulty)).findFirst();
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static long count(Matcher words, int group) {
        return Long.parseLong(words.group(group));
    }

    /**
     * Why this cannot be what a complete search of the algorithm did: every situation has to have a settled state,
     * every action has to be accounted for, and nothing may be cut off.
     */
    public Optional<String> doubt(Algorithm algorithm, SystemModel system) {
        for (Situation situation : system.situations(algorithm)) {
            if (settled.getOrDefault(situation, 0L) == 0) {
                return Optional.of("the search met no settled state in the situation " + situation.in(system));
            }
        }
        if (!executed.keySet().containsAll(algorithm.sites())) {
            return Optional.of("the search did not account for every action");
        }
        return ended ? Optional.empty() : Optional.of("the end of the report is missing");
    }

    /** What a verdict says of it. */
    public Coverage coverage() {
        List<ActionSite> unreached = executed.entrySet().stream().filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ActionSite::handler).thenComparing(ActionSite::index)).toList();
        return new Coverage(unreached, delivered > 0);
    }
}
