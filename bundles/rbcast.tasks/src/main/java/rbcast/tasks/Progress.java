// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import rbcast.algorithm.verdict.Cancellation;

/** How long work tells its user how far it is, and learns that it should stop. May be called from any thread. */
public interface Progress extends Cancellation {

    /**
     * A stretch of work begins.
     *
     * @param what in the user's words
     * @param total units of work, 0 when nobody knows
     */
    void begin(String what, long total);

    /**
     * So much of the stretch is done.
     *
     * @param done units since {@link #begin}, never fewer than before
     * @param detail what is going on, short; may be empty
     */
    void advance(long done, String detail);

    /** Shows nothing and never asks to stop. */
    Progress SILENT = silent(Cancellation.NEVER);

    /** Shows nothing; asks to stop when that does. */
    static Progress silent(Cancellation cancellation) {
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                // nobody looks
            }

            @Override
            public void advance(long done, String detail) {
                // nobody looks
            }

            @Override
            public boolean isCancelled() {
                return cancellation.isCancelled();
            }
        };
    }
}
