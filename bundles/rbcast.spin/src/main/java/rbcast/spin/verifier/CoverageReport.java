package rbcast.spin.verifier;

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
 */
public record CoverageReport(Map<Situation, Long> settled, long delivered, Map<ActionSite, Long> executed) {

    /** A faulty broadcaster, or nobody who broadcasts, there is only where some process is faulty. */
    private static final Pattern SETTLED =
            Pattern.compile("@settled (?=0 |[12] [1-9])([012]) (\\d{1,2}) (\\d{1,18}) (\\d{1,18})");
    private static final Pattern EXECUTED = Pattern.compile("@executed ([01]) (\\d{1,4}) (\\d{1,18})");

    public CoverageReport {
        settled = Map.copyOf(settled);
        executed = Map.copyOf(executed);
    }

    /**
     * Reads the lines {@code @settled KIND FAULTY STATES DELIVERED} and {@code @executed HANDLER ACTION TIMES}; lines
     * that make no sense are no such lines.
     */
    public static CoverageReport of(String output) {
        Map<Situation, Long> settled = new HashMap<>();
        Map<ActionSite, Long> executed = new HashMap<>();
        long delivered = 0;
        for (String line : output.lines().map(String::strip).toList()) {
            Matcher words = SETTLED.matcher(line);
            if (words.matches()) {
                settled.put(new Situation(Kind.values()[number(words, 1)], number(words, 2)), count(words, 3));
                delivered += count(words, 4);
            }
            words = EXECUTED.matcher(line);
            if (words.matches()) {
                executed.put(new ActionSite(HandlerKind.values()[number(words, 1)], number(words, 2)), count(words, 3));
            }
        }
        return new CoverageReport(settled, delivered, executed);
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    private static long count(Matcher words, int group) {
        return Long.parseLong(words.group(group));
    }

    /**
     * Why this cannot be what a complete search of the algorithm did: every situation has to have a settled state, and
     * every action has to be accounted for.
     */
    public Optional<String> doubt(Algorithm algorithm, SystemModel system) {
        for (Situation situation : system.situations(algorithm)) {
            if (settled.getOrDefault(situation, 0L) == 0) {
                return Optional.of("the search met no settled state in the situation " + situation.in(system));
            }
        }
        return executed.keySet().containsAll(algorithm.sites()) ? Optional.empty()
                : Optional.of("the search did not account for every action");
    }

    /** What a verdict says of it. */
    public Coverage coverage() {
        List<ActionSite> unreached = executed.entrySet().stream().filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ActionSite::handler).thenComparing(ActionSite::index)).toList();
        return new Coverage(unreached, delivered > 0);
    }
}
