package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table of results, as comma-separated values for programs and as Markdown for people. A {@link Statistic} is one
 * cell for people, and two for programs: a column that holds any is followed by one with the deviations.
 */
public final class ResultTable {

    private final List<String> head;
    private final List<List<Object>> rows = new ArrayList<>();

    public ResultTable(String... head) {
        this.head = List.of(head);
    }

    /** @throws IllegalArgumentException if the row has not one cell for each column */
    public void add(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The rows, without the head, as people read them. */
    public List<List<String>> rows() {
        return Collections.unmodifiableList(rows.stream().map(row -> row.stream().map(String::valueOf).toList())
                .toList());
    }

    /** Lines of values with commas between them (RFC 4180), one number in a cell; the first is the head. */
    public String csv() {
        boolean[] statistics = new boolean[head.size()];
        for (int column = 0; column < statistics.length; column++) {
            int place = column;
            statistics[column] = rows.stream().anyMatch(row -> row.get(place) instanceof Statistic);
        }
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int column = 0; column < statistics.length; column++) {
            names.add(head.get(column));
            if (statistics[column]) {
                names.add(head.get(column) + " deviation");
            }
        }
        text.append(csvLine(names));
        rows.forEach(row -> text.append(csvLine(cells(row, statistics))));
        return text.toString();
    }

    private static List<String> cells(List<Object> row, boolean[] statistics) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < statistics.length; column++) {
            if (row.get(column) instanceof Statistic statistic) {
                boolean never = statistic.samples() == 0;
                cells.add(never ? "" : number(statistic.mean()));
                cells.add(never ? "" : number(statistic.deviation()));
            } else {
                cells.add(String.valueOf(row.get(column)));
                if (statistics[column]) {
                    cells.add("");
                }
            }
        }
        return cells;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String csvLine(List<String> cells) {
        return cells.stream().map(ResultTable::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The lines of a Markdown table. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdownLine(head));
        lines.add(markdownLine(head.stream().map(column -> "---").toList()));
        rows().forEach(row -> lines.add(markdownLine(row)));
        return lines;
    }

    private static String markdownLine(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
