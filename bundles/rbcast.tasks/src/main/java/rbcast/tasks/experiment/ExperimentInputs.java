package rbcast.tasks.experiment;

import java.util.List;
import java.util.Set;

import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.SynthesisSpecification;

/** The specifications that the evaluation runs: the paper's inputs, with the differences that it names. */
final class ExperimentInputs {

    private ExperimentInputs() {
    }

    /** Sections VII-A and VII-B. */
    static SynthesisSpecification of(ExperimentMode mode, LearnerKind learner, ExperimentSize size) {
        SynthesisSpecification paper = SynthesisSpecification.paper("Learned", List.of(mode.system()));
        return change(paper, paper.types(), paper.broadcast(), paper.receive(), paper.heuristics(), size.episodes(),
                size.simulations(), size.seed(), learner.learning());
    }

    /** Section VII-C: the crash experiment as published, one simulation. */
    static SynthesisSpecification of(AblationVariant variant, ExperimentSize size) {
        SynthesisSpecification paper =
                SynthesisSpecification.paper("Learned", List.of(ExperimentMode.CRASH.system()));
        return change(paper, variant.types(), sized(paper.broadcast(), variant), sized(paper.receive(), variant),
                variant.heuristics(), size.ablationEpisodes(), 1, size.seed(), Learning.AS_PUBLISHED);
    }

    private static HandlerRules sized(HandlerRules rules, AblationVariant variant) {
        return new HandlerRules(rules.send(), rules.deliver(), rules.always(), rules.thresholds(),
                rules.minActions(), variant.maxActions());
    }

    private static SynthesisSpecification change(SynthesisSpecification paper, int types, HandlerRules broadcast,
            HandlerRules receive, Set<Heuristic> heuristics, int episodes, int simulations, long seed,
            Learning learning) {
        return new SynthesisSpecification(paper.name(), paper.documentation(), paper.systems(), paper.properties(),
                types, paper.thresholds(), paper.destinations(), broadcast, receive, heuristics, paper.rewards(),
                paper.bonus(), episodes, simulations, seed, learning, paper.strategy(), paper.timeBudget());
    }
}
