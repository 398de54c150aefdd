// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import rbcast.ui.look.Icons;
import rbcast.ui.look.Inks;

/** Verdicts one by one, with all that is known about each; a click on a head sorts them by it. */
final class VerdictList implements Presentation {

    private final Table table;
    private List<Entry> entries = List.of();
    private List<Entry> given = List.of();
    private Optional<Field> sorted = Optional.empty();

    VerdictList(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        for (Field field : Field.values()) {
            TableColumn column = new TableColumn(table,
                    field == Field.STATES || field == Field.TIME ? SWT.RIGHT : SWT.LEFT);
            column.setText(field.title());
            column.setWidth(field.width());
            column.setMoveable(true);
            column.addListener(SWT.Selection, event -> sort(column, field));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    }

    /** A table that is being emptied asks for rows that it does not have any more, by number -1. */
    private void fill(TableItem item, int row) {
        if (0 <= row && row < entries.size()) {
            Entry entry = entries.get(row);
            item.setText(Arrays.stream(Field.values()).map(field -> field.of(entry)).toArray(String[]::new));
            item.setImage(0, Icons.image(Presentation.icon(entry)));
            item.setForeground(0, Inks.around(table).of(Presentation.ink(entry)));
        }
    }

    private void sort(TableColumn column, Field field) {
        boolean again = sorted.filter(field::equals).isPresent();
        table.setSortDirection(again && table.getSortDirection() == SWT.UP ? SWT.DOWN : SWT.UP);
        table.setSortColumn(column);
        sorted = Optional.of(field);
        show(given);
    }

    @Override
    public void show(List<Entry> shown) {
        given = shown;
        List<Entry> selected = selection();
        Comparator<Entry> order = sorted.map(Field::order).orElse(null);
        entries = order == null ? shown
                : shown.stream().sorted(table.getSortDirection() == SWT.UP ? order : order.reversed()).toList();
        table.setItemCount(entries.size());
        table.clearAll();
        table.deselectAll();
        for (Entry entry : selected) {
            for (int row = 0; row < entries.size(); row++) {
                if (entries.get(row).question().equals(entry.question())) {
                    table.select(row);
                }
            }
        }
    }

    @Override
    public List<Entry> selection() {
        return Arrays.stream(table.getSelectionIndices()).filter(row -> row < entries.size()).mapToObj(entries::get)
                .toList();
    }

    @Override
    public Table table() {
        return table;
    }
}
