// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.Budget;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Oracle;
import rbcast.spin.SpinOracle;
import rbcast.spin.process.Tool;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.learning.Ending;
import rbcast.tasks.Progress;
import rbcast.tasks.experiment.ExperimentData.Setting;
import rbcast.tasks.synthesize.LearningProgress;

/**
 * Runs the evaluation of section VII: the three failure modes with the published and with the default learner, then the
 * heuristics one by one. Everything but the times depends on the size and the oracle's verdicts alone.
 */
public final class PaperExperiment {

    private final ExperimentSize size;
    private final Oracle oracle;
    private final String oracleVersion;

    /** @param oracleVersion what the oracle says of its version, for the report */
    public PaperExperiment(ExperimentSize size, Oracle oracle, String oracleVersion) {
        this.size = Objects.requireNonNull(size);
        this.oracle = Objects.requireNonNull(oracle);
        this.oracleVersion = Objects.requireNonNull(oracleVersion);
    }

    /** Asks Spin. */
    public static PaperExperiment usual(ExperimentSize size) {
        SpinOracle spin = SpinOracle.usual();
        return new PaperExperiment(size, spin, spin.toolchain().spin().map(Tool::version).orElse("Spin"));
    }

    /** What Spin says of its version on this machine. */
    public static String versionOfSpin() {
        return SpinOracle.usual().toolchain().spin().map(Tool::version).orElse("Spin");
    }

    /** Runs everything. Empty if it was cancelled: half of an experiment says nothing. */
    public Optional<ExperimentData> run(Progress progress) {
        long start = System.nanoTime();
        LearningProgress learning = new LearningProgress(progress);
        progress.begin("the paper's experiments", size.totalEpisodes());
        Map<Setting, Study> modes = new LinkedHashMap<>();
        for (LearnerKind learner : LearnerKind.values()) {
            for (ExperimentMode mode : ExperimentMode.values()) {
                learning.begin(mode.title() + ", " + learner.title());
                // the default learner replays counterexamples itself; for the others only the time would differ
                Oracle asked = learner == LearnerKind.DEFAULT ? oracle : remembering();
                study(ExperimentInputs.of(mode, learner, size), asked, learning, progress)
                        .ifPresent(study -> modes.put(new Setting(mode, learner), study));
            }
        }
        // the same candidates come again and again here, and nobody asks how long each of them takes
        Oracle remembering = remembering();
        Map<AblationVariant, Study> ablation = new EnumMap<>(AblationVariant.class);
        for (AblationVariant variant : AblationVariant.values()) {
            learning.begin("heuristics, " + variant.title());
            study(ExperimentInputs.of(variant, size), remembering, learning, progress)
                    .ifPresent(study -> ablation.put(variant, study));
        }
        return progress.isCancelled() ? Optional.empty()
                : Optional.of(new ExperimentData(size, modes, ablation, oracleVersion, since(start)));
    }

    private Oracle remembering() {
        return ExperimentWorker.remembering(oracle);
    }

    private static Optional<Study> study(SynthesisSpecification specification, Oracle oracle,
            LearningProgress learning, Progress progress) {
        if (progress.isCancelled()) {
            return Optional.empty();
        }
        Budget budget = specification.budget();
        CurveRecorder recorder = new CurveRecorder(budget.simulations(), budget.episodes());
        SynthesisResult result = new Synthesiser(specification, oracle)
                .run(recorder.andThen(learning), progress);
        return result.ending() == Ending.CANCELLED ? Optional.empty()
                : Optional.of(new Study(result.simulations(), recorder.states(), recorder.algorithms(),
                        result.elapsed()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
