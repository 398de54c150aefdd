// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

/**
 * How much is run.
 *
 * @param simulations independent simulations in each failure mode, at least 1
 * @param episodes learning episodes of each of them, at least 1
 * @param ablationSimulations independent simulations for each heuristic, at least 1; the paper has one (section VII-C)
 * @param ablationEpisodes learning episodes of each of them, at least 1
 * @param seed seed of the first simulation; the others count on from it
 */
public record ExperimentSize(int simulations, int episodes, int ablationSimulations, int ablationEpisodes,
        long seed) {

    /** Table 6 and section VII-C, but for each heuristic enough simulations to tell a difference from chance. */
    public static final ExperimentSize PAPER = new ExperimentSize(5, 12_000, 20, 10_000, 1);
    /** A run of seconds that shows that everything works. */
    public static final ExperimentSize QUICK = new ExperimentSize(1, 100, 1, 50, 1);

    /** @throws IllegalArgumentException if a number is out of range; its message can be shown to a user */
    public ExperimentSize {
        if (simulations < 1 || ablationSimulations < 1) {
            throw new IllegalArgumentException("the number of simulations must be at least 1");
        }
        if (episodes < 1 || ablationEpisodes < 1) {
            throw new IllegalArgumentException("the number of episodes must be at least 1");
        }
    }

    /** The same with that many simulations. */
    public ExperimentSize withSimulations(int newSimulations) {
        return new ExperimentSize(newSimulations, episodes, ablationSimulations, ablationEpisodes, seed);
    }

    /** The same with that many episodes; the ablation has no more of them. */
    public ExperimentSize withEpisodes(int newEpisodes) {
        return new ExperimentSize(simulations, newEpisodes, ablationSimulations,
                Math.min(ablationEpisodes, newEpisodes), seed);
    }

    /** The same with another seed. */
    public ExperimentSize withSeed(long newSeed) {
        return new ExperimentSize(simulations, episodes, ablationSimulations, ablationEpisodes, newSeed);
    }

    /** Learning episodes of the whole experiment, over everything that is run. */
    long totalEpisodes() {
        long modes = (long) ExperimentMode.values().length * LearnerKind.values().length * simulations * episodes;
        return modes + (long) AblationVariant.values().length * ablationSimulations * ablationEpisodes;
    }
}
