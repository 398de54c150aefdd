// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.spin.SpinOracle;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;

/**
 * An oracle that tries its luck before it asks another one: it runs the algorithm at random, and a run that violates a
 * property is a counterexample. Luck never says "verified"; that is the other oracle's word. A learner asks it as it
 * would ask any other.
 */
public final class OwnOracle implements Oracle {

    private static final int RUNS = 200;
    private static final int STEPS = 500;

    private final Oracle exhaustive;
    private final AtomicInteger lucky = new AtomicInteger();

    /** @param exhaustive has the last word where luck finds nothing */
    public OwnOracle(Oracle exhaustive) {
        this.exhaustive = exhaustive;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        long start = System.nanoTime();
        Dice dice = new Dice(1);
        for (Situation situation : system.situations(algorithm)) {
            for (int run = 0; run < RUNS && !cancellation.isCancelled(); run++) {
                Optional<Counterexample> found = tryOnce(Simulation.of(algorithm, system, situation), properties, dice);
                if (found.isPresent()) {
                    lucky.incrementAndGet();
                    return new Violated(found.get(),
                            new Statistics("luck", 0, 0, Duration.ofNanos(System.nanoTime() - start)));
                }
            }
        }
        return exhaustive.verify(algorithm, system, properties, cancellation);
    }

    /** One run; the interpreter says what it violates, so whatever the dice do the verdict is right. */
    private static Optional<Counterexample> tryOnce(Simulation start, Set<Property> properties, Dice dice) {
        Simulation end = dice.play(start, STEPS);
        return properties.stream()
                .map(property -> new Counterexample(end.system(), end.situation(), property, end.steps()))
                .filter(each -> Replay.of(end.algorithm(), each).violated().contains(each.property())).findFirst();
    }

    /** How often it was lucky. */
    public int lucky() {
        return lucky.get();
    }

    public static void main(String[] arguments) {
        OwnOracle oracle = new OwnOracle(SpinOracle.usual());
        SynthesisSpecification specification = SynthesisSpecification
                .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder()
                .simulations(1).episodes(1_000).build();

        SynthesisResult result = new Synthesiser(specification, oracle).run(event -> { }, Cancellation.NEVER);

        System.out.println("best reward " + result.best().orElseThrow().reward() + ", "
                + oracle.lucky() + " algorithms were refuted by luck");
    }
}
