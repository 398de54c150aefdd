// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.List;

/**
 * What a process does on one kind of event: its actions from top to bottom. The STOP that ends every handler is
 * implied.
 *
 * @param actions without STOP; may be empty
 */
public record Handler(List<Action> actions) {

    public Handler {
        actions = List.copyOf(actions);
    }

    public static Handler of(Action... actions) {
        return new Handler(List.of(actions));
    }

    /** Number of actions as the paper counts them for heuristic GH6: STOP included. */
    public int size() {
        return actions.size() + 1;
    }
}
