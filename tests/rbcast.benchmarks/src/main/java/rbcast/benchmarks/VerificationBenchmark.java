// SPDX-License-Identifier: EPL-2.0
package rbcast.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.testing.PaperAlgorithms;

/** One verification in a Byzantine system with N = 4, F = 1, the start of the process included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class VerificationBenchmark {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    /** How Spin is asked. */
    @Param({"TABLE_DRIVEN", "ADVERSARY_FIRST"})
    public Engine engine;

    private final SpinOracle usual = SpinOracle.usual();

    private Verdict verify(Algorithm algorithm) {
        return usual.with(engine).verify(algorithm, SYSTEM, Property.reliableBroadcast(), Cancellation.NEVER);
    }

    /** Algorithm 2 is for crashes only. */
    @Benchmark
    public Verdict incorrect() {
        return verify(PaperAlgorithms.ALGORITHM_2);
    }

    /** Algorithm 3. */
    @Benchmark
    public Verdict correct() {
        return verify(PaperAlgorithms.ALGORITHM_3);
    }
}
