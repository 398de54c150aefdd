// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

/** Asked from time to time by long work whether it should stop; may be asked from any thread. */
@FunctionalInterface
public interface Cancellation {

    /** Never asks to stop. */
    Cancellation NEVER = () -> false;

    boolean isCancelled();
}
