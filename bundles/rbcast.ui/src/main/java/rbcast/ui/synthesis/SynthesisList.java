// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.look.Icons;

/** The syntheses of the workspace in a table, the last one first; several can be chosen. */
final class SynthesisList {

    private static final String[] HEADS = {"Synthesis", "Begun", "Reward", "Time", "What came of it"};
    private static final int[] WIDTHS = {110, 120, 60, 70, 190};

    private final Table table;
    private List<Synthesis> all = List.of();

    /**
     * @param chosen is told that the user has chosen others
     * @param opened likewise, that one is to be opened
     */
    SynthesisList(Composite parent, Runnable chosen, Runnable opened) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        for (int i = 0; i < HEADS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(HEADS[i]);
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> chosen.run());
        table.addListener(SWT.DefaultSelection, event -> opened.run());
    }

    Table table() {
        return table;
    }

    /** Those that the user has chosen, in the order of the table. */
    List<Synthesis> chosen() {
        return Arrays.stream(table.getSelectionIndices()).filter(row -> row < all.size()).sorted()
                .mapToObj(all::get).toList();
    }

    /** Shows these, with some of them chosen; touches only what looks otherwise than before. */
    void show(List<Synthesis> shown, List<SynthesisCourse.View> views, Collection<Synthesis> chosen) {
        all = shown;
        if (table.getItemCount() != all.size()) {
            table.setItemCount(all.size());
        }
        for (int row = 0; row < all.size(); row++) {
            fill(table.getItem(row), all.get(row), views.get(row));
        }
        int[] rows = chosen.stream().mapToInt(all::indexOf).filter(row -> row >= 0).sorted().toArray();
        if (!Arrays.equals(rows, Arrays.stream(table.getSelectionIndices()).sorted().toArray())) {
            table.setSelection(rows);
        }
    }

    private static void fill(TableItem item, Synthesis synthesis, SynthesisCourse.View view) {
        String[] texts = {view.name(), time(synthesis.begun()),
                view.bestReward().isPresent() ? String.valueOf(view.bestReward().getAsInt()) : "",
                SynthesisText.time(view.elapsed()), view.conclusion().orElse(view.phase())};
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].equals(item.getText(column))) {
                item.setText(column, texts[column]);
            }
        }
        Image icon = Icons.image(view.conclusion().isEmpty() ? "verdict-waiting" : "synthesize");
        if (icon != item.getImage(0)) {
            item.setImage(0, icon);
        }
    }

    /** When one began, as people write it here. */
    static String time(Instant begun) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault()).format(begun.atZone(ZoneId.systemDefault()));
    }
}
