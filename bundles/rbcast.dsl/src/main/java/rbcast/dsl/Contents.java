// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.reading.ReadAlgorithm;
import rbcast.dsl.reading.ReadCampaign;
import rbcast.dsl.reading.ReadSynthesis;
import rbcast.dsl.reading.ReadVerification;
import rbcast.dsl.reading.Reading;

/** The definitions of a text and where they stand, apart from any syntax tree. All lists are in its order. */
record Contents(List<PlacedAlgorithm> algorithms, List<VerificationBlock> verifications,
        List<PlacedSynthesis> syntheses, List<PlacedCampaign> campaigns) {

    static final Contents NONE = new Contents(List.of(), List.of(), List.of(), List.of());

    /**
     * An algorithm and where it stands.
     *
     * @param name position of its name
     * @param actions positions of its actions
     */
    record PlacedAlgorithm(Algorithm algorithm, Position name, Map<ActionSite, Position> actions) {

        PlacedAlgorithm {
            actions = Map.copyOf(actions);
        }

        static PlacedAlgorithm of(ReadAlgorithm read, Places places) {
            Map<ActionSite, Position> actions = new HashMap<>();
            read.actions().forEach((site, action) -> actions.put(site, places.position(action, null)));
            return new PlacedAlgorithm(read.algorithm(),
                    places.position(read.source(), Literals.ALGORITHM_DEFINITION__NAME), actions);
        }
    }

    /**
     * The inputs of a synthesis and where they stand.
     *
     * @param name position of its name
     */
    record PlacedSynthesis(SynthesisSpecification specification, Position name) {

        static PlacedSynthesis of(ReadSynthesis read, Places places) {
            return new PlacedSynthesis(read.specification(),
                    places.position(read.source(), Literals.SYNTHESIZE_DEFINITION__NAME));
        }
    }

    /**
     * A campaign and where it stands.
     *
     * @param name position of its name
     */
    record PlacedCampaign(Campaign campaign, Position name) {

        static PlacedCampaign of(ReadCampaign read, Places places) {
            return new PlacedCampaign(read.campaign(),
                    places.position(read.source(), Literals.CAMPAIGN_DEFINITION__NAME));
        }
    }

    Contents {
        algorithms = List.copyOf(algorithms);
        verifications = List.copyOf(verifications);
        syntheses = List.copyOf(syntheses);
        campaigns = List.copyOf(campaigns);
    }

    /** What was read from a syntax tree. */
    static Contents of(Reading reading, Places places) {
        return of(reading.algorithms(), reading.verifications().stream().map(read -> block(read, places)).toList(),
                reading.syntheses(), reading.campaigns(), places);
    }

    /** Verifications that have their places, and what else was read from a syntax tree. */
    static Contents of(List<ReadAlgorithm> algorithms, List<VerificationBlock> verifications,
            List<ReadSynthesis> syntheses, List<ReadCampaign> campaigns, Places places) {
        return new Contents(algorithms.stream().map(read -> PlacedAlgorithm.of(read, places)).toList(), verifications,
                syntheses.stream().map(read -> PlacedSynthesis.of(read, places)).toList(),
                campaigns.stream().map(read -> PlacedCampaign.of(read, places)).toList());
    }

    private static VerificationBlock block(ReadVerification read, Places places) {
        return new VerificationBlock(read.verification(),
                places.position(read.source(), Literals.VERIFY_DEFINITION__ALGORITHM),
                positions(read.expectations(), places), positions(read.generalExpectations(), places));
    }

    private static List<Position> positions(List<ExpectationLine> lines, Places places) {
        return lines.stream().map(line -> places.position(line, null)).toList();
    }
}
