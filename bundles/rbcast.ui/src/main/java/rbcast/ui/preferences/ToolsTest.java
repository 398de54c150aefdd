// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.ArrayList;
import java.util.List;
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
import rbcast.tasks.Equipment;

/** A button that tries the tools, and what has come of it. */
final class ToolsTest {

    private static final int LINES = 4;

    private final Supplier<Equipment> chosen;
    private final Button button;
    private final Text result;

    ToolsTest(Composite parent, Supplier<Equipment> chosen) {
        this.chosen = chosen;
        result = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        result.setBackground(parent.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT, LINES * result.getLineHeight())
                .applyTo(result);
        button = new Button(parent, SWT.PUSH);
        button.setText("&Test");
        button.setToolTipText("Starts the programs and shows what they say of themselves");
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> test()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
    }

    private void test() {
        Equipment equipment = chosen.get();
        Display display = button.getDisplay();
        button.setEnabled(false);
        result.setText("Trying...");
        ICoreRunnable trying = monitor -> {
            String said = String.join("\n", said(Doctor.examine(equipment)));
            display.asyncExec(() -> show(said));
        };
        Job job = Job.create("Trying Spin and the C compiler", trying);
        job.setSystem(true);
        job.schedule();
    }

    private static List<String> said(Doctor doctor) {
        List<String> lines = new ArrayList<>(doctor.problems());
        doctor.findings().stream().filter(line -> line.startsWith("Spin") || line.startsWith("C compiler"))
                .map(line -> line.replaceAll(" {2,}", ": ")).forEach(lines::add);
        return lines;
    }

    private void show(String said) {
        if (!button.isDisposed()) {
            result.setText(said);
            button.setEnabled(true);
        }
    }
}
