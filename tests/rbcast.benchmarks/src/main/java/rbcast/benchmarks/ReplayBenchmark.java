// SPDX-License-Identifier: EPL-2.0
package rbcast.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.testing.PaperAlgorithms;

/** A known counterexample is tried on a candidate that it does not refute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReplayBenchmark {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final Set<Property> PROPERTIES = Property.reliableBroadcast();

    private final Counterexample counterexample = new Counterexample(SYSTEM,
            new Situation(Kind.CORRECT_BROADCASTER, 1), Property.RB_AGREEMENT,
            List.of(Step.broadcast(), Step.receive(0, 3, 1), Step.receive(1, 3, 0), Step.receive(1, 3, 1)));

    /** The candidate is made ready to run, and run to its end: 23 receipts. */
    @Benchmark
    public boolean replay() {
        return Replay.refutes(new CompiledAlgorithm(PaperAlgorithms.ALGORITHM_3, SYSTEM), counterexample, PROPERTIES);
    }
}
