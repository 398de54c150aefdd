// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import rbcast.tasks.Doctor;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.settings.Preferences;

/**
 * Tells what verifications need and this machine does not have, and how to get it: at the start, so that nobody meets
 * it in the middle of something, and again when a task needs it. It stands in nobody's way, as editing goes on.
 */
public final class MissingTools extends Dialog {

    /** The dialog's title. */
    public static final String TITLE = "What verifications need";

    private static final String NOTHING = "Everything is there now.";
    private static final int LOOK_AGAIN = IDialogConstants.CLIENT_ID;
    private static final int PREFERENCES = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 90;
    private static final int LINES = 6;

    private static MissingTools shown;

    private List<String> missing;
    private Text list;

    private MissingTools(Shell parent, List<String> missing) {
        super(parent);
        this.missing = missing;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    /** Looks at the start, where the user has not said that this is no news. */
    public static final class AtStart implements IStartup {
        @Override
        public void earlyStartup() {
            if (Preferences.tellsAtStart()) {
                List<String> missing = Doctor.missingTools(Preferences.equipment());
                if (!missing.isEmpty()) {
                    tell(missing);
                }
            }
        }
    }

    /** Shows it, or shows it anew. May be called from any thread. */
    public static void tell(List<String> missing) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (shown != null) {
                shown.show(missing);
                shown.getShell().forceActive();
            } else if (window != null) {
                shown = new MissingTools(window.getShell(), missing);
                shown.open();
            }
        });
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Helping.with(area, Subject.TOOLS);
        Label what = new Label(area, SWT.WRAP);
        what.setText("Algorithms can be written here, but not be verified or synthesised yet. What is missing,"
                + " and how to get it:");
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT)
                .applyTo(what);
        list = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH),
                LINES * list.getLineHeight()).applyTo(list);
        Button tell = new Button(area, SWT.CHECK);
        tell.setText("&Tell me at every start");
        tell.setSelection(Preferences.tellsAtStart());
        tell.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tellAtStart(tell.getSelection())));
        show(missing);
        return area;
    }

    private static void tellAtStart(boolean wanted) {
        new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE)
                .setValue(Preferences.TELL_AT_START, wanted);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, LOOK_AGAIN, "&Look Again", false);
        createButton(parent, PREFERENCES, "&Preferences...", false);
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case LOOK_AGAIN -> lookAgain();
            case PREFERENCES -> PreferencesUtil.createPreferenceDialogOn(getShell(), RBcastPage.ID, null, null).open();
            default -> close();
        }
    }

    private void lookAgain() {
        Display display = getShell().getDisplay();
        getButton(LOOK_AGAIN).setEnabled(false);
        ICoreRunnable looking = monitor -> {
            List<String> found = Doctor.missingTools(Preferences.equipment());
            display.asyncExec(() -> show(found));
        };
        Job job = Job.create("Looking for Spin and a C compiler", looking);
        job.setSystem(true);
        job.schedule();
    }

    private void show(List<String> found) {
        missing = found;
        if (list != null && !list.isDisposed()) {
            list.setText(found.isEmpty() ? NOTHING : String.join("\n\n", found));
            if (getButton(LOOK_AGAIN) != null) {
                getButton(LOOK_AGAIN).setEnabled(true);
            }
        }
    }

    @Override
    public boolean close() {
        shown = null;
        return super.close();
    }
}
