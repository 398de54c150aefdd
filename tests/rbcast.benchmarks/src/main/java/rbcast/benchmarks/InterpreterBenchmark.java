// SPDX-License-Identifier: EPL-2.0
package rbcast.benchmarks;

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
import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.PaperAlgorithms;

/** How many runs of the paper's Algorithm 3 the interpreter executes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InterpreterBenchmark {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private final CompiledAlgorithm program = new CompiledAlgorithm(PaperAlgorithms.ALGORITHM_3, SYSTEM);
    private final Situation situation = SYSTEM.situations().get(0);

    /** A run without faulty messages, to its end. */
    @Benchmark
    public Set<Property> run() {
        Run run = new Run(program, situation);
        run.settle();
        return run.violations();
    }
}
