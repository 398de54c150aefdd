// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTabGroup;
import org.eclipse.debug.ui.CommonTab;
import org.eclipse.debug.ui.ILaunchConfigurationDialog;
import org.eclipse.debug.ui.ILaunchConfigurationTab;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.tasks.synthesize.SynthesisInput;
import rbcast.tasks.verify.SearchSettings;

/** The tabs of launch configurations. */
public abstract class Tabs extends AbstractLaunchConfigurationTabGroup {

    /** Those of a verification. */
    public static final class Verification extends Tabs {
        @Override
        public void createTabs(ILaunchConfigurationDialog dialog, String mode) {
            setTabs(new ILaunchConfigurationTab[] {new FileTab(Kind.VERIFICATION), new SearchTab(), new CommonTab()});
        }
    }

    /** Those of a synthesis. */
    public static final class Synthesis extends Tabs {
        @Override
        public void createTabs(ILaunchConfigurationDialog dialog, String mode) {
            setTabs(new ILaunchConfigurationTab[] {new FileTab(Kind.SYNTHESIS), new InputsTab(), new CommonTab()});
        }
    }

    /** How verifications search. */
    private static final class SearchTab extends ValuesTab {
        SearchTab() {
            super("Search", "verify");
        }

        @Override
        void createFields() {
            for (Wishes.Search search : Wishes.Search.values()) {
                field(search.key(), search.label(), search == Wishes.Search.ENGINE
                        ? "one of " + String.join(", ", SearchSettings.engines()) : "", "as the project has it");
            }
        }

        @Override
        Optional<String> problem(ILaunchConfiguration configuration) throws CoreException {
            new Wishes(configuration).on(SearchSettings.USUAL);
            return Optional.empty();
        }
    }

    /** Inputs of a synthesis. */
    private static final class InputsTab extends ValuesTab {
        private static final SynthesisSpecification ANY = SynthesisSpecification.paper("Any",
                List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1)));

        InputsTab() {
            super("Inputs", "synthesize");
        }

        @Override
        void createFields() {
            for (SynthesisInput input : SynthesisInput.values()) {
                field(input.keyword(), input.keyword() + ":", input.description(), "as the block says");
            }
        }

        @Override
        Optional<String> problem(ILaunchConfiguration configuration) throws CoreException {
            return SynthesisOverrides.of(ANY, new Wishes(configuration).inputs()).problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR).findFirst()
                    .map(problem -> problem.keyword() + ": " + problem.message());
        }
    }
}
