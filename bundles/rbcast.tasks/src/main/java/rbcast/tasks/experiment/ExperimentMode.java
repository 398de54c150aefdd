// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import static rbcast.tasks.experiment.PaperFigures.number;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** The three failure modes of the evaluation, with the system of Table 6 and what the paper reports of each. */
public enum ExperimentMode {
    /** Nobody fails. */
    NO_FAILURE("No-Failure", new SystemModel(FailureMode.NO_FAILURE, 3, 0),
            new PaperFigures(number(15.4, 0), number(341.8, 23.2), number(502, 53.3), number(2.6, 1.9),
                    "about 9 hours", -6)),
    /** Processes crash. */
    CRASH("Crash-Failure", new SystemModel(FailureMode.CRASH, 3, 1),
            new PaperFigures(number(33.4, 16.9), number(420.2, 32.1), number(3355.6, 256.6), number(6.8, 4.1),
                    "about 3 days", -8)),
    /** Processes are Byzantine. */
    BYZANTINE("Byzantine-Failure", new SystemModel(FailureMode.BYZANTINE, 4, 1),
            new PaperFigures(number(13462.8, 6909.4), number(3, 0), number(9368.6, 6.8), number(6260, 3467.9),
                    "about 7 days", -17));

    private final String title;
    private final SystemModel system;
    private final PaperFigures paper;

    ExperimentMode(String title, SystemModel system, PaperFigures paper) {
        this.title = title;
        this.system = system;
        this.paper = paper;
    }

    /** As the paper names it. */
    public String title() {
        return title;
    }

    /** Where the algorithm has to be correct. */
    public SystemModel system() {
        return system;
    }

    /** What the paper reports. */
    public PaperFigures paper() {
        return paper;
    }
}
