// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.report.Table;
import rbcast.tasks.trace.Lanes;

/** Results of verifications as text: a table, then the run behind every violation that was not expected. */
public final class VerificationText {

    private VerificationText() {
    }

    /**
     * The lines to print.
     *
     * @param width columns that the terminal has
     * @param allRuns whether the runs behind expected violations are shown too
     */
    public static List<String> of(List<VerificationResult> results, int width, boolean allRuns) {
        List<String> lines = new ArrayList<>();
        write(results, width, allRuns, lines::add);
        return lines;
    }

    /** Gives the same lines away one by one: those of very many results take more memory than the results. */
    public static void write(List<VerificationResult> results, int width, boolean allRuns, Consumer<String> lines) {
        if (results.isEmpty()) {
            lines.accept("nothing to verify");
            return;
        }
        table(results).lines().forEach(lines);
        sharing(results).ifPresent(lines);
        for (VerificationResult result : results) {
            result.warnings().forEach(warning -> lines.accept("%s:%d: warning: %s".formatted(result.request().file(),
                    warning.line(), warning.message())));
        }
        results.stream().flatMap(VerificationText::confirmation).distinct().forEach(lines);
        results.stream().flatMap(VerificationText::notes).distinct().forEach(lines);
        for (VerificationResult result : results) {
            if (result.verdict() instanceof Violated violated && (allRuns || !result.isAsExpected())) {
                lines.accept("");
                run(result, violated, width).forEach(lines);
            }
        }
    }

    /** Whose numbers of states and times are those of another. */
    private static Optional<String> sharing(List<VerificationResult> results) {
        Set<Verdict> different = Collections.newSetFromMap(new IdentityHashMap<>());
        results.forEach(result -> different.add(result.verdict()));
        int repeated = results.size() - different.size();
        return repeated == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, repeated == 1
                ? "%d line asks what another one asks and shares its answer, states and time"
                : "%,d lines ask what another one asks and share its answer, states and time", repeated));
    }

    private static Stream<String> confirmation(VerificationResult result) {
        return result.confirmation().stream().map(confirmation -> "%s: %s, %s: %s: %s".formatted(
                result.request().file(), result.request().algorithm().name(), result.request().scope(),
                result.summary(), confirmation.inWords()));
    }

    private static Stream<String> notes(VerificationResult result) {
        VerificationRequest request = result.request();
        return result.notes().stream()
                .map(note -> "%s: note: %s: %s".formatted(request.file(), request.algorithm().name(), note));
    }

    /**
     * Who searched is a column only where not all results come from one engine: it explains the numbers of states. What
     * was asked is one only where an algorithm is asked about different properties in the same systems.
     */
    private static Table table(List<VerificationResult> results) {
        boolean severalEngines = results.stream().map(VerificationText::engine).distinct().count() > 1;
        boolean severalQuestions = results.stream().map(VerificationText::question).distinct().count()
                > results.stream().map(VerificationText::subject).distinct().count();
        List<String> head = new ArrayList<>(List.of("file", "algorithm", "system", "verdict", "states", "time"));
        if (severalEngines) {
            head.add("engine");
        }
        if (severalQuestions) {
            head.add("properties");
        }
        Table table = new Table(head.toArray(String[]::new));
        for (VerificationResult result : results) {
            List<Object> row = new ArrayList<>(subject(result));
            row.addAll(List.of(result.summary(), states(result), seconds(result)));
            if (severalEngines) {
                row.add(engine(result));
            }
            if (severalQuestions) {
                row.add(properties(result));
            }
            table.add(row.toArray());
        }
        return table;
    }

    private static List<Object> subject(VerificationResult result) {
        VerificationRequest request = result.request();
        return List.of(request.file(), request.algorithm().name(), request.scope());
    }

    private static List<Object> question(VerificationResult result) {
        return List.of(subject(result), properties(result));
    }

    private static String properties(VerificationResult result) {
        return Stream.of(Property.values()).filter(result.request().properties()::contains).map(Property::toString)
                .collect(Collectors.joining(", "));
    }

    /** A proof goes through none. */
    private static Object states(VerificationResult result) {
        return result.request().scope() instanceof Scope.All || result.verdict() instanceof Proved ? ""
                : result.verdict().statistics().states();
    }

    private static String engine(VerificationResult result) {
        return result.verdict().statistics().engine();
    }

    /** The run that shows a violation, under a headline. */
    public static List<String> run(VerificationResult result, Violated violated, int width) {
        VerificationRequest request = result.request();
        List<String> lines = new ArrayList<>();
        lines.add("%s:%d: %s in %s, %s:".formatted(request.file(), request.line(), request.algorithm().name(),
                violated.counterexample().system(), violated.counterexample().situationInWords()));
        Trace trace = Trace.of(request.algorithm(), violated.counterexample());
        lines.addAll(new Lanes(trace, request.source()).lines(width));
        return lines;
    }

    private static String seconds(VerificationResult result) {
        return String.format(Locale.ROOT, "%.2f s", result.verdict().statistics().elapsed().toMillis() / 1000.0);
    }
}
