// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.io.IOException;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

import rbcast.tasks.Doctor;
import rbcast.text.IoProblem;
import rbcast.ui.settings.Preferences;

/** How much room compiled verifiers take, and a button that frees it. */
final class CacheLine {

    private final Button button;
    private final Text state;

    CacheLine(Composite parent) {
        state = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        state.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).align(SWT.FILL, SWT.CENTER)
                .hint(SWT.DEFAULT, 2 * state.getLineHeight()).applyTo(state);
        button = new Button(parent, SWT.PUSH);
        button.setText("C&lear");
        button.setToolTipText("Removes the compiled verifiers; they are made again when they are needed");
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work(CacheLine::clear)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        work(() -> Doctor.cacheState(Preferences.equipment()));
    }

    private static String clear() {
        try {
            return Doctor.clearCache();
        } catch (IOException problem) {
            return IoProblem.inWords(problem);
        }
    }

    private void work(Supplier<String> work) {
        Display display = button.getDisplay();
        button.setEnabled(false);
        ICoreRunnable looking = monitor -> {
            String said = work.get();
            display.asyncExec(() -> show(said));
        };
        Job job = Job.create("Looking at the cache of verifiers", looking);
        job.setSystem(true);
        job.schedule();
    }

    private void show(String said) {
        if (!button.isDisposed()) {
            state.setText(said);
            button.setEnabled(true);
        }
    }
}
