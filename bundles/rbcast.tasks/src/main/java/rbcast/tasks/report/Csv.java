// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as comma-separated values, for programs: RFC 4180, but for lines that end as everywhere else here, and one
 * number in a cell. So a column that holds any {@link Statistic} is followed by one with the deviations.
 */
public final class Csv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private Csv() {
    }

    /** The lines; the first is the head. */
    public static String of(Table table) {
        boolean[] statistics = new boolean[table.head().size()];
        table.rows().forEach(row -> {
            for (int column = 0; column < statistics.length; column++) {
                statistics[column] |= row.get(column) instanceof Statistic;
            }
        });
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(names(table.head(), statistics));
            for (List<Object> row : table.rows()) {
                printer.printRecord(cells(row, statistics));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private static List<String> names(List<String> head, boolean[] statistics) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < statistics.length; column++) {
            names.add(head.get(column));
            if (statistics[column]) {
                names.add(head.get(column) + " deviation");
            }
        }
        return names;
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
}
