// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.prove;

import java.util.List;
import java.util.Map;

import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.dsl.SynthesisOverrides.ValueProblem;
import rbcast.tasks.InputException;

/** Many systems as a line of text. */
public final class SystemsText {

    private static final SynthesisSpecification BASE =
            SynthesisSpecification.paper("Any", List.of(new SystemModel(FailureMode.NO_FAILURE, 1, 0)));

    private SystemsText() {
    }

    /**
     * Reads conditions on N and F as the language has them, {@code N > 3F, F >= 1}, {@code ..., contents 2}.
     *
     * @throws InputException if these are none
     */
    public static Resilience read(FailureMode mode, String conditions) throws InputException {
        SynthesisOverrides read = SynthesisOverrides.of(BASE, Map.of("systems",
                conditions.isBlank() ? "" : mode + " for all " + conditions));
        for (ValueProblem problem : read.problems()) {
            if (problem.severity() == Severity.ERROR) {
                throw new InputException(problem.message());
            }
        }
        List<Resilience> systems = read.specification().orElseThrow().goal().generalSystems();
        if (systems.size() != 1) {
            throw new InputException("these are conditions on N and F of one kind of system: 'N > 3F, F >= 1'");
        }
        return systems.get(0);
    }
}
