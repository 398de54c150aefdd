// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

import rbcast.tasks.OutputFile;
import rbcast.text.IoProblem;
import rbcast.text.Words;
import rbcast.ui.client.UserInterface;
import rbcast.ui.look.Icons;
import rbcast.ui.results.SourcePlace;

/** The view of verdicts, as a matrix or one by one. */
public final class VerificationView extends ViewPart {

    /** The view's identifier. */
    public static final String ID = "rbcast.ui.verdicts";

    private final Runnable changed = this::changed;
    private final AtomicBoolean told = new AtomicBoolean();
    private final StackLayout stack = new StackLayout();
    private Composite place;
    private Text filter;
    private VerdictMatrix matrix;
    private VerdictList list;
    private Presentation shown;
    private List<Entry> entries = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("words that a verdict has to have");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> show());
        place = new Composite(area, SWT.NONE);
        place.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
        matrix = new VerdictMatrix(place);
        list = new VerdictList(place);
        for (Presentation each : List.of(matrix, list)) {
            each.table().addListener(SWT.DefaultSelection, event -> open());
            each.table().setMenu(menu().createContextMenu(each.table()));
        }
        present(matrix);
        fill(getViewSite().getActionBars());
        UserInterface.later(Entries::get, all -> {
            if (!area.isDisposed()) {
                all.addListener(changed);
                area.addListener(SWT.Dispose, event -> all.removeListener(changed));
                changed();
                StaleCheck.schedule();
            }
        });
    }

    private void present(Presentation other) {
        shown = other;
        stack.topControl = other.table();
        place.layout();
        show();
    }

    private void fill(IActionBars bars) {
        Action one = new Action("One by One", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                present(isChecked() ? list : matrix);
            }
        };
        one.setId("rbcast.ui.list");
        one.setImageDescriptor(Icons.of("verdict-list"));
        one.setToolTipText("One by one, with all that is known, or as a matrix");
        bars.getToolBarManager().add(one);
        bars.getToolBarManager().add(action("Export as CSV...", "run-export", this::export));
        bars.getMenuManager().add(action("Export as CSV...", "run-export", this::export));
        bars.getMenuManager().add(action("Remove What Is Stale", "stop", () -> Entries.get()
                .forget(entries.stream().filter(Entry::stale).toList())));
        bars.getMenuManager().add(action("Remove All", "stop", this::forgetAll));
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action("Copy", "word", this::copy));
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action("Remove", "stop", this::remove));
        bars.updateActionBars();
    }

    private MenuManager menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        return menu;
    }

    private void fillMenu(IMenuManager menu) {
        Action open = action("Open the Run", "run", this::open);
        open.setEnabled(shown.selection().stream().anyMatch(Entry::hasRun));
        menu.add(open);
        menu.add(action("Open the Algorithm", "algorithm", this::reveal));
        menu.add(new Separator());
        menu.add(action("Copy", "word", this::copy));
        menu.add(action("Remove", "stop", this::remove));
    }

    private static Action action(String text, String icon, Runnable work) {
        Action action = new Action(text, Icons.of(icon)) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setToolTipText(text.replace("...", ""));
        return action;
    }

    /** Verdicts come in any thread, and many at a time. */
    private void changed() {
        if (told.compareAndSet(false, true)) {
            UserInterface.run(() -> {
                told.set(false);
                if (!filter.isDisposed()) {
                    entries = Entries.get().all();
                    show();
                }
            });
        }
    }

    private void show() {
        String[] words = filter.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Entry> seen = entries.stream().filter(entry -> {
            String all = String.join("\n", Arrays.stream(Field.values()).map(field -> field.of(entry)).toList())
                    .toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(all::contains);
        }).toList();
        shown.show(seen);
        long good = entries.stream().filter(entry -> entry.answer().filter(answer -> answer.verdict().isGood())
                .isPresent()).count();
        setContentDescription(entries.isEmpty() ? "No verdicts yet. Verify runs what verify blocks ask for."
                : "%s, %d as %s should be%s".formatted(Words.count(entries.size(), "verdict"), good,
                        entries.size() == 1 ? "it" : "they",
                        seen.size() < entries.size() ? ", " + seen.size() + " shown" : ""));
    }

    /** The run behind a verdict, or else the algorithm. */
    private void open() {
        shown.selection().stream().filter(Entry::hasRun).findFirst().ifPresentOrElse(EntryRun::open, this::reveal);
    }

    private void reveal() {
        shown.selection().stream().findFirst().ifPresent(entry -> Revealing.reveal(entry, getSite().getPage()));
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(filter.getDisplay());
        clipboard.setContents(new Object[] {VerdictCsv.tabs(shown.selection())},
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void remove() {
        Entries.get().forget(shown.selection());
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFileName("verdicts.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen));
        }
    }

    /** Writes all verdicts as comma-separated values, in the background. */
    public Job write(Path file) {
        List<Entry> all = entries;
        Job job = new Job("Writing " + file.getFileName()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    OutputFile.write(file, VerdictCsv.csv(all));
                    SourcePlace.refresh(file);
                    return Status.OK_STATUS;
                } catch (IOException unwritable) {
                    return Status.error(IoProblem.inWords(unwritable));
                }
            }
        };
        job.schedule();
        return job;
    }

    @Override
    public void setFocus() {
        shown.table().setFocus();
    }

    /** Forgets all verdicts. */
    public void forgetAll() {
        Entries.get().forgetAll();
    }

    /** The table that is shown. */
    public Table table() {
        return shown.table();
    }

    /** Where words are typed that a verdict has to have. */
    public Text filter() {
        return filter;
    }
}
