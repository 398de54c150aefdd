// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.eclipse.ui.part.ViewPart;

import rbcast.algorithm.run.Step;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Tally;
import rbcast.tasks.trace.EventText;
import rbcast.tasks.trace.Ink;
import rbcast.ui.look.Inks;
import rbcast.ui.run.ShownRun.Next;

/**
 * The view of runs: a counterexample, a scenario or a simulated run, step by step; from each of its steps another run
 * can go on.
 */
public final class RunView extends ViewPart implements RunControl.Listener {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.run";

    private static final String NOTHING = "No run is shown. A violated verdict has one: double click it in the view"
            + " Verdicts, or follow its link in the console. RBcast > Simulate begins one in which nothing has"
            + " happened yet.";
    private static final int[] DIAGRAM_AND_TABLES = {68, 32};
    private static final int[] EVENTS_AND_NEXT = {55, 45};

    private final RunControl control = new RunControl();
    private Label conclusion;
    private CLabel now;
    private DiagramPane pane;
    private EventTable events;
    private NextTable nexts;
    private EditorLink link;

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 2).applyTo(area);
        conclusion = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(conclusion);
        SashForm sides = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        now = new CLabel(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(now);
        pane = new DiagramPane(sides, control);
        SashForm tables = new SashForm(sides, SWT.VERTICAL);
        events = new EventTable(tables, control);
        nexts = new NextTable(tables, control);
        sides.setWeights(DIAGRAM_AND_TABLES);
        tables.setWeights(EVENTS_AND_NEXT);
        link = new EditorLink(control, getSite().getPage());
        pane.whenChosen(event -> link.open(false));
        events.widget().addListener(SWT.DefaultSelection, event -> link.open(true));
        pane.whenEntered(() -> link.open(true));
        nexts.whenChosen(this::happen);
        RunActions actions = new RunActions(control, pane, link);
        actions.whenExporting(extension -> control.run()
                .ifPresent(run -> RunFile.ask(getSite().getShell(), run, extension)));
        actions.fill(getViewSite().getActionBars());
        control.addListener(this);
        shown();
    }

    /** Shows a run with all of its events. */
    public void show(ShownRun run) {
        control.player().stop();
        control.show(run, run.events());
    }

    /** Where a SEND is cut short, the user says whom it reaches. */
    private void happen(Next next) {
        if (next.cut().isEmpty()) {
            happen(next.step());
            return;
        }
        ListSelectionDialog dialog = ListSelectionDialog.of(next.cut().get().reachable())
                .title("Crash in the Middle of a SEND").message("Who is reached before?")
                .contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(process -> Lane.name((Integer) process)))
                .create(getSite().getShell());
        if (dialog.open() == ListSelectionDialog.OK) {
            happen(next.reaching(Arrays.stream(dialog.getResult()).map(Integer.class::cast).toList()));
        }
    }

    private void happen(Step step) {
        control.player().stop();
        control.goOn(simulation -> simulation.after(step));
    }

    @Override
    public void shown() {
        Optional<ShownRun> run = control.run();
        conclusion.setText(run.map(each -> each.trace().title() + "\n" + each.trace().conclusion())
                .orElse(NOTHING).replace("&", "&&"));
        colour();
        setPartName(run.map(each -> "Run of " + each.trace().algorithm().name()).orElse("Run"));
        conclusion.getParent().layout(true);
    }

    /** Themes change colours. */
    private void colour() {
        boolean violated = control.run().map(each -> each.trace().showsViolation()).orElse(false);
        conclusion.setForeground(Inks.around(conclusion.getParent()).of(violated ? Ink.FAULT : Ink.TEXT));
    }

    @Override
    public void moved() {
        colour();
        now.setText(control.run().flatMap(run -> control.current().map(moment -> words(run, moment)))
                .orElse(control.run().isPresent() ? "Nothing has happened yet." : "").replace("&", "&&"));
    }

    private static String words(ShownRun run, Moment moment) {
        String what = run.trace().lanes().get(moment.process()).title() + " "
                + new EventText(run.trace().system(), run.lines()).of(moment.event()) + ".";
        List<Tally> tallies = moment.tallies();
        return tallies.isEmpty() ? what : what + " " + tallies.stream()
                .map(tally -> "%s: %d of %d%s".formatted(tally.type(), tally.count(), tally.required(),
                        tally.isReached() ? ", reached" : "")).distinct().collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public void setFocus() {
        pane.widget().setFocus();
    }

    @Override
    public void dispose() {
        control.end();
        if (link != null) {
            link.dispose();
        }
        super.dispose();
    }

    /** The run that is shown. */
    public Optional<ShownRun> run() {
        return control.run();
    }

    /** How many of its events have happened. */
    public int come() {
        return control.come();
    }

    /** The events, from 0, that the action at the cursor of the editor has caused. */
    public Set<Integer> marked() {
        return control.marked();
    }

    /** What the runs are called that were shown before, the last one first. */
    public List<String> earlier() {
        return control.earlier().stream().map(ShownRun::title).toList();
    }

    /** Where an event, from 0, is in the diagram. */
    public Point place(int event) {
        return pane.place(event);
    }

    /** Draws what is visible of the diagram, and answers how many lines, shapes and texts that took. */
    public int paint(GC gc) {
        pane.paint(gc);
        return pane.drawn();
    }

    /** Writes the run in the form that the file's name says. */
    public Job write(Path file) {
        return RunFile.write(control.run().orElseThrow(), file);
    }

    /** The widget with the diagram. */
    public Canvas diagram() {
        return pane.widget();
    }

    /** The events in words. */
    public Table events() {
        return events.widget();
    }

    /** What may happen next. */
    public Table nexts() {
        return nexts.table();
    }

    /** What the run shows, in words. */
    public String conclusion() {
        return conclusion.getText();
    }
}
