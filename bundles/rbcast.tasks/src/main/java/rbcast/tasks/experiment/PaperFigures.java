// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import rbcast.tasks.report.Statistic;

/**
 * What the paper reports of a failure mode, mean and deviation over five simulations.
 *
 * @param statesUntilFirst states until the first correct algorithm (Table 7)
 * @param correct correct algorithms generated (Table 8)
 * @param incorrect incorrect algorithms generated (Table 8)
 * @param algorithmsUntilFirst algorithms until the first correct one (Table 8)
 * @param time of 12,000 episodes (section VII)
 * @param reward the runtime reward, by Table 3, of the algorithm that it presents as the most efficient one
 */
public record PaperFigures(Statistic statesUntilFirst, Statistic correct, Statistic incorrect,
        Statistic algorithmsUntilFirst, String time, int reward) {

    private static final int SIMULATIONS = 5;

    /** A number as the paper prints it. */
    static Statistic number(double mean, double deviation) {
        return new Statistic(SIMULATIONS, mean, deviation);
    }
}
