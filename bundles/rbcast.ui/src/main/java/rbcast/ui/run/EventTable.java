// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.tasks.trace.EventText;

/** The events of a run in words; only those rows are made that are looked at. */
final class EventTable implements RunControl.Listener {

    private static final String[] HEADS = {"#", "process", "what happens"};
    private static final int[] WIDTHS = {46, 64, 420};

    private final RunControl control;
    private final Table table;
    private int[] numbers = {};

    EventTable(Composite parent, RunControl control) {
        this.control = control;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        for (int i = 0; i < HEADS.length; i++) {
            TableColumn column = new TableColumn(table, i == 0 ? SWT.RIGHT : SWT.LEFT);
            column.setText(HEADS[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> control.go(numbers[table.getSelectionIndex()] + 1));
        control.addListener(this);
    }

    Table widget() {
        return table;
    }

    @Override
    public void shown() {
        numbers = control.run().map(run -> run.trace().moments().stream().filter(control.sight()::shows)
                .mapToInt(Moment::number).toArray()).orElse(new int[0]);
        table.setItemCount(numbers.length);
        table.clearAll();
    }

    /** A table that is being emptied asks for rows that it does not have any more, by number -1. */
    private void fill(TableItem item, int row) {
        control.run().filter(run -> 0 <= row && row < numbers.length && numbers[row] < run.events()).ifPresent(run -> {
            Moment moment = run.trace().moments().get(numbers[row]);
            item.setText(new String[] {String.valueOf(moment.number() + 1), Lane.name(moment.process()),
                    new EventText(run.trace().system(), run.lines()).of(moment.event())});
            item.setForeground(moment.number() < control.come() ? null
                    : Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        });
    }

    @Override
    public void moved() {
        int row = Arrays.binarySearch(numbers, control.come() - 1);
        if (row >= 0) {
            table.setSelection(row);
        } else {
            table.deselectAll();
        }
        // what is past and what is not look different
        table.clearAll();
    }
}
