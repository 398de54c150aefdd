// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import rbcast.tasks.synthesize.Comparison;
import rbcast.tasks.synthesize.Curves;
import rbcast.tasks.synthesize.SimulationFacts;
import rbcast.tasks.synthesize.SynthesisCourse;

/** What there is to read of a synthesis, its simulations side by side, or several syntheses side by side. */
final class SynthesisDetails {

    private static final List<String> SIMULATION = List.of("Simulation", "Episodes", "First correct", "Best at",
            "Best", "States", "Algorithms", "Correct", "Incorrect", "Seed");

    private final CTabFolder tabs;
    private final CTabItem comparing;
    private final Text best;
    private final Table simulations;
    private final Table comparison;
    private List<List<String>> shownSimulations = List.of();
    private List<List<String>> shownComparison = List.of();

    SynthesisDetails(Composite parent) {
        tabs = new CTabFolder(parent, SWT.BOTTOM);
        best = new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        best.setFont(JFaceResources.getTextFont());
        simulations = table();
        head(simulations, SIMULATION);
        comparison = table();
        tab("Best", best);
        tab("Simulations", simulations);
        comparing = tab("Side by Side", comparison);
        tabs.setSelection(0);
    }

    private Table table() {
        Table table = new Table(tabs, SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        return table;
    }

    private CTabItem tab(String title, Control content) {
        CTabItem tab = new CTabItem(tabs, SWT.NONE);
        tab.setText(title);
        tab.setControl(content);
        return tab;
    }

    private static void head(Table table, List<String> heads) {
        heads.forEach(head -> {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(head);
            column.pack();
        });
    }

    /** One synthesis. */
    void show(SynthesisCourse.View view) {
        if (tabs.getSelection() == comparing) {
            select(tabs.getItem(0));
        }
        String text = text(view);
        if (!text.equals(best.getText())) {
            best.setText(text);
        }
        List<List<String>> rows = view.simulations().stream().map(SynthesisDetails::row).toList();
        if (!rows.equals(shownSimulations)) {
            shownSimulations = rows;
            fill(simulations, rows);
        }
    }

    /** None. */
    void clear() {
        best.setText("");
        shownSimulations = List.of();
        simulations.removeAll();
        shownComparison = List.of();
        comparison.removeAll();
    }

    private static String text(SynthesisCourse.View view) {
        StringBuilder text = new StringBuilder();
        String head = view.conclusion().isPresent() ? "Reward " : "Best so far, reward ";
        view.best().ifPresent(algorithm -> text.append(head).append(view.bestReward().orElse(0))
                .append(":\n\n").append(algorithm));
        if (!view.verdicts().isEmpty()) {
            text.append('\n').append(String.join("\n", view.verdicts())).append('\n');
        }
        view.merits().ifPresent(merits -> text.append("\nat most ").append(merits.messages()).append(" messages, ")
                .append(merits.steps()).append(merits.steps() == 1 ? " type" : " types")
                .append(" sent to others, messages to wait for: ").append(merits.waits()).append('\n'));
        return text.toString();
    }

    private static List<String> row(Curves curves) {
        SimulationFacts facts = curves.facts();
        return List.of(curves.simulation() + (facts.ended() ? "" : " ..."), number(facts.episodes()),
                number(facts.firstCorrect(), "never"), number(facts.bestAt(), "never"),
                number(facts.best(), "nothing"), number(facts.states()), number(facts.algorithms()),
                number(facts.correct()), number(facts.incorrect()), String.valueOf(facts.seed()));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(OptionalInt number, String none) {
        return number.isPresent() ? number(number.getAsInt()) : none;
    }

    /** Several syntheses; what differs is bold. */
    void compare(List<String> names, List<SynthesisCourse.View> views) {
        List<Comparison.Row> rows = Comparison.of(views);
        List<List<String>> cells = new ArrayList<>();
        cells.add(names);
        rows.forEach(row -> cells.add(IntStream.rangeClosed(0, row.values().size()).mapToObj(column ->
                column == 0 ? row.label() : row.values().get(column - 1)).toList()));
        if (!cells.equals(shownComparison)) {
            boolean others = shownComparison.isEmpty() || !shownComparison.get(0).equals(names);
            shownComparison = cells;
            if (others) {
                select(comparing);
                reset(names);
            }
            fill(comparison, cells.subList(1, cells.size()));
            Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            IntStream.range(0, rows.size()).filter(row -> rows.get(row).differs())
                    .forEach(row -> comparison.getItem(row).setFont(bold));
            if (others) {
                List.of(comparison.getColumns()).forEach(TableColumn::pack);
            }
        }
    }

    /** The theme looks at a tab when it hears of it. */
    private void select(CTabItem tab) {
        tabs.setSelection(tab);
        Event event = new Event();
        event.item = tab;
        tabs.notifyListeners(SWT.Selection, event);
    }

    private void reset(List<String> names) {
        comparison.removeAll();
        List.of(comparison.getColumns()).forEach(TableColumn::dispose);
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(names);
        head(comparison, heads);
    }

    private static void fill(Table table, List<List<String>> rows) {
        table.setItemCount(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            TableItem item = table.getItem(row);
            item.setFont(null);
            item.setText(rows.get(row).toArray(String[]::new));
        }
    }

    /** What stands there of the best algorithm. */
    String best() {
        return best.getText();
    }

    /** The simulations of the one that is shown. */
    Table simulations() {
        return simulations;
    }

    /** Several syntheses side by side. */
    Table comparison() {
        return comparison;
    }
}
