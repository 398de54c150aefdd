// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.Locale;

import rbcast.tasks.report.Statistic;

/**
 * One of our numbers beside the paper's. Two means are told apart when they differ by more than two standard errors of
 * their difference (Welch), which says nothing below two simulations on either side.
 */
record Comparison(Statistic ours, Statistic paper) {

    /** Beyond this the difference is hardly chance. */
    private static final double STANDARD_ERRORS = 2;

    /** Whether there are enough simulations on both sides. */
    boolean isPossible() {
        return ours.samples() >= 2 && paper.samples() >= 2;
    }

    /** Whether the numbers cannot be told apart. */
    boolean agrees() {
        return isPossible() && Math.abs(ours.mean() - paper.mean()) <= STANDARD_ERRORS * standardError();
    }

    private double standardError() {
        return Math.sqrt(Math.pow(ours.deviation(), 2) / ours.samples()
                + Math.pow(paper.deviation(), 2) / paper.samples());
    }

    /** The quotient of the means, ours above. */
    String ratio() {
        return ours.samples() == 0 || paper.mean() == 0 ? "" : String.format(Locale.ROOT, "%.2f",
                ours.mean() / paper.mean());
    }

    /** What follows from the numbers, and nothing else. */
    String inWords() {
        if (ours.samples() == 0) {
            return "never reached here";
        }
        if (!isPossible()) {
            return "one simulation: not compared";
        }
        return agrees() ? "not distinguishable" : ours.mean() > paper.mean() ? "higher here" : "lower here";
    }
}
