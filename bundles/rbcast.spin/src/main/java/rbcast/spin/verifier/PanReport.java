// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.spin.process.ProcessResult;
import rbcast.text.Words;

/**
 * The report that a verifier prints. Its exit status says nothing (it is 0 after a violation as well as after a
 * search that ran out of memory), so a verdict rests on the lines alone: a search counts as complete only if every
 * line of a complete exhaustive search is there and nothing else is.
 *
 * @param result the run that printed it
 * @param errors number of errors found; empty if the report does not say
 * @param states states stored, 0 if the report does not say
 * @param transitions transitions taken, likewise
 */
public record PanReport(ProcessResult result, OptionalLong errors, long states, long transitions) {

    private static final Pattern SUMMARY =
            Pattern.compile("State-vector \\d+ byte, depth reached \\d+, errors: (\\d+)");
    private static final Pattern STATES = Pattern.compile("(\\d+(?:\\.\\d+)?(?:e\\+\\d+)?) states, stored.*");
    private static final Pattern TRANSITIONS =
            Pattern.compile("(\\d+(?:\\.\\d+)?(?:e\\+\\d+)?) transitions \\(= .*\\)");
    private static final Pattern VERSION = Pattern.compile("\\(Spin Version \\d+\\.\\d+.*\\)");
    private static final Pattern FULL_SEARCH = Pattern.compile("Full statespace search for:");
    private static final Pattern NO_CLAIM = Pattern.compile("never claim\\s+- \\(none specified\\)");
    private static final Pattern ASSERTIONS = Pattern.compile("assertion violations\\s+\\+.*");
    private static final Pattern END_STATES = Pattern.compile("invalid end states\\s+\\+");
    private static final Pattern ENDED = Pattern.compile("pan: elapsed time \\S+ seconds");
    /** How the table-driven models begin the line that says why they do not search. */
    private static final String REFUSAL = "@refused ";
    /** What a report of a complete search consists of, line by line. */
    private static final List<Pattern> REQUIRED =
            List.of(VERSION, FULL_SEARCH, NO_CLAIM, ASSERTIONS, END_STATES, SUMMARY, STATES, TRANSITIONS, ENDED);

    /** Techniques that leave nothing out; the report names each technique in a line of its own. */
    private static final Set<String> EXACT_TECHNIQUES = Set.of("+ Partial Order Reduction", "+ Compression");

    public PanReport {
        Objects.requireNonNull(result);
        Objects.requireNonNull(errors);
    }

    /** Reads what a run printed. */
    public static PanReport of(ProcessResult result) {
        List<String> lines = result.output().lines().map(String::strip).toList();
        Optional<Double> errors = number(lines, SUMMARY);
        return new PanReport(result,
                errors.isPresent() ? OptionalLong.of(errors.get().longValue()) : OptionalLong.empty(),
                number(lines, STATES).orElse(0.0).longValue(), number(lines, TRANSITIONS).orElse(0.0).longValue());
    }

    private static Optional<Double> number(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::matches)
                .map(matcher -> Double.valueOf(matcher.group(1))).findFirst();
    }

    /** Whether an error was found. The report does not prove it; the run that shows it has to. */
    public boolean foundError() {
        return errors.orElse(0) > 0;
    }

    /** Whether a search that found nothing did not follow some run to its end. */
    public boolean isTooShallow() {
        return !foundError() && mentions("max search depth too small");
    }

    /** Whether a time bound or a cancellation ended the search. */
    public boolean isInterrupted() {
        return result.end() == ProcessResult.End.OUT_OF_TIME || result.end() == ProcessResult.End.CANCELLED;
    }

    /**
     * Why the report does not prove that the search was exhaustive and found nothing.
     *
     * @return a reason in words; empty if it is a proof
     */
    public Optional<String> doubt() {
        return ending().or(this::truncation).or(this::oddity);
    }

    /** The run did not end as a search ends. */
    private Optional<String> ending() {
        return switch (result.end()) {
            case CANCELLED -> Optional.of("cancelled after " + progress());
            case OUT_OF_TIME -> Optional.of("the time bound was reached after " + progress());
            case TOO_MUCH_OUTPUT -> Optional.of("the verifier printed more than a report");
            case BY_ITSELF -> result.signal() == 0 ? Optional.empty()
                    : Optional.of("the verifier was killed by signal " + result.signal());
        };
    }

    private String progress() {
        return states == 0 ? "an unfinished search" : Words.count(states, "state");
    }

    /** The search left something out, and says so. */
    private Optional<String> truncation() {
        if (isTooShallow()) {
            return Optional.of("the depth bound was reached after " + progress());
        }
        if (mentions("reached -DMEMLIM bound") || mentions("out of memory")) {
            return Optional.of("the memory bound was reached after " + progress());
        }
        if (mentions("Bit statespace") || mentions("Hash-Compact") || mentions("hash-compact")) {
            return Optional.of("the search was not exhaustive");
        }
        if (mentions("Interrupted")) {
            return Optional.of("the search was interrupted after " + progress());
        }
        return Optional.empty();
    }

    /** Something is missing that belongs to a proof, or something is there that does not. */
    private Optional<String> oddity() {
        if (result.output().isBlank()) {
            return Optional.of("the verifier printed nothing and ended with status " + result.status());
        }
        Optional<String> refusal = result.output().lines().filter(line -> line.startsWith(REFUSAL)).findFirst();
        if (refusal.isPresent()) {
            return Optional.of("the verifier cannot search this: " + refusal.get().substring(REFUSAL.length()));
        }
        if (result.status() != 0) {
            return Optional.of("the verifier ended with status " + result.status() + ": " + result.lastLine());
        }
        List<String> lines = result.output().lines().map(String::strip).toList();
        boolean complete = REQUIRED.stream().allMatch(required -> lines.stream()
                .filter(line -> required.matcher(line).matches()).count() == 1);
        if (!complete || states == 0) {
            return Optional.of("the verifier's report is not that of a complete search: " + result.lastLine());
        }
        if (!lines.stream().filter(line -> line.startsWith("+ ")).allMatch(EXACT_TECHNIQUES::contains)) {
            return Optional.of("the verifier used a technique that may leave something out");
        }
        if (lines.stream().anyMatch(line -> line.startsWith("Warning") || line.startsWith("error:"))) {
            return Optional.of("the verifier warned that its search was incomplete");
        }
        return foundError() ? Optional.of("an error was found") : Optional.empty();
    }

    private boolean mentions(String words) {
        return result.output().contains(words);
    }
}
