// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;

import rbcast.algorithm.MessageType;
import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.trace.Lane;
import rbcast.tasks.drawing.RunFormat;
import rbcast.tasks.trace.Sight;
import rbcast.ui.look.Icons;

/** What can be done with a run: buttons in the bar of the view, the rest in its menus. */
final class RunActions implements RunControl.Listener {

    private final RunControl control;
    private final DiagramPane pane;
    private final EditorLink link;
    private final Random seeds = new Random();
    private Consumer<String> exporting = extension -> { };

    private final Action first = action("To the beginning (Home)", "run-first", () -> go(0));
    private final Action back = action("One event back (left arrow)", "run-back", () -> step(false));
    private final Action play = action("Play (space)", "run-play", () -> player().toggle());
    private final Action forth = action("One event on (right arrow)", "run-forth", () -> step(true));
    private final Action last = action("To the end (End)", "run-last", () -> go(Integer.MAX_VALUE));
    private final Action closer = action("Zoom in (+)", "zoom-in", () -> pane().zoom(true));
    private final Action farther = action("Zoom out (-)", "zoom-out", () -> pane().zoom(false));
    private final Action fit = action("The whole run (0)", "zoom-fit", () -> pane().fit());
    private final Action random = action("Let one thing happen, at random", "run-dice", () -> play(1));
    private final Action settle = action("Let everything arrive: to the end by the shortest way", "run-settle",
            () -> control().goOn(Simulation::settled));

    RunActions(RunControl control, DiagramPane pane, EditorLink link) {
        this.control = control;
        this.pane = pane;
        this.link = link;
        control.addListener(this);
        control.player().whenChanged(this::moved);
        moved();
    }

    /** Is told the ending of the file that the user wants the run to be written to. */
    void whenExporting(Consumer<String> action) {
        exporting = action;
    }

    private static Action action(String text, String icon, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId("rbcast.ui." + icon);
        action.setImageDescriptor(Icons.of(icon));
        action.setToolTipText(text);
        return action;
    }

    // the fields above are made before those that they use

    private RunControl control() {
        return control;
    }

    private DiagramPane pane() {
        return pane;
    }

    private Player player() {
        return control.player();
    }

    private void go(int come) {
        player().stop();
        control.go(come);
    }

    private void step(boolean forward) {
        player().stop();
        control.step(forward);
    }

    private void play(int steps) {
        Dice dice = new Dice(seeds.nextLong());
        control.goOn(simulation -> dice.play(simulation, steps));
    }

    /** Puts everything where it belongs. */
    void fill(IActionBars bars) {
        IContributionManager bar = bars.getToolBarManager();
        for (IAction action : List.of(first, back, play, forth, last)) {
            bar.add(action);
        }
        bar.add(new Separator());
        for (IAction action : List.of(farther, fit, closer)) {
            bar.add(action);
        }
        bar.add(new Separator());
        bar.add(random);
        bar.add(settle);
        bar.add(new Separator());
        bar.add(new DropDown("What is shown", "run-filter", this::fillFilter));
        bar.add(new DropDown("Runs shown before", "run-earlier", this::fillEarlier));
        bar.add(new DropDown("Export", "run-export", this::fillExport));
        IMenuManager menu = bars.getMenuManager();
        menu.add(action("Go On at Random to the End", "run-dice", () -> play(Integer.MAX_VALUE)));
        menu.add(settle);
        menu.add(new Separator());
        menu.add(submenu("Show", this::fillFilter));
        menu.add(submenu("Earlier Runs", this::fillEarlier));
        menu.add(submenu("Export", this::fillExport));
        menu.add(new Separator());
        menu.add(action("Open the Action (Enter)", "run-export", () -> link.open(true)));
        menu.add(check("Follow in the Editor", link::isOn, link::set));
        bars.updateActionBars();
    }

    private static MenuManager submenu(String title, Consumer<IMenuManager> filling) {
        MenuManager menu = new MenuManager(title);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(filling::accept);
        // an empty menu is not shown
        menu.add(new Separator());
        return menu;
    }

    private static Action check(String text, Supplier<Boolean> is, Consumer<Boolean> set) {
        Action action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                set.accept(isChecked());
            }
        };
        action.setChecked(is.get());
        return action;
    }

    private void fillFilter(IMenuManager menu) {
        control.run().ifPresent(run -> {
            for (Lane lane : run.trace().lanes()) {
                menu.add(check(lane.title(), () -> control.sight().processes().contains(lane.process()),
                        shown -> control.see(control.sight().withProcesses(
                                with(control.sight().processes(), lane.process(), shown)))));
            }
            menu.add(new Separator());
            for (MessageType type : run.trace().algorithm().types()) {
                menu.add(check(type.name(), () -> control.sight().types().contains(type),
                        shown -> control.see(control.sight().withTypes(
                                with(control.sight().types(), type, shown)))));
            }
            menu.add(new Separator());
            menu.add(action("Everything", "run-filter", () -> control.see(Sight.all(run.trace())
                    .at(control.come()))));
        });
    }

    private static <T> Set<T> with(Set<T> set, T element, boolean wanted) {
        Set<T> other = new HashSet<>(set);
        if (wanted) {
            other.add(element);
        } else {
            other.remove(element);
        }
        return other;
    }

    private void fillEarlier(IMenuManager menu) {
        for (ShownRun run : control.earlier()) {
            menu.add(action(run.title().replace("&", "&&"), "run-earlier", () -> control.show(run, run.events())));
        }
        if (control.earlier().isEmpty()) {
            Action none = new Action("None") { };
            none.setEnabled(false);
            menu.add(none);
        }
    }

    private void fillExport(IMenuManager menu) {
        for (RunFormat format : RunFormat.values()) {
            menu.add(action("%s (.%s)...".formatted(format.title(), format.extension()), "run-export",
                    () -> exporting.accept("." + format.extension())));
        }
        menu.add(new Separator());
        menu.add(action("Scenario that can be replayed (.scenario)...", "run-export",
                () -> exporting.accept(RunFile.SCENARIO)));
    }

    @Override
    public void shown() {
        moved();
    }

    @Override
    public void moved() {
        Optional<ShownRun> run = control.run();
        boolean past = control.come() > 0;
        boolean later = run.isPresent() && control.come() < run.get().events();
        first.setEnabled(past);
        back.setEnabled(past);
        forth.setEnabled(later);
        last.setEnabled(later);
        play.setEnabled(past || later);
        boolean playing = player().isPlaying();
        play.setImageDescriptor(Icons.of(playing ? "run-pause" : "run-play"));
        play.setToolTipText(playing ? "Pause (space)" : "Play (space)");
        for (IAction action : List.of(closer, farther, fit, random, settle)) {
            action.setEnabled(run.isPresent());
        }
    }
}
