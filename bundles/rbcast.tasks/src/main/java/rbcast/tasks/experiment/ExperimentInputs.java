// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.List;

import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.SynthesisSpecification;

/** The specifications that the evaluation runs: the paper's inputs, with the differences that it names. */
final class ExperimentInputs {

    private ExperimentInputs() {
    }

    /** Sections VII-A and VII-B. */
    static SynthesisSpecification of(ExperimentMode mode, LearnerKind learner, ExperimentSize size) {
        return SynthesisSpecification.paper("Learned", List.of(mode.system())).toBuilder().episodes(size.episodes())
                .simulations(size.simulations()).seed(size.seed()).learning(learner.learning()).build();
    }

    /** Section VII-C: the crash experiment as published. */
    static SynthesisSpecification of(AblationVariant variant, ExperimentSize size) {
        SynthesisSpecification paper =
                SynthesisSpecification.paper("Learned", List.of(ExperimentMode.CRASH.system()));
        return paper.toBuilder().types(variant.types()).broadcast(sized(paper.space().broadcast(), variant))
                .receive(sized(paper.space().receive(), variant)).heuristics(variant.heuristics())
                .episodes(size.ablationEpisodes()).simulations(size.ablationSimulations()).seed(size.seed())
                .learning(Learning.AS_PUBLISHED).build();
    }

    private static HandlerRules sized(HandlerRules rules, AblationVariant variant) {
        return rules.withActions(rules.minActions(), variant.maxActions());
    }
}
