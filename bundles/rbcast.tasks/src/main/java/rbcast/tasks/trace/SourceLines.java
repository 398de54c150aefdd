// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.OptionalInt;

import rbcast.algorithm.ActionSite;

/** Where the actions of an algorithm stand in the text it came from. */
@FunctionalInterface
public interface SourceLines {

    /** For an algorithm that came from no text. */
    SourceLines UNKNOWN = site -> OptionalInt.empty();

    /** The line of the action, from 1. */
    OptionalInt of(ActionSite site);
}
