// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.Prover;

/**
 * Learns an algorithm for all N and F, guided by counterexamples: it is learned in some single systems, and the prover
 * is asked about all; the system in which a proof fails is added to the single ones, and everything begins anew. An
 * algorithm that is right in all systems is right in those, so what is best in those, and proved, is best of all that
 * are right; and if there is none for those, there is none.
 */
final class GeneralSynthesis {

    /** How often it begins anew. Each time has one system more, which rules out what was learned before. */
    private static final int MOST_ROUNDS = 20;

    private final SynthesisSpecification specification;
    private final Prover prover;
    private final Function<SynthesisSpecification, SynthesisOutcome> learner;
    private final BiFunction<SynthesisOutcome, List<GeneralVerdict>, Optional<String>> writer;
    private final Cancellation cancellation;

    /**
     * @param specification with systems for all N and F
     * @param learner learns for single systems
     * @param writer makes the file of an outcome that is proved
     */
    GeneralSynthesis(SynthesisSpecification specification, Prover prover,
            Function<SynthesisSpecification, SynthesisOutcome> learner,
            BiFunction<SynthesisOutcome, List<GeneralVerdict>, Optional<String>> writer, Cancellation cancellation) {
        this.specification = specification;
        this.prover = prover;
        this.learner = learner;
        this.writer = writer;
        this.cancellation = cancellation;
    }

    SynthesisOutcome run() {
        Set<SystemModel> systems = new LinkedHashSet<>(specification.goal().systems());
        specification.goal().generalSystems().forEach(each -> systems.addAll(firstOf(each)));
        SynthesisOutcome outcome = learner.apply(inSingleSystems(systems));
        List<GeneralVerdict> verdicts = verdicts(outcome);
        for (int round = 1; round < MOST_ROUNDS && systems.addAll(failing(verdicts)); round++) {
            outcome = learner.apply(inSingleSystems(systems));
            verdicts = verdicts(outcome);
        }
        boolean proved = !verdicts.isEmpty() && verdicts.stream().allMatch(each -> each.verdict().holds());
        return outcome.proved(verdicts, proved ? writer.apply(outcome, verdicts) : Optional.empty());
    }

    /** The smallest one, and the smallest one in which a process may fail, if they can be run. */
    private static Set<SystemModel> firstOf(Resilience systems) {
        Set<SystemModel> first = new LinkedHashSet<>();
        for (int n = 1; n <= SystemModel.MAX_PROCESSES && first.isEmpty(); n++) {
            for (int f = 0; f < n && first.isEmpty(); f++) {
                if (systems.admits(n, f)) {
                    first.add(systems.system(n, f));
                }
            }
        }
        systems.smallestWithFailures().ifPresent(first::add);
        return first;
    }

    private SynthesisSpecification inSingleSystems(Set<SystemModel> systems) {
        return specification.toBuilder().systems(List.copyOf(systems)).generalSystems(List.of()).build();
    }

    /** What the prover says of the algorithm, if there is one that is verified in the single systems. */
    private List<GeneralVerdict> verdicts(SynthesisOutcome outcome) {
        List<GeneralVerdict> verdicts = new ArrayList<>();
        if (outcome.fileText().isPresent() && !outcome.isCancelled()) {
            Goal goal = specification.goal();
            Algorithm learned = outcome.result().best().orElseThrow().algorithm();
            goal.generalSystems().forEach(systems -> verdicts.add(new GeneralVerdict(systems,
                    prover.verify(learned, systems, goal.properties(), cancellation))));
        }
        return verdicts;
    }

    private static Set<SystemModel> failing(List<GeneralVerdict> verdicts) {
        Set<SystemModel> failing = new LinkedHashSet<>();
        for (GeneralVerdict each : verdicts) {
            Verdict verdict = each.verdict();
            if (verdict instanceof Violated violated) {
                failing.add(violated.counterexample().system());
            }
        }
        return failing;
    }
}
