// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonParser;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.tasks.Progress;
import rbcast.tasks.experiment.ExperimentData.Setting;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;

/** The evaluation of section VII with each simulation as a task of its own. It comes to what one process comes to. */
public final class DistributedExperiment {

    private final ExperimentSize size;
    private final Runner runner;
    private final String oracleVersion;

    /** @param oracleVersion what the workers' oracle says of its version, for the report */
    public DistributedExperiment(ExperimentSize size, Runner runner, String oracleVersion) {
        this.size = Objects.requireNonNull(size);
        this.runner = Objects.requireNonNull(runner);
        this.oracleVersion = Objects.requireNonNull(oracleVersion);
    }

    /**
     * Runs everything. Empty if it was cancelled: half of an experiment says nothing.
     *
     * @throws CannotWorkException if a worker lacks a tool; it is named
     */
    public Optional<ExperimentData> run(Progress progress) throws CannotWorkException {
        long start = System.nanoTime();
        Map<Setting, SynthesisSpecification> modes = new LinkedHashMap<>();
        for (LearnerKind learner : LearnerKind.values()) {
            for (ExperimentMode mode : ExperimentMode.values()) {
                modes.put(new Setting(mode, learner), ExperimentInputs.of(mode, learner, size));
            }
        }
        Map<AblationVariant, SynthesisSpecification> variants = new EnumMap<>(AblationVariant.class);
        for (AblationVariant variant : AblationVariant.values()) {
            variants.put(variant, ExperimentInputs.of(variant, size));
        }
        List<Task> tasks = new ArrayList<>();
        modes.forEach((setting, inputs) -> tasks.addAll(tasks(inputs, setting.learner() != LearnerKind.DEFAULT)));
        variants.values().forEach(inputs -> tasks.addAll(tasks(inputs, true)));
        progress.begin("the paper's experiments", tasks.size());
        AtomicInteger done = new AtomicInteger();
        List<Optional<TaskResult>> results = runner.run(Batch.of(tasks),
                result -> progress.advance(done.incrementAndGet(), ""), progress);
        if (results.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Iterator<TaskResult> next = results.stream().map(Optional::orElseThrow).iterator();
        Map<Setting, Study> studies = new LinkedHashMap<>();
        modes.forEach((setting, inputs) -> studies.put(setting, study(inputs, next)));
        Map<AblationVariant, Study> ablation = new EnumMap<>(AblationVariant.class);
        variants.forEach((variant, inputs) -> ablation.put(variant, study(inputs, next)));
        return Optional.of(new ExperimentData(size, studies, ablation, oracleVersion,
                Duration.ofNanos(System.nanoTime() - start)));
    }

    private static List<Task> tasks(SynthesisSpecification inputs, boolean remembering) {
        List<Task> tasks = new ArrayList<>();
        for (int number = 0; number < inputs.budget().simulations(); number++) {
            tasks.add(ExperimentWorker.task(inputs.toBuilder().simulations(1).seed(inputs.seed() + number).build(),
                    remembering));
        }
        return tasks;
    }

    private static Study study(SynthesisSpecification inputs, Iterator<TaskResult> results) {
        List<SimulationResult> simulations = new ArrayList<>();
        List<int[]> states = new ArrayList<>();
        List<int[]> algorithms = new ArrayList<>();
        Duration elapsed = Duration.ZERO;
        for (int number = 1; number <= inputs.budget().simulations(); number++) {
            TaskResult result = results.next();
            SimulationText simulation = SimulationText.read(result.output().result(), number, inputs);
            simulations.add(simulation.result());
            states.add(simulation.states());
            algorithms.add(simulation.algorithms());
            elapsed = elapsed.plusNanos(JsonParser.parseString(result.output().measured()).getAsJsonObject()
                    .get("nanoseconds").getAsLong());
        }
        int episodes = inputs.budget().episodes();
        return new Study(simulations, Curve.over(states, episodes), Curve.over(algorithms, episodes), elapsed);
    }
}
