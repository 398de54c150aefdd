// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.List;

/**
 * Where, inside one execution of a handler, a faulty process stops for good: the actions before {@code action} are
 * carried out; of {@code action} itself, if it is a SEND whose condition holds, only the messages to {@code reached}
 * get out; nothing else happens. It makes sense for any algorithm: an action number past the end means a crash after
 * the handler.
 *
 * @param action place of the action in the handler, from 0
 * @param reached processes that the interrupted SEND still reaches, in ascending order; others are ignored
 */
public record CrashPoint(int action, List<Integer> reached) {

    public CrashPoint {
        reached = reached.stream().sorted().distinct().toList();
    }

    /** A crash before the action does anything. */
    public static CrashPoint before(int action) {
        return new CrashPoint(action, List.of());
    }

    long reachedMask() {
        return Processes.mask(reached);
    }
}
