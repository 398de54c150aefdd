// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import rbcast.algorithm.Algorithm;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;

/** Asks for the systems in which algorithms without a {@code verify} block are verified. */
final class SystemsDialog extends TitleAreaDialog {

    /** The dialog's title. */
    static final String TITLE = "Verify in Which Systems?";

    private static final String FIRST = "byzantine with N = 4, F = 1;\n";
    private static final String HELP = "A line for each, as in a verify block:"
            + " crash with N = 3, F = 1; or byzantine for all N > 3F;";
    private static final int WIDTH = 520;
    private static final int HEIGHT = 110;

    private final List<Algorithm> algorithms;
    private final BiConsumer<AskedSystems, Boolean> use;
    private Text lines;
    private Button keep;

    /**
     * @param algorithms those that are meant; at least one
     * @param use takes the systems, and whether the file is to ask for them from now on
     */
    SystemsDialog(Shell parent, List<Algorithm> algorithms, BiConsumer<AskedSystems, Boolean> use) {
        super(parent);
        this.algorithms = List.copyOf(algorithms);
        this.use = use;
        setBlockOnOpen(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText("&Systems:");
        lines = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
        lines.setFont(JFaceResources.getTextFont());
        lines.setText(FIRST);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(lines);
        lines.addListener(SWT.Modify, event -> check());
        keep = new Button(area, SWT.CHECK);
        keep.setText("&Write it into the file as a verify block");
        setTitle("No verify block speaks of " + algorithms.stream().map(Algorithm::name)
                .collect(Collectors.joining(", ")));
        setMessage(HELP);
        Helping.with(area, Subject.VERIFICATIONS);
        return area;
    }

    /** What is wrong; empty if nothing is. */
    private Optional<String> check() {
        Optional<String> problem = new AskedSystems(lines.getText()).problem(algorithms.get(0));
        setMessage(problem.orElse(HELP), problem.isPresent() ? IMessageProvider.ERROR : IMessageProvider.NONE);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty());
        }
        return problem;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Verify", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        if (check().isEmpty()) {
            AskedSystems systems = new AskedSystems(lines.getText());
            boolean written = keep.getSelection();
            super.okPressed();
            use.accept(systems, written);
        }
    }
}
