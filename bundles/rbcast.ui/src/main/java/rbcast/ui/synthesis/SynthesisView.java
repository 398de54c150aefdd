// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

import rbcast.tasks.chart.LiveChart;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.client.UserInterface;
import rbcast.ui.look.Icons;
import rbcast.ui.results.SourcePlace;

/** The view of syntheses: what is going on, in words and charts, and what earlier ones have come to. */
public final class SynthesisView extends ViewPart {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.synthesis";

    private static final int BETWEEN_LOOKS_MILLIS = 400;
    private static final String[] HEADS = {"Synthesis", "Reward", "Time", "What came of it"};
    private static final int[] WIDTHS = {130, 60, 80, 190};
    private static final int[] LIST_AND_REST = {22, 78};
    private static final int[] CHARTS_AND_TEXT = {70, 30};
    private static final int PARTS = 1000;

    private final Runnable changed = () -> UserInterface.run(this::begun);
    private final List<ChartPane> charts = new ArrayList<>();
    private Composite area;
    private Table list;
    private CLabel status;
    private CLabel judges;
    private ProgressBar bar;
    private Text best;
    private Action stop;
    private Action open;
    private Optional<Synthesis> shown = Optional.empty();
    private Look last = new Look(List.of(), List.of(), Optional.empty(), List.of());
    private boolean looking;
    private boolean again;

    /** What there was to see when it was looked at. */
    private record Look(List<Synthesis> all, List<SynthesisCourse.View> views, Optional<SynthesisCourse.View> shown,
            List<ImageData> pictures) {
    }

    @Override
    public void createPartControl(Composite parent) {
        SashForm sides = new SashForm(parent, SWT.HORIZONTAL);
        list = new Table(sides, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        list.setHeaderVisible(true);
        for (int i = 0; i < HEADS.length; i++) {
            TableColumn column = new TableColumn(list, SWT.LEFT);
            column.setText(HEADS[i]);
            column.setWidth(WIDTHS[i]);
        }
        list.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        list.addListener(SWT.Selection, event -> choose(Syntheses.get().all().get(list.getSelectionIndex())));
        list.addListener(SWT.DefaultSelection, event -> openLearned());
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
        best = new Text(parts, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        best.setFont(JFaceResources.getTextFont());
        parts.setWeights(CHARTS_AND_TEXT);
        sides.setWeights(LIST_AND_REST);
        fillBar();
        Syntheses.get().addListener(changed);
        begun();
    }

    /** It draws itself, however fast its text changes. */
    private CLabel line() {
        CLabel label = new CLabel(area, SWT.NONE);
        label.setText("");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void fillBar() {
        stop = new Action("Stop, and Keep the Best", Icons.of("synthesis-stop")) {
            @Override
            public void run() {
                shown.ifPresent(Synthesis::stop);
            }
        };
        stop.setId("rbcast.ui.synthesis.stop");
        open = new Action("Open What Was Learned", Icons.of("algorithm")) {
            @Override
            public void run() {
                openLearned();
            }
        };
        open.setId("rbcast.ui.synthesis.open");
        for (Action action : List.of(stop, open)) {
            action.setToolTipText(action.getText());
            getViewSite().getActionBars().getToolBarManager().add(action);
        }
    }

    private void openLearned() {
        shown.flatMap(Synthesis::learned).ifPresent(file -> file.reveal(getSite().getPage(), 1));
    }

    /** One that has just begun is what the user wants to see. */
    private void begun() {
        if (!area.isDisposed()) {
            choose(Syntheses.get().all().stream().findFirst().orElse(null));
        }
    }

    private void choose(Synthesis synthesis) {
        shown = Optional.ofNullable(synthesis);
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
        Optional<Synthesis> watched = shown;
        List<ChartPane.Order> orders = charts.stream().map(ChartPane::order).toList();
        UserInterface.later(() -> {
            List<Synthesis> all = Syntheses.get().all();
            Optional<SynthesisCourse.View> course = watched.map(Synthesis::view);
            return new Look(all, all.stream().map(Synthesis::view).toList(), course,
                    course.map(view -> orders.stream().map(order -> order.draw(view)).toList()).orElse(List.of()));
        }, this::show);
    }

    private void show(Look look) {
        looking = false;
        if (area.isDisposed()) {
            return;
        }
        fillList(look);
        setContentDescription(look.all().isEmpty() ? "No synthesis yet. Synthesize runs what synthesize blocks ask"
                + " for; New > Synthesis makes one from a form." : "");
        look.shown().ifPresent(this::show);
        for (int i = 0; i < look.pictures().size(); i++) {
            charts.get(i).show(look.pictures().get(i));
        }
        boolean running = look.views().stream().anyMatch(view -> view.conclusion().isEmpty());
        if (again) {
            look();
        } else if (running) {
            area.getDisplay().timerExec(BETWEEN_LOOKS_MILLIS, () -> {
                if (!area.isDisposed()) {
                    look();
                }
            });
        }
    }

    private void fillList(Look look) {
        last = look;
        list.setItemCount(look.all().size());
        list.clearAll();
        shown.map(look.all()::indexOf).filter(place -> place >= 0).ifPresent(list::setSelection);
    }

    private void fill(TableItem item, int row) {
        if (row < last.views().size()) {
            SynthesisCourse.View view = last.views().get(row);
            item.setText(new String[] {last.all().get(row).name(),
                    view.bestReward().isPresent() ? String.valueOf(view.bestReward().getAsInt()) : "",
                    SynthesisText.time(view.elapsed()), view.conclusion().orElse(view.phase())});
            item.setImage(0, Icons.image(view.conclusion().isEmpty() ? "verdict-waiting" : "synthesize"));
        }
    }

    private void show(SynthesisCourse.View view) {
        status.setText(view.name().replace("&", "&&") + ": " + SynthesisText.status(view).replace("&", "&&"));
        judges.setText(SynthesisText.judges(view));
        bar.setSelection(view.conclusion().isPresent() ? PARTS
                : view.total() == 0 ? 0 : (int) (PARTS * view.done() / view.total()));
        String text = view.best().map(algorithm -> "Best so far, reward " + view.bestReward().orElse(0) + ":\n\n"
                + algorithm).orElse("");
        if (!text.equals(best.getText())) {
            best.setText(text);
        }
        stop.setEnabled(view.conclusion().isEmpty());
        open.setEnabled(shown.flatMap(Synthesis::learned).isPresent());
    }

    @Override
    public void setFocus() {
        list.setFocus();
    }

    @Override
    public void dispose() {
        Syntheses.get().removeListener(changed);
        super.dispose();
    }

    /** The syntheses of this session. */
    public Table list() {
        return list;
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
        return best.getText();
    }

    /** How many charts there are to be seen. */
    public long charts() {
        return charts.stream().filter(ChartPane::isDrawn).count();
    }

    /** The file that it has written. */
    public Optional<SourcePlace> learned() {
        return shown.flatMap(Synthesis::learned);
    }
}
