// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.text.Words;

/**
 * Results of verifications as a page: a matrix of verdicts, algorithms by systems; all that is known of each of them;
 * and for every violation a run that can be stepped through.
 */
public final class ReportPage {

    /** More runs than that are too much for a browser; the others are named. */
    private static final int MOST_RUNS = 300;

    private final List<VerificationResult> results;
    private final boolean times;
    private final Page page = new Page("Verification report");
    private final Html html = page.body();
    /** The results with a run on the page, and its number there, from 1. */
    private final Map<VerificationResult, Integer> runs = new LinkedHashMap<>();

    private final FileNames names;
    /** Notes on verdicts, each of which stands below the table once. */
    private final List<String> notes = new ArrayList<>();
    /** The files that have an algorithm of that name. */
    private final Map<String, Set<String>> files;

    private ReportPage(List<VerificationResult> results, boolean times) {
        this.results = results;
        this.times = times;
        this.names = FileNames.of(results.stream().map(result -> result.request().file()).distinct().toList());
        this.files = results.stream().map(VerificationResult::request).collect(Collectors.groupingBy(
                request -> request.algorithm().name(),
                Collectors.mapping(VerificationRequest::file, Collectors.toSet())));
        for (VerificationResult result : results) {
            if (result.verdict() instanceof Violated && runs.size() < MOST_RUNS) {
                runs.putIfAbsent(result, runs.size() + 1);
            }
        }
    }

    /**
     * The page, a whole HTML document.
     *
     * @param times whether wall-clock times are part of it; without them equal results have equal pages
     */
    public static String of(List<VerificationResult> results, boolean times) {
        ReportPage report = new ReportPage(results, times);
        report.writeHead();
        report.writeMatrix();
        report.writeTable();
        report.writeNotes();
        report.writeRuns();
        return report.page.finish();
    }

    private void writeHead() {
        html.element("h1", "Verification report").line();
        html.element("p", names.inWords(), "class", "quiet").line();
        html.open("ul", "class", "counts");
        count(results.size(), results.size() == 1 ? "verdict" : "verdicts", "");
        count(results.stream().filter(VerificationResult::isAsExpected).count(), "as expected", "good");
        count(results.stream().filter(result -> !result.isAsExpected() && !isOpen(result)).count(), "not as expected",
                "fault");
        count(results.stream().filter(ReportPage::isOpen).count(), "without an answer", "");
        html.close().line();
    }

    private void count(long number, String what, String style) {
        if (number > 0) {
            html.open("li").element("b", String.format(Locale.ROOT, "%,d", number), "class", style).text(what).close();
        }
    }

    private static boolean isOpen(VerificationResult result) {
        return result.verdict() instanceof Inconclusive;
    }

    private void writeMatrix() {
        Map<String, Map<String, List<VerificationResult>>> rows = results.stream().collect(Collectors.groupingBy(
                this::row, LinkedHashMap::new, Collectors.groupingBy(result -> result.request().scope().toString())));
        List<Scope> columns = ScopeOrder.sorted(results.stream().map(result -> result.request().scope()).toList());
        html.open("div", "class", "scroller", "tabindex", "0").open("table", "class", "matrix");
        writeHeads(columns);
        html.open("tbody").line();
        rows.forEach((row, cells) -> {
            html.open("tr").element("th", row, "scope", "row");
            columns.forEach(column -> {
                html.open("td");
                cells.getOrDefault(column.toString(), List.of()).forEach(this::writeCell);
                html.close();
            });
            html.close().line();
        });
        html.close().close().close().line();
    }

    /** The failure modes, and under each of them its systems with all else that tells them apart. */
    private void writeHeads(List<Scope> columns) {
        Map<FailureMode, List<Scope>> modes = columns.stream()
                .collect(Collectors.groupingBy(Scope::mode, LinkedHashMap::new, Collectors.toList()));
        html.open("thead").open("tr").element("th", "algorithm", "scope", "col", "rowspan", "2");
        modes.forEach((mode, scopes) -> html.element("th", mode.keyword(), "scope", "colgroup", "colspan",
                String.valueOf(scopes.size())));
        html.close().line().open("tr");
        columns.forEach(column -> html.element("th", column.toString().substring(column.mode().keyword().length())
                .strip().replaceFirst("^with ", ""), "scope", "col"));
        html.close().close().line();
    }

    /** The name of an algorithm; with its file where several files have one of that name. */
    private String row(VerificationResult result) {
        String name = result.request().algorithm().name();
        return files.get(name).size() > 1 ? name + " (" + names.brief(result.request().file()) + ")" : name;
    }

    private void writeCell(VerificationResult result) {
        String verdict = result.verdict().toString();
        html.open("div", "class", "verdict " + verdict);
        html.element("span", icon(result), "class", "icon", "aria-hidden", "true").open("span");
        if (runs.containsKey(result)) {
            html.element("a", verdict, "href", "#run-" + runs.get(result));
        } else {
            html.text(verdict);
        }
        if (result.verdict() instanceof Violated violated) {
            html.element("small", violated.property().keyword());
        }
        html.element("small", expectation(result), "class", result.isAsExpected() ? null : "fault");
        html.close().close();
    }

    /** A proof goes through none. */
    private static String states(VerificationResult result) {
        return result.request().scope() instanceof Scope.All || result.verdict() instanceof Proved ? ""
                : String.format(Locale.ROOT, "%,d", result.verdict().statistics().states());
    }

    private static String icon(VerificationResult result) {
        return result.verdict() instanceof Violated ? "\u2717" : isOpen(result) ? "?" : "\u2713";
    }

    private static String expectation(VerificationResult result) {
        return isOpen(result) ? "no answer" : result.isAsExpected() ? "as expected" : "not as expected";
    }

    private void writeTable() {
        html.element("h2", "All verdicts", "class", "all-verdicts").line();
        html.open("p", "id", "search", "hidden", "").open("label").text("Only rows with ")
                .empty("input", "type", "search").close().close().line();
        html.open("div", "class", "scroller").open("table", "class", "all", "data-search", "search");
        html.open("thead").open("tr");
        Stream.of("place", "algorithm", "system", "properties", "verdict").forEach(
                head -> html.element("th", head, "scope", "col"));
        html.element("th", "states", "scope", "col", "class", "number");
        if (times) {
            html.element("th", "time", "scope", "col", "class", "number");
        }
        html.element("th", "engine", "scope", "col").element("th", "notes", "scope", "col");
        html.close().close().line().open("tbody").line();
        results.forEach(this::writeRow);
        html.close().close().close().line();
    }

    private void writeRow(VerificationResult result) {
        VerificationRequest request = result.request();
        html.open("tr").element("td", names.brief(request.file()) + ":" + request.line(), "class", "place quiet");
        html.element("td", request.algorithm().name())
                .element("td", request.scope().toString(), "class", "system");
        html.element("td", properties(request.properties()), "class", "small");
        html.open("td", "class", "summary").open("span", "class", "verdict " + result.verdict())
                .element("span", icon(result), "class", "icon", "aria-hidden", "true").open("span");
        if (runs.containsKey(result)) {
            html.element("a", result.summary(), "href", "#run-" + runs.get(result));
        } else {
            html.text(result.summary());
        }
        html.close().close().close();
        html.element("td", states(result), "class", "number");
        if (times) {
            html.element("td", String.format(Locale.ROOT, "%.2f s",
                    result.verdict().statistics().elapsed().toMillis() / 1000.0), "class", "number");
        }
        html.element("td", result.verdict().statistics().engine(), "class", "engine");
        html.open("td", "class", "notes small");
        result.warnings().forEach(warning -> html.element("p", "line %d: %s".formatted(warning.line(),
                warning.message())));
        for (String note : result.notes()) {
            if (!notes.contains(note)) {
                notes.add(note);
            }
            html.element("a", "note " + (notes.indexOf(note) + 1), "href", "#note-" + (notes.indexOf(note) + 1));
        }
        html.close().close().line();
    }

    private void writeNotes() {
        if (!notes.isEmpty()) {
            html.open("ol", "class", "footnotes");
            notes.forEach(note -> html.element("li", note, "id", "note-" + (notes.indexOf(note) + 1)));
            html.close().line();
        }
    }

    private static String properties(Set<Property> properties) {
        return properties.equals(Property.reliableBroadcast()) ? "reliable broadcast"
                : properties.stream().sorted().map(Property::keyword).collect(Collectors.joining(", "));
    }

    private void writeRuns() {
        runs.forEach((result, number) -> {
            VerificationRequest request = result.request();
            Violated violated = (Violated) result.verdict();
            html.open("section", "class", "shown", "id", "run-" + number).line();
            html.open("h2").text(request.algorithm().name() + " in " + violated.counterexample().system() + " ")
                    .element("span", expectation(result), "class", "tag " + (result.isAsExpected() ? "good" : "fault"))
                    .close().line();
            html.element("p", "%s:%d, %s".formatted(request.file(), request.line(),
                    violated.counterexample().situationInWords()), "class", "quiet").line();
            page.add(Trace.of(request.algorithm(), violated.counterexample()), request.source());
            html.close().line();
        });
        long missing = results.stream().filter(result -> result.verdict() instanceof Violated).distinct().count()
                - runs.size();
        if (missing > 0) {
            html.element("p", "%d more %s no run on this page.".formatted(missing,
                    Words.noun(missing, "violation has", "violations have")), "class", "quiet");
        }
    }
}
