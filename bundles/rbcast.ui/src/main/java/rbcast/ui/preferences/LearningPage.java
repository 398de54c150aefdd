// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.settings.Preferences;

/**
 * What the form for a new synthesis begins with. It becomes part of the block that the form writes: what is learned
 * depends on the block alone.
 */
public final class LearningPage extends ScrolledFieldsPage {

    /** The page's identifier. */
    public static final String ID = "rbcast.ui.learningPage";

    private static final SystemModel ANY = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    /** Called by the platform. */
    public LearningPage() {
        super("What the form of New > Synthesis begins with, written as in a synthesize block. Fields left empty have"
                + " the paper's values, shown in grey.");
    }

    @Override
    protected void createFieldEditors() {
        Helping.with(getFieldEditorParent(), Subject.INPUTS);
        for (SynthesisInput input : SynthesisInput.values()) {
            if (input != SynthesisInput.SYSTEMS) {
                addField(new InputField(input, getFieldEditorParent()));
            }
        }
    }

    private static final class InputField extends StringFieldEditor {

        private final SynthesisInput input;

        InputField(SynthesisInput input, Composite parent) {
            this.input = input;
            init(Preferences.learning(input), input.keyword() + ":");
            createControl(parent);
            getTextControl().setMessage(input.paper());
            getTextControl().setToolTipText(input.description());
        }

        @Override
        protected boolean doCheckState() {
            String text = getStringValue().strip();
            Optional<String> problem = text.isEmpty() ? Optional.empty() : SynthesisOverrides.of(
                    SynthesisSpecification.paper("Learned", List.of(ANY)), Map.of(input.keyword(), text)).problems()
                    .stream().filter(each -> each.severity() == Severity.ERROR).map(each -> each.message()).findFirst();
            setErrorMessage(problem.map(message -> input.keyword() + ": " + message).orElse(""));
            return problem.isEmpty();
        }
    }
}
