// SPDX-License-Identifier: EPL-2.0
package rbcast.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.testing.BruteForceOracle;

/** How many episodes the learner runs when verdicts cost nothing: the oracle knows all answers from the warm-up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class LearnerBenchmark {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final int EPISODES = 12_000;

    /** Which learner. */
    @Param({"default", "published"})
    public String learner;

    private Synthesiser synthesiser;

    /** Prepares the paper's Byzantine synthesis. */
    @Setup
    public void prepare() {
        SynthesisSpecification specification = SynthesisSpecification.paper("Learned", List.of(SYSTEM)).toBuilder()
                .simulations(1).episodes(EPISODES)
                .learning(learner.equals("default") ? Learning.DEFAULT : Learning.AS_PUBLISHED).build();
        synthesiser = new Synthesiser(specification, remembering(new ReplayingOracle(new BruteForceOracle())));
    }

    private static Oracle remembering(Oracle oracle) {
        Map<Algorithm, Verdict> known = new ConcurrentHashMap<>();
        return (algorithm, system, properties, cancellation) -> known.computeIfAbsent(algorithm,
                unknown -> oracle.verify(unknown, system, properties, cancellation));
    }

    /** A whole simulation; the rate is that of its episodes. */
    @Benchmark
    @OperationsPerInvocation(EPISODES)
    public SynthesisResult episodes() {
        return synthesiser.run(event -> { }, Cancellation.NEVER);
    }
}
