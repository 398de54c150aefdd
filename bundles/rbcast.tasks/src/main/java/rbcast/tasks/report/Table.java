package rbcast.tasks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of text: columns as wide as their widest cell, numbers to the right. */
public final class Table {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        this.head = List.of(head);
    }

    /** @throws IllegalArgumentException if the row has not one cell for each column */
    public void add(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    }

    /** The head, a rule, and the rows. */
    public List<String> lines() {
        int[] widths = new int[head.size()];
        for (int column = 0; column < widths.length; column++) {
            int place = column;
            widths[column] = Math.max(head.get(column).length(),
                    rows.stream().mapToInt(row -> row.get(place).length()).max().orElse(0));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : "  ").append(isNumeric(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches("[-+]?[0-9][0-9.,]*( s)?|"));
    }
}
