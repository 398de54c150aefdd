// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.tasks.campaign.CampaignOutcome.Row;
import rbcast.tasks.report.Statistic;
import rbcast.tasks.report.Table;

/**
 * The tables of a campaign. All but {@link #times()} depend on its block and the verdicts alone; rows that were not
 * done are left out.
 */
public final class CampaignTables {

    private final CampaignOutcome outcome;
    private final boolean learning;
    private final List<String> labels;
    private final List<List<Row>> rows;
    private final LearnedFiles learned;
    private final boolean searched;
    private final boolean episodes;
    /** Whether there is anything to take a mean of. */
    private final boolean several;

    /** Those of what a campaign came to. */
    public CampaignTables(CampaignOutcome outcome) {
        this.outcome = outcome;
        this.learning = outcome.plan().campaign().subject() instanceof Learning;
        Set<String> columns = new LinkedHashSet<>();
        outcome.plan().combinations().forEach(combination -> columns.addAll(combination.labels().keySet()));
        this.labels = List.copyOf(columns);
        this.rows = outcome.rows();
        this.learned = new LearnedFiles(rows);
        this.searched = rows.stream().flatMap(List::stream).anyMatch(row -> row.result().has("search"));
        this.episodes = rows.stream().flatMap(List::stream).anyMatch(row -> row.result().has("episodes"));
        this.several = outcome.plan().campaign().seeds().count() > 1;
    }

    /** What the combinations are told by: the first columns of every table. */
    public List<String> labels() {
        return labels;
    }

    /** Whether each combination has several runs, one for each seed. */
    public boolean hasRuns() {
        return learning;
    }

    /** The learned algorithms, by the names of their files. */
    public Map<String, String> learnedFiles() {
        return learned.texts();
    }

    private static Object orNothing(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private Stream<Object> labels(int combination) {
        Map<String, String> values = outcome.plan().combinations().get(combination).labels();
        return labels.stream().map(label -> values.getOrDefault(label, ""));
    }

    private Table table(List<String> columns) {
        return new Table(Stream.concat(labels.stream(), columns.stream()).toArray(String[]::new));
    }

    /** The combinations for people who have a terminal: without who gave the verdicts, which files have. */
    public Table forReading() {
        return combinations().without("provenance");
    }

    /** A row for each combination. */
    public Table combinations() {
        return learning ? learned() : checked();
    }

    private Table checked() {
        Table table = table(List.of("verdict", "property", "states", "spin runs", "engine", "provenance", "note"));
        for (int combination = 0; combination < rows.size(); combination++) {
            for (Row row : rows.get(combination)) {
                table.add(Stream.concat(labels(combination), Stream.of(row.text("verdict"), row.text("property"),
                        orNothing(row.number("states")), row.text("spinRuns"), row.text("engine"),
                        row.text("provenance"), note(row, row.text("reason")))).toArray());
            }
        }
        return table;
    }

    private static String note(Row row, String reason) {
        return Stream.of(reason, row.is("dependsOnClock") ? "depends on the clock" : "")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private List<String> searchColumn() {
        return searched ? List.of("search") : List.of();
    }

    /** A search has no episodes. */
    private List<String> episodeColumns() {
        return episodes ? List.of("first correct", "best at") : List.of();
    }

    private Table learned() {
        Table table = table(Stream.of(List.of("runs", "learned", "reward", "with that reward"), searchColumn(),
                List.of("algorithm"), episodeColumns(), List.of("states", "algorithms", "spin runs", "engine",
                        "provenance", "note")).flatMap(List::stream).toList());
        for (int combination = 0; combination < rows.size(); combination++) {
            List<Row> runs = rows.get(combination);
            if (!runs.isEmpty()) {
                table.add(Stream.concat(labels(combination), learned(runs)).toArray());
            }
        }
        return table;
    }

    private Stream<Object> learned(List<Row> runs) {
        Optional<Row> best = best(runs);
        Optional<Integer> reward = best.flatMap(row -> row.number("reward"));
        List<Object> cells = new ArrayList<>();
        cells.add(runs.size());
        cells.add(runs.stream().filter(row -> row.text("outcome").equals("learned")).count());
        cells.add(orNothing(reward));
        cells.add(runs.stream().filter(row -> row.text("outcome").equals("learned")
                && row.number("reward").equals(reward)).count());
        if (searched) {
            cells.add(all(runs, "search"));
        }
        cells.add(best.map(learned::name).orElse(""));
        Stream.concat(episodes ? Stream.of("firstCorrect", "bestAt") : Stream.empty(),
                Stream.of("states", "algorithms", "spinRuns")).forEach(member -> cells.add(several
                        ? statistic(runs, member) : runs.get(0).text(member)));
        cells.add(all(runs, "engine"));
        cells.add(all(runs, "provenance"));
        cells.add(runs.stream().map(row -> note(row, "")).filter(note -> !note.isEmpty()).distinct()
                .collect(Collectors.joining("; ")));
        return cells.stream();
    }

    /** The first of the learned algorithms with the best reward. */
    private static Optional<Row> best(List<Row> runs) {
        return runs.stream().filter(row -> row.text("outcome").equals("learned"))
                .max(Comparator.<Row>comparingInt(row -> row.number("reward").orElseThrow())
                        .thenComparing(Comparator.comparingInt((Row row) -> runs.indexOf(row)).reversed()));
    }

    private static Statistic statistic(List<Row> runs, String member) {
        return Statistic.of(runs.stream().map(row -> row.number(member)).flatMap(Optional::stream).toList());
    }

    private static String all(List<Row> runs, String member) {
        return runs.stream().map(row -> row.text(member)).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
    }

    /** A row for each seed of each combination. */
    public Table runs() {
        Table table = table(Stream.of(List.of("seed", "outcome", "reward"), searchColumn(),
                List.of("algorithm", "first correct", "best at", "episodes run", "converged", "states", "algorithms",
                        "correct", "incorrect", "undecided", "spin runs", "engine", "provenance", "note"))
                .flatMap(List::stream).toList());
        for (int combination = 0; combination < rows.size(); combination++) {
            for (Row row : rows.get(combination)) {
                table.add(Stream.concat(labels(combination), run(row)).toArray());
            }
        }
        return table;
    }

    private Stream<Object> run(Row row) {
        Function<String, Object> cell = member -> row.text(member);
        return Stream.of(Stream.of("seed", "outcome", "reward").map(cell),
                searched ? Stream.of(cell.apply("search")) : Stream.empty(), Stream.<Object>of(learned.name(row)),
                Stream.of("firstCorrect", "bestAt", "episodes", "converged", "states", "algorithms", "correct",
                        "incorrect", "undecided", "spinRuns", "engine", "provenance").map(cell),
                Stream.<Object>of(note(row, ""))).flatMap(part -> part).map(Objects::requireNonNull);
    }

    /** How long each task took, and where it was done: what differs from one run of a campaign to the next. */
    public Table times() {
        Table table = table(List.of("seed", "seconds", "place"));
        for (int combination = 0; combination < rows.size(); combination++) {
            for (Row row : rows.get(combination)) {
                String seconds = String.format(Locale.ROOT, "%.3f", row.measured().get("seconds").getAsDouble());
                table.add(Stream.concat(labels(combination), Stream.of(row.text("seed"), seconds, row.place()))
                        .toArray());
            }
        }
        return table;
    }
}
