// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ViewPart;

import rbcast.tasks.chart.LiveChart;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.client.UserInterface;
import rbcast.ui.look.Icons;
import rbcast.ui.results.SourcePlace;

/** The view of syntheses: what is going on, in words and charts, and what earlier ones have come to, side by side. */
public final class SynthesisView extends ViewPart {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.synthesis";

    private static final int BETWEEN_LOOKS_MILLIS = 400;
    private static final int[] LIST_AND_REST = {18, 82};
    private static final int[] CHARTS_AND_TEXT = {56, 44};
    private static final int PARTS = 1000;

    private final Runnable changed = () -> UserInterface.run(this::changed);
    private Composite area;
    /** The same each time, so that only one waits. */
    private final Runnable nextLook = () -> {
        if (!area.isDisposed()) {
            look();
        }
    };
    private final List<ChartPane> charts = new ArrayList<>();
    private SynthesisList list;
    private SynthesisDetails details;
    private CLabel status;
    private CLabel judges;
    private ProgressBar bar;
    private Action pause;
    private Action stop;
    private Action open;
    private Action remove;
    private Optional<Synthesis> newest = Optional.empty();
    private List<Synthesis> shown = List.of();
    private boolean looking;
    private boolean again;

    /** What there was to see when it was looked at. */
    private record Look(List<Synthesis> all, List<SynthesisCourse.View> views, List<Synthesis> chosen,
            List<ImageData> pictures) {

        /** Those that were chosen, and still are there. */
        List<SynthesisCourse.View> chosenViews() {
            return chosen.stream().map(all::indexOf).filter(row -> row >= 0).map(views::get).toList();
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL);
        list = new SynthesisList(sides, () -> choose(list.chosen()), this::openLearned);
        area = new Composite(sides, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).spacing(0, 2).applyTo(area);
        status = line();
        bar = new ProgressBar(area, SWT.SMOOTH);
        bar.setMaximum(PARTS);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        judges = line();
        SashForm parts = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        SashForm pictures = new SashForm(parts, SWT.HORIZONTAL);
        Arrays.stream(LiveChart.values()).map(chart -> new ChartPane(pictures, chart)).forEach(charts::add);
        charts.forEach(chart -> chart.widget().addListener(SWT.Resize, event -> look()));
        details = new SynthesisDetails(parts);
        parts.setWeights(CHARTS_AND_TEXT);
        sides.setWeights(LIST_AND_REST);
        fillBar();
        Syntheses.get().addListener(changed);
        changed();
    }

    /** It draws itself, however fast its text changes. */
    private CLabel line() {
        CLabel label = new CLabel(area, SWT.NONE);
        label.setText("");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void fillBar() {
        pause = action("pause", "Pause", "run-pause", IAction.AS_CHECK_BOX, () -> {
            shown.forEach(each -> each.pause(pause.isChecked()));
            look();
        });
        stop = action("stop", "Stop, and Keep the Best", "synthesis-stop", IAction.AS_PUSH_BUTTON,
                () -> shown.forEach(Synthesis::stop));
        open = action("open", "Open What Was Learned", "algorithm", IAction.AS_PUSH_BUTTON, this::openLearned);
        remove = action("remove", "Remove from the List", "synthesis-remove", IAction.AS_PUSH_BUTTON,
                () -> Syntheses.get().forget(shown));
    }

    private Action action(String id, String text, String icon, int style, Runnable work) {
        Action action = new Action(text, style) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setImageDescriptor(Icons.of(icon));
        action.setId("rbcast.ui.synthesis." + id);
        action.setToolTipText(text);
        getViewSite().getActionBars().getToolBarManager().add(action);
        return action;
    }

    private void openLearned() {
        shown.stream().flatMap(each -> each.learned().stream())
                .forEach(file -> file.reveal(getSite().getPage(), 1));
    }

    /** One that has just begun is what the user wants to see; when one goes, what is left of what was seen. */
    private void changed() {
        if (area.isDisposed()) {
            return;
        }
        List<Synthesis> all = Syntheses.get().all();
        Optional<Synthesis> first = all.stream().findFirst();
        List<Synthesis> left = shown.stream().filter(all::contains).toList();
        boolean begun = !first.equals(newest) && first.isPresent();
        newest = first;
        choose(begun || left.isEmpty() ? first.map(List::of).orElse(List.of()) : left);
    }

    private void choose(List<Synthesis> syntheses) {
        shown = syntheses;
        look();
    }

    /** Looks at what there is to see, in the background: once at a time, and once more if that was asked meanwhile. */
    private void look() {
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        List<Synthesis> watched = shown;
        List<ChartPane.Order> orders = charts.stream().map(ChartPane::order).toList();
        UserInterface.later(() -> {
            List<Synthesis> all = Syntheses.get().all();
            Look look = new Look(all, all.stream().map(Synthesis::view).toList(), watched, List.of());
            List<SynthesisCourse.View> chosen = look.chosenViews();
            return chosen.isEmpty() ? look : new Look(all, look.views(), watched, orders.stream()
                    .map(order -> order.draw(names(chosen), chosen)).toList());
        }, this::show);
    }

    /** With a number where the same one was run several times. */
    private static List<String> names(List<SynthesisCourse.View> views) {
        List<String> names = views.stream().map(SynthesisCourse.View::name).toList();
        return names.stream().distinct().count() == names.size() ? names : IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " (" + (i + 1) + ")").toList();
    }

    private void show(Look look) {
        looking = false;
        if (area.isDisposed()) {
            return;
        }
        list.show(look.all(), look.views(), shown);
        setContentDescription(look.all().isEmpty() ? "No synthesis yet. Synthesize runs what synthesize blocks ask"
                + " for; New > Synthesis makes one from a form." : "");
        List<SynthesisCourse.View> chosen = look.chosenViews();
        if (chosen.size() == 1) {
            show(chosen.get(0));
        } else if (chosen.size() > 1) {
            compare(chosen);
        } else {
            clear();
        }
        enable(chosen);
        for (int i = 0; i < look.pictures().size(); i++) {
            charts.get(i).show(look.pictures().get(i));
        }
        boolean running = look.views().stream().anyMatch(view -> view.conclusion().isEmpty());
        if (again) {
            look();
        } else if (running) {
            area.getDisplay().timerExec(BETWEEN_LOOKS_MILLIS, nextLook);
        }
    }

    private void show(SynthesisCourse.View view) {
        status.setText((view.name() + ": " + SynthesisText.status(view)).replace("&", "&&"));
        judges.setText(SynthesisText.judges(view));
        bar.setSelection(view.conclusion().isPresent() ? PARTS
                : view.total() == 0 ? 0 : (int) (PARTS * view.done() / view.total()));
        details.show(view);
    }

    /** Nothing of one that is gone stays to be seen. */
    private void clear() {
        status.setText("");
        judges.setText("");
        bar.setSelection(0);
        details.clear();
        charts.forEach(ChartPane::clear);
    }

    private void compare(List<SynthesisCourse.View> views) {
        List<String> names = names(views);
        status.setText("Side by side: " + String.join(", ", names));
        judges.setText("");
        bar.setSelection(0);
        details.compare(names, views);
    }

    private void enable(List<SynthesisCourse.View> chosen) {
        boolean going = chosen.stream().anyMatch(view -> view.conclusion().isEmpty());
        boolean paused = shown.stream().anyMatch(Synthesis::isPaused);
        pause.setEnabled(going);
        pause.setChecked(going && paused);
        pause.setToolTipText(paused ? "Go On" : "Pause");
        stop.setEnabled(going);
        open.setEnabled(shown.stream().anyMatch(each -> each.learned().isPresent()));
        remove.setEnabled(!shown.isEmpty() && !going);
    }

    @Override
    public void setFocus() {
        list.table().setFocus();
    }

    @Override
    public void dispose() {
        Syntheses.get().removeListener(changed);
        super.dispose();
    }

    /** The syntheses of the workspace. */
    public Table list() {
        return list.table();
    }

    /** How the one goes that is shown. */
    public String status() {
        return status.getText();
    }

    /** Who gave its verdicts. */
    public String judges() {
        return judges.getText();
    }

    /** The best that it has found. */
    public String best() {
        return details.best();
    }

    /** Its simulations, side by side. */
    public Table simulations() {
        return details.simulations();
    }

    /** Those that are chosen, side by side. */
    public Table comparison() {
        return details.comparison();
    }

    /** How many charts there are to be seen. */
    public long charts() {
        return charts.stream().filter(ChartPane::isDrawn).count();
    }

    /** The file that it has written. */
    public Optional<SourcePlace> learned() {
        return shown.stream().findFirst().flatMap(Synthesis::learned);
    }
}
