// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** The options that {@code spin -run} needs for a model because its defaults are too small; none for small systems. */
final class SpinOptions {

    private static final int DEFAULT_DEPTH = 10_000;
    private static final int DEFAULT_STATE_VECTOR = 1024;
    private static final long STATEMENTS_OF_AN_ACTION = 16;

    private SpinOptions() {
    }

    /** Options in the order in which Spin wants them. */
    static List<String> of(Algorithm algorithm, SystemModel system) {
        List<String> options = new ArrayList<>();
        if (stateVector(algorithm, system) > DEFAULT_STATE_VECTOR) {
            options.add("-DVECTORSZ=" + stateVector(algorithm, system));
        }
        if (depth(algorithm, system) > DEFAULT_DEPTH) {
            options.add("-m" + depth(algorithm, system));
        }
        return options;
    }

    /**
     * More statements than any run has: every process receives every type from everybody; in crash systems each action
     * is a few statements and each crash a few for every destination, otherwise a handler, or a piece of one that is
     * long, counts as one. At most some 10^9, which is within what Spin reads.
     */
    static long depth(Algorithm algorithm, SystemModel system) {
        long receipts = (long) system.n() * system.n() * algorithm.types().size() * system.contents();
        boolean crash = system.mode() == FailureMode.CRASH;
        long handler = crash ? STATEMENTS_OF_AN_ACTION * (1L + algorithm.receive().actions().size())
                : 8 + algorithm.receive().actions().size() / ModelText.ACTIONS_OF_A_PIECE;
        long beginning = 8L * system.n() + STATEMENTS_OF_AN_ACTION * (4L + algorithm.broadcast().actions().size());
        return Math.max(DEFAULT_DEPTH, beginning + receipts * handler + 8L * system.f() * system.n());
    }

    /** At least as many bytes as a state has: records and PROMELA processes, with room for alignment. */
    private static int stateVector(Algorithm algorithm, SystemModel system) {
        int slots = algorithm.types().size() * system.contents();
        int bytes = ContentsText.isNeeded(algorithm, system) ? 8 : 6;
        return 128 + system.n() * (bytes * slots + 28);
    }
}
