// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import rbcast.ui.look.Icons;
import rbcast.ui.look.Inks;
import rbcast.ui.verification.Entry.Question;

/** Algorithms down, systems across: which algorithm is what where. */
final class VerdictMatrix implements Presentation {

    private static final int NAMES = 170;
    private static final int CELLS = 270;

    /** A line: an algorithm of a file. */
    private record Line(String file, String algorithm) {
    }

    private final Table table;
    private List<Line> lines = List.of();
    private List<String> scopes = List.of();
    private Map<Line, Map<String, Entry>> cells = Map.of();
    private OptionalInt pressed = OptionalInt.empty();

    VerdictMatrix(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.MouseDown, event -> pressed = OptionalInt.of(event.x));
        table.addListener(SWT.KeyDown, event -> pressed = OptionalInt.empty());
        table.addListener(SWT.MouseMove, this::tell);
    }

    /** What stands in a line at that distance from the left. */
    private Optional<Entry> at(TableItem item, int x) {
        int left = item.getBounds(0).x;
        for (int column = 0; column < table.getColumnCount(); column++) {
            int right = left + table.getColumn(column).getWidth();
            if (column > 0 && x >= left && x < right) {
                return Optional.ofNullable(cells.get(lines.get(table.indexOf(item))).get(scopes.get(column - 1)));
            }
            left = right;
        }
        return Optional.empty();
    }

    private void tell(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        String text = Optional.ofNullable(item).flatMap(line -> at(line, event.x)).map(VerdictMatrix::words)
                .orElse(null);
        if (!String.valueOf(text).equals(String.valueOf(table.getToolTipText()))) {
            table.setToolTipText(text);
        }
    }

    private static String words(Entry entry) {
        return "%s in %s: %s\n%s".formatted(entry.question().algorithm(), entry.question().scope(),
                entry.answer().map(Entry.Answer::summary).orElse(Presentation.verdict(entry)),
                Presentation.cost(entry));
    }

    @Override
    public void show(List<Entry> entries) {
        Set<String> several = askedInSeveralWays(entries);
        Set<Line> found = new LinkedHashSet<>();
        Set<String> systems = new TreeSet<>(new NaturalOrder());
        Map<Line, Map<String, Entry>> all = new HashMap<>();
        for (Entry entry : entries) {
            Line line = new Line(entry.question().file(), entry.question().algorithm());
            found.add(line);
            String scope = entry.question().scope();
            String column = several.contains(scope) ? scope + " " + entry.question().asked() : scope;
            systems.add(column);
            all.computeIfAbsent(line, unmet -> new HashMap<>()).put(column, entry);
        }
        lines = new ArrayList<>(found);
        cells = all;
        List<String> columns = new ArrayList<>(systems);
        if (!columns.equals(scopes) || table.getColumnCount() == 0) {
            scopes = columns;
            setColumns();
        }
        table.setItemCount(lines.size());
        table.clearAll();
    }

    /** The systems in which different things were asked of one algorithm: no answer hides another. */
    private static Set<String> askedInSeveralWays(List<Entry> entries) {
        Set<Question> met = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (Entry entry : entries) {
            Question question = entry.question();
            if (!met.add(new Question(question.file(), question.algorithm(), question.scope(), ""))) {
                several.add(question.scope());
            }
        }
        return several;
    }

    private void setColumns() {
        table.setRedraw(false);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        column("Algorithm", NAMES);
        scopes.forEach(scope -> column(scope, CELLS));
        table.setRedraw(true);
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    /** A table that is being emptied asks for rows that it does not have any more, by number -1. */
    private void fill(TableItem item, int row) {
        if (0 <= row && row < lines.size()) {
            Line line = lines.get(row);
            item.setText(0, line.algorithm());
            for (int i = 0; i < scopes.size(); i++) {
                Entry entry = cells.get(line).get(scopes.get(i));
                item.setText(i + 1, entry == null ? "" : Presentation.verdict(entry));
                item.setImage(i + 1, entry == null ? null : Icons.image(Presentation.icon(entry)));
                item.setForeground(i + 1, entry == null ? null : Inks.around(table).of(Presentation.ink(entry)));
            }
        }
    }

    /** The cell that was clicked on, or else the line that is selected. */
    @Override
    public List<Entry> selection() {
        int row = table.getSelectionIndex();
        if (row < 0 || row >= lines.size()) {
            return List.of();
        }
        Optional<Entry> cell = pressed.isEmpty() ? Optional.empty() : at(table.getItem(row), pressed.getAsInt());
        return cell.map(List::of).orElseGet(() -> scopes.stream().map(cells.get(lines.get(row))::get)
                .filter(Objects::nonNull).toList());
    }

    @Override
    public Table table() {
        return table;
    }
}
