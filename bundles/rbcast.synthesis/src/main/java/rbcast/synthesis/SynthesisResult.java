package rbcast.synthesis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.SimulationResult;

/**
 * What a synthesis came to.
 *
 * @param simulations all of them, in the order of their numbers
 * @param best the best correct algorithm of all; the earliest simulation's among equally good ones
 * @param ending why it ended: the first simulation's reason that is not completion, if there is one
 * @param elapsed wall-clock time: the one thing that differs between runs of the same inputs
 */
public record SynthesisResult(SynthesisSpecification specification, List<SimulationResult> simulations,
        Optional<Candidate> best, Ending ending, Duration elapsed) {

    public SynthesisResult {
        Objects.requireNonNull(specification);
        Objects.requireNonNull(ending);
        Objects.requireNonNull(elapsed);
        simulations = List.copyOf(simulations);
    }

    static SynthesisResult of(SynthesisSpecification specification, List<SimulationResult> simulations,
            Duration elapsed) {
        Optional<Candidate> best = simulations.stream().flatMap(simulation -> simulation.best().stream())
                .reduce((one, other) -> other.reward() > one.reward() ? other : one);
        Ending ending = simulations.stream().map(SimulationResult::ending)
                .filter(each -> each != Ending.COMPLETED).findFirst().orElse(Ending.COMPLETED);
        return new SynthesisResult(specification, simulations, best, ending, elapsed);
    }
}
