// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.List;

/**
 * What a text says: those of its definitions that have no errors, in order, and all problems.
 *
 * @param verifications those whose algorithm has no errors either
 * @param campaigns those whose subject has no errors either
 */
public record Reading(List<ReadAlgorithm> algorithms, List<ReadVerification> verifications,
        List<ReadSynthesis> syntheses, List<ReadCampaign> campaigns, List<Problem> problems) {

    public Reading {
        algorithms = List.copyOf(algorithms);
        verifications = List.copyOf(verifications);
        syntheses = List.copyOf(syntheses);
        campaigns = List.copyOf(campaigns);
        problems = List.copyOf(problems);
    }
}
