// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.results.SourcePlace;

/** Asks for the situation in which a simulated run begins; says at once what does not go together. */
public final class SituationDialog extends TitleAreaDialog {

    /** The dialog's title. */
    public static final String TITLE = "Simulate a Run";

    private static final int COLUMNS = 2;
    private static final SystemModel USUAL = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private final SourcePlace source;
    private final Document document;
    private final Optional<Algorithm> first;
    private final Consumer<ShownRun> use;
    private Combo algorithm;
    private Combo mode;
    private Spinner n;
    private Spinner f;
    private Spinner contents;
    private Combo kind;
    private Spinner faulty;

    /**
     * @param document what stands in the file; with an algorithm at least
     * @param first the algorithm that is proposed; the first of the file if empty
     * @param use takes the run in which nothing has happened yet
     */
    public SituationDialog(Shell parent, SourcePlace source, Document document, Optional<Algorithm> first,
            Consumer<ShownRun> use) {
        super(parent);
        this.source = source;
        this.document = document;
        this.first = first;
        this.use = use;
        setBlockOnOpen(false);
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
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).applyTo(area);
        algorithm = combo(area, "&Algorithm:", document.algorithms().stream().map(Algorithm::name).toList());
        mode = combo(area, "Failure &mode:", Arrays.stream(FailureMode.values()).map(FailureMode::keyword).toList());
        n = spinner(area, "&N, processes:", 1, SystemModel.MAX_PROCESSES);
        f = spinner(area, "&F, of them faulty at most:", 0, SystemModel.MAX_PROCESSES - 1);
        contents = spinner(area, "&Contents that a Byzantine broadcaster may mix:", 1, SystemModel.MAX_CONTENTS);
        kind = combo(area, "&Situation:", Arrays.stream(Kind.values()).map(Kind::keyword).toList());
        faulty = spinner(area, "Fa&ulty in this run:", 0, SystemModel.MAX_PROCESSES - 1);
        Helping.with(area, Subject.RUNS);
        first.map(Algorithm::name).ifPresent(algorithm::setText);
        setTitle("In which situation does the run begin?");
        algorithm.addListener(SWT.Selection, event -> proposeSystem());
        for (Control each : List.of(algorithm, mode, n, f, contents, kind, faulty)) {
            each.addListener(each instanceof Combo ? SWT.Selection : SWT.Modify, event -> check());
        }
        proposeSystem();
        return area;
    }

    private static Combo combo(Composite area, String label, List<String> choices) {
        new Label(area, SWT.NONE).setText(label);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(choices.toArray(String[]::new));
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private static Spinner spinner(Composite area, String label, int least, int most) {
        new Label(area, SWT.NONE).setText(label);
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(least, least, most, 0, 1, 1);
        return spinner;
    }

    /** The first system in which the algorithm is verified. */
    private void proposeSystem() {
        SystemModel system = document.verifications().stream()
                .filter(block -> block.verification().algorithm().name().equals(algorithm.getText()))
                .flatMap(block -> block.verification().expectations().stream()).map(Expectation::system).findFirst()
                .orElse(USUAL);
        Situation situation = system.situations().get(0);
        mode.setText(system.mode().keyword());
        n.setSelection(system.n());
        f.setSelection(system.f());
        contents.setSelection(system.contents());
        kind.setText(situation.kind().keyword());
        faulty.setSelection(situation.faulty());
        check();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    /** What does not go together; empty if everything does. */
    private Optional<String> check() {
        Optional<String> problem = Optional.empty();
        try {
            begin();
        } catch (IllegalArgumentException wrong) {
            problem = Optional.of(wrong.getMessage());
        }
        setMessage(problem.orElse("What happens then, step by step, you or chance decide."),
                problem.isPresent() ? IMessageProvider.ERROR : IMessageProvider.NONE);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
        }
        return problem;
    }

    private ShownRun begin() {
        SystemModel system = new SystemModel(FailureMode.of(mode.getText()).orElseThrow(), n.getSelection(),
                f.getSelection(), contents.getSelection());
        return ShownRun.of(source, document, document.algorithm(algorithm.getText()).orElseThrow(), system,
                new Situation(Kind.values()[kind.getSelectionIndex()], faulty.getSelection()));
    }

    @Override
    protected void okPressed() {
        if (check().isEmpty()) {
            ShownRun begun = begin();
            super.okPressed();
            use.accept(begun);
        }
    }
}
