// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of results, which can be written as text and as Markdown. A cell is whatever says what it is as text. */
public final class Table {

    private final List<String> head;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... head) {
        this.head = List.of(head);
    }

    /** @throws IllegalArgumentException if the row has not one cell for each column */
    public void add(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The same without the column of that name. */
    public Table without(String column) {
        int place = head.indexOf(column);
        Table rest = new Table(head.stream().filter(name -> !name.equals(column)).toArray(String[]::new));
        rows.forEach(row -> {
            List<Object> cells = new ArrayList<>(row);
            cells.remove(place);
            rest.add(cells.toArray());
        });
        return rest;
    }

    /** The names of the columns. */
    public List<String> head() {
        return head;
    }

    /** The rows, without the head. */
    public List<List<Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The head, a rule, and the rows: columns as wide as their widest cell, numbers to the right. */
    public List<String> lines() {
        List<List<String>> texts = texts();
        int[] widths = new int[head.size()];
        boolean[] numeric = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            List<String> cells = column(texts, column);
            widths[column] = Math.max(head.get(column).length(),
                    cells.stream().mapToInt(String::length).max().orElse(0));
            numeric[column] = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> cell.matches("[-+]?[0-9][0-9.,]*( s)?|"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(head, widths, numeric));
        lines.add(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, numeric));
        texts.forEach(row -> lines.add(line(row, widths, numeric)));
        return lines;
    }

    private List<List<String>> texts() {
        return rows.stream().map(row -> row.stream().map(String::valueOf).toList()).toList();
    }

    private static List<String> column(List<List<String>> texts, int column) {
        return texts.stream().map(row -> row.get(column)).toList();
    }

    private static String line(List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : "  ").append(numeric[column] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    /** The lines of a Markdown table. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdownLine(head));
        lines.add(markdownLine(head.stream().map(column -> "---").toList()));
        texts().forEach(row -> lines.add(markdownLine(row)));
        return lines;
    }

    private static String markdownLine(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
