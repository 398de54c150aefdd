// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;

/**
 * An algorithm and where it stands in the text.
 *
 * @param actions the text of each action
 */
public record ReadAlgorithm(Algorithm algorithm, AlgorithmDefinition source,
        Map<ActionSite, ActionDefinition> actions) {

    public ReadAlgorithm {
        actions = Map.copyOf(actions);
    }

    /** The text of an action, if there is such an action. */
    public Optional<ActionDefinition> action(ActionSite site) {
        return Optional.ofNullable(actions.get(site));
    }
}
