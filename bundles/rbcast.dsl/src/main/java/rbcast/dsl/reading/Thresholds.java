// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import rbcast.algorithm.Threshold;

/** What holds of a threshold in every system, that is for all N >= 1 and 0 <= F < N. */
final class Thresholds {

    private Thresholds() {
    }

    /** Whether it is never reached, however many parties there are. */
    static boolean alwaysAboveN(Threshold threshold) {
        long n = (long) threshold.n() - threshold.divisor();
        long least = n + threshold.constant();
        return n >= 0 && n + threshold.f() >= 0 && (least > 0 || least == 0 && threshold.strict());
    }

    /** Whether it is reached before any message has been received. */
    static boolean alwaysReached(Threshold threshold) {
        long n = threshold.n();
        long greatest = n + threshold.constant();
        return n <= 0 && n + threshold.f() <= 0 && (greatest < 0 || greatest == 0 && !threshold.strict());
    }
}
