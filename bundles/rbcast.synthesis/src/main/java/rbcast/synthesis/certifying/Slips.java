// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.judge.FirstCounterexamples;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.synthesis.judge.Judgement;

/** Counterexamples to what slips through those that a certificate has, and the order in which it has them. */
final class Slips {

    private final Judge judge;
    private final String flaw;
    private final Cancellation cancellation;

    /**
     * @param oracle gives counterexamples
     * @param flaw what is claimed of nothing that is correct: {@code better}
     */
    Slips(SynthesisSpecification inputs, Oracle oracle, String flaw, Cancellation cancellation) {
        this.judge = new Judge(oracle, inputs.goal().systems(), inputs.goal().properties(), AlgorithmSpace.MAX_TYPES,
                true);
        this.flaw = flaw;
        this.cancellation = cancellation;
    }

    /**
     * Asks about each, and adds a counterexample to it.
     *
     * @return why there is none, in a sentence for the user, at the first that has none
     */
    Optional<String> askAbout(List<Algorithm> slipped, Set<Scenario> scenarios) {
        for (Algorithm algorithm : slipped) {
            Judgement judgement = judge.judge(algorithm, cancellation);
            if (!(judgement instanceof Judgement.Incorrect incorrect)) {
                return Optional.of(reason(algorithm, judgement));
            }
            scenarios.add(scenario(incorrect.counterexample(), algorithm));
        }
        return Optional.empty();
    }

    private String reason(Algorithm slipped, Judgement judgement) {
        String actions = slipped.broadcast().actions() + ", " + slipped.receive().actions();
        return judgement instanceof Judgement.Undecided undecided
                ? "no verdict on %s, which would be %s: %s".formatted(actions, flaw, undecided.reason())
                : "the search was mistaken: %s is correct and %s".formatted(actions, flaw);
    }

    /** Those that have refuted anything, what has refuted most first. */
    static List<Scenario> byUse(List<Scenario> scenarios, List<Long> refuted) {
        return IntStream.range(0, scenarios.size()).boxed().filter(i -> refuted.get(i) > 0)
                .sorted(Comparator.comparing(refuted::get, Comparator.reverseOrder())).map(scenarios::get).toList();
    }

    /** What needs no search, for every type that there may be. */
    static List<Scenario> first(SynthesisSpecification inputs) {
        return inputs.goal().systems().stream()
                .flatMap(system -> FirstCounterexamples.of(system, inputs.space().types()).stream())
                .map(each -> new Scenario(each.system(), each.situation(), each.schedule())).toList();
    }

    /** What a search has used. */
    static Scenario scenario(Refutation refutation) {
        return scenario(refutation.counterexample(), refutation.first());
    }

    /** Types are numbered by their place in an algorithm here, by their names there. */
    private static Scenario scenario(Counterexample counterexample, Algorithm algorithm) {
        return new Scenario(counterexample.system(), counterexample.situation(),
                TypeNumbers.byName(counterexample.schedule(), algorithm.types()));
    }
}
