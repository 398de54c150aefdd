// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that was measured.
 *
 * @param size how much was run
 * @param modes for each failure mode and learner what came out
 * @param ablation for each variant of the heuristics what came out
 * @param oracleVersion what the oracle says of its version
 * @param elapsed wall-clock time of everything
 */
public record ExperimentData(ExperimentSize size, Map<Setting, Study> modes, Map<AblationVariant, Study> ablation,
        String oracleVersion, Duration elapsed) {

    /** A failure mode and a learner. */
    public record Setting(ExperimentMode mode, LearnerKind learner) {
    }

    public ExperimentData {
        Objects.requireNonNull(size);
        modes = Collections.unmodifiableMap(new LinkedHashMap<>(modes));
        ablation = Collections.unmodifiableMap(new LinkedHashMap<>(ablation));
        Objects.requireNonNull(oracleVersion);
        Objects.requireNonNull(elapsed);
    }

    /** What came out for a failure mode and a learner. */
    public Study study(ExperimentMode mode, LearnerKind learner) {
        return modes.get(new Setting(mode, learner));
    }

    /** Reasons for which there was no verdict on some algorithm, each once; empty if there always was one. */
    public List<String> problems() {
        return Stream.concat(modes.values().stream(), ablation.values().stream())
                .flatMap(study -> study.simulations().stream())
                .flatMap(simulation -> simulation.problems().stream()).distinct().toList();
    }
}
