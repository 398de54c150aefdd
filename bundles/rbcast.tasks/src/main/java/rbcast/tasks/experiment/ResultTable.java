package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of results, as comma-separated values for programs and as Markdown for people. */
public final class ResultTable {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public ResultTable(String... head) {
        this.head = List.of(head);
    }

    /** @throws IllegalArgumentException if the row has not one cell for each column */
    public void add(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** The rows, without the head. */
    public List<List<String>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Lines of values with commas between them (RFC 4180); the first is the head. */
    public String csv() {
        StringBuilder text = new StringBuilder(csvLine(head));
        rows.forEach(row -> text.append(csvLine(row)));
        return text.toString();
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
        rows.forEach(row -> lines.add(markdownLine(row)));
        return lines;
    }

    private static String markdownLine(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
