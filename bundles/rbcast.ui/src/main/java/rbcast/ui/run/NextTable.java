// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import rbcast.ui.client.UserInterface;
import rbcast.ui.run.ShownRun.Next;

/** What may happen next, where the run has come to: a double click, or Enter, makes it happen. */
final class NextTable implements RunControl.Listener {

    private static final int WIDTH = 420;
    /** Nobody reads more. */
    private static final int MOST = 500;

    private final RunControl control;
    private final Composite area;
    private final Table table;
    private final List<Next> nexts = new ArrayList<>();
    private Consumer<Next> chosen = next -> { };
    /** Where the run was when it was last looked at; answers to older questions are of no use. */
    private Object asked;

    private record Question(ShownRun run, int steps) {
    }

    NextTable(Composite parent, RunControl control) {
        this.control = control;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        table = new Table(area, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        new TableColumn(table, SWT.LEFT).setWidth(WIDTH);
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(chosen));
        control.addListener(this);
        say("What may happen next");
    }

    Composite widget() {
        return area;
    }

    Table table() {
        return table;
    }

    /** Is told what the user wants to happen. */
    void whenChosen(Consumer<Next> action) {
        chosen = action;
    }

    private Optional<Next> selected() {
        int row = table.getSelectionIndex();
        return row < 0 || row >= nexts.size() ? Optional.empty() : Optional.of(nexts.get(row));
    }

    private void say(String head) {
        table.getColumn(0).setText(head);
    }

    @Override
    public void shown() {
        asked = null;
    }

    @Override
    public void moved() {
        control.run().ifPresent(run -> {
            int come = control.come();
            Question question = new Question(run, run.stepsAt(come));
            if (!question.equals(asked)) {
                asked = question;
                UserInterface.later(() -> run.nexts(come), answer -> {
                    if (question.equals(asked) && !table.isDisposed()) {
                        fill(answer, question.steps());
                    }
                });
            }
        });
    }

    private void fill(List<Next> answer, int steps) {
        nexts.clear();
        nexts.addAll(answer.subList(0, Math.min(MOST, answer.size())));
        table.setRedraw(false);
        table.removeAll();
        for (Next next : nexts) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(next.words());
            if (next.taken()) {
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            }
        }
        table.setRedraw(true);
        String after = steps == 0 ? "at the beginning" : "after step " + steps;
        say(answer.isEmpty() ? "Nothing can happen " + after
                : answer.size() == 1 ? "One thing may happen " + after
                : "What may happen " + after + ", of " + answer.size() + " things");
    }
}
