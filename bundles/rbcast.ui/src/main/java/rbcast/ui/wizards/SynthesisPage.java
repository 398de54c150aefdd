// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.dsl.SynthesisOverrides.ValueProblem;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.look.ScrolledArea;
import rbcast.ui.settings.Preferences;

/** The inputs of Table 1 of the paper, one by one. A field that is left empty has the paper's value. */
final class SynthesisPage extends WizardPage {

    private static final String NAME = "Learned";
    private static final SystemModel FIRST = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final int WIDTH = 500;
    private static final int HEIGHT = 420;

    private final Map<SynthesisInput, Text> fields = new EnumMap<>(SynthesisInput.class);
    private final boolean runs;
    private Text name;
    private Button run;

    /** @param runs whether the synthesis begins at once, if the user does not say otherwise */
    SynthesisPage(boolean runs) {
        super("inputs");
        this.runs = runs;
        setTitle("Inputs of the synthesis");
        setDescription("Written as in a synthesize block. Fields left empty have the paper's values, shown in grey.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite frame = ScrolledArea.in(parent, WIDTH, HEIGHT, this::createFields);
        run = new Button(frame, SWT.CHECK);
        run.setText("&Begin to learn when the file is written");
        run.setSelection(runs);
        GridDataFactory.swtDefaults().indent(6, 4).applyTo(run);
        Helping.with(frame, Subject.INPUTS);
        setControl(frame);
    }

    private Composite createFields(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        name = field(area, "name", "of the synthesis, and of the algorithm that it learns", "");
        name.setText(NAME);
        for (SynthesisInput input : SynthesisInput.values()) {
            Text field = field(area, input.keyword(), input.description(), input.paper());
            Preferences.initial(input).ifPresent(field::setText);
            fields.put(input, field);
        }
        fields.get(SynthesisInput.SYSTEMS).setText(FIRST.toString());
        name.addModifyListener(event -> check());
        fields.values().forEach(field -> field.addModifyListener(event -> check()));
        return area;
    }

    /** The name of the synthesis, if it is to begin at once. */
    Optional<String> toRun() {
        return run.getSelection() ? Optional.of(name.getText()) : Optional.empty();
    }

    private static Text field(Composite area, String label, String meaning, String paper) {
        new Label(area, SWT.NONE).setText(label + ":");
        Text field = new Text(area, SWT.BORDER);
        field.setMessage(paper);
        field.setToolTipText(meaning);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    private void check() {
        SynthesisOverrides read = read();
        Optional<ValueProblem> first = read.problems().stream()
                .min((one, other) -> one.severity().compareTo(other.severity()));
        boolean named = AlgorithmWriter.isName(name.getText());
        setErrorMessage(!named ? "name: letters, digits and underscores, and no digit at the beginning"
                : first.filter(problem -> problem.severity() == Severity.ERROR).map(SynthesisPage::text).orElse(null));
        setMessage(first.map(SynthesisPage::text).orElse(getDescription()),
                first.isPresent() ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setPageComplete(named && read.specification().isPresent());
    }

    private static String text(ValueProblem problem) {
        return problem.keyword() + ": " + problem.message();
    }

    private SynthesisOverrides read() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((input, field) -> {
            // only the systems have no value of the paper's
            if (!field.getText().isBlank() || input == SynthesisInput.SYSTEMS) {
                values.put(input.keyword(), field.getText());
            }
        });
        String named = AlgorithmWriter.isName(name.getText()) ? name.getText() : NAME;
        return SynthesisOverrides.of(SynthesisSpecification.paper(named, List.of(FIRST)), values);
    }

    /** The inputs as a definition of the language. */
    String text() {
        return AlgorithmWriter.write(read().specification()
                .orElseThrow(() -> new IllegalStateException("the page is not complete")));
    }
}
