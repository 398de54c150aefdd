// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.List;

/**
 * An action of a handler at which a faulty process may stop for good.
 *
 * @param action its place in the handler, from 0; past the last one stands for the end of the handler
 * @param reachable the processes of which any may still be reached when the crash comes in the middle of this SEND, in
 *        ascending order; empty where the crash can only come before the action
 */
public record CrashSite(int action, List<Integer> reachable) {

    public CrashSite {
        reachable = List.copyOf(reachable);
    }
}
