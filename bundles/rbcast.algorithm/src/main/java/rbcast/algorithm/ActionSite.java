// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;

/**
 * Where an action stands in an algorithm, so that an event of a run can be traced to the text that caused it.
 *
 * @param index place in the handler's actions, from 0
 */
public record ActionSite(HandlerKind handler, int index) {

    public ActionSite {
        Objects.requireNonNull(handler);
        if (index < 0) {
            throw new IllegalArgumentException("index " + index);
        }
    }
}
