// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.Objects;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;

/**
 * How far a process is from what a threshold condition asks for.
 *
 * @param site the action that has the condition
 * @param type the type waited for
 * @param count distinct processes that it has been received from
 * @param required the number that the condition asks for in this system: N + 1 where no number is enough
 */
public record Tally(ActionSite site, MessageType type, int count, int required) {

    public Tally {
        Objects.requireNonNull(site);
        Objects.requireNonNull(type);
    }

    /** Whether the condition holds. */
    public boolean isReached() {
        return count >= required;
    }
}
