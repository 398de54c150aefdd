// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static rbcast.algorithm.system.FailureMode.BYZANTINE;
import static rbcast.algorithm.system.FailureMode.CRASH;
import static rbcast.algorithm.system.FailureMode.NO_FAILURE;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** What the paper says of its algorithms is what plain Spin says of their models. */
class PaperModelsTest {

    static List<Arguments> correct() {
        return List.of(arguments(ALGORITHM_1, NO_FAILURE, 3, 0), arguments(ALGORITHM_2, CRASH, 3, 1),
                arguments(ALGORITHM_2, CRASH, 5, 2), arguments(ALGORITHM_3, BYZANTINE, 4, 1),
                arguments(ALGORITHM_4, BYZANTINE, 4, 1));
    }

    @ParameterizedTest(name = "{0} is correct: {1} with N = {2}, F = {3}")
    @MethodSource
    void correct(Algorithm algorithm, FailureMode mode, int n, int f) {
        PlainSpin.Report report = PlainSpin.run(model(algorithm, mode, n, f));

        assertThat(report.errors()).as(report.output()).isZero();
        assertThat(report.output()).doesNotContain("invalid end state (");
        assertThat(report.trail()).isEmpty();
    }

    static List<Arguments> incorrect() {
        return List.of(arguments(ALGORITHM_1, CRASH, 3, 1, "RB_Agreement"),
                arguments(ALGORITHM_2, BYZANTINE, 4, 1, "RB_Integrity"));
    }

    @ParameterizedTest(name = "{0} violates {4}: {1} with N = {2}, F = {3}")
    @MethodSource
    void incorrect(Algorithm algorithm, FailureMode mode, int n, int f, String property) {
        PlainSpin.Report report = PlainSpin.run(model(algorithm, mode, n, f));

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.violated()).isEqualTo(property);
        TrailSteps run = TrailSteps.follow(report.events(), algorithm, new SystemModel(mode, n, f));
        assertThat(run.confirmed()).containsAll(run.claimed());
    }

    @Test
    @EnabledIfSystemProperty(named = "rbcast.tries", matches = ".*", disabledReason = "takes a quarter of a minute")
    void algorithm4IsOnlyRightForOneByzantineProcess() {
        PlainSpin.Report report = PlainSpin.run(model(ALGORITHM_4, BYZANTINE, 7, 2));

        assertThat(report.errors()).isEqualTo(1);
        assertThat(report.violated()).isEqualTo("RB_Agreement");
    }

    @Test
    void theRunThatBreaksAPropertyIsToldEventByEvent() {
        PlainSpin.Report report = PlainSpin.run(model(ALGORITHM_1, CRASH, 3, 1));

        assertThat(report.events()).containsExactly("@situation faulty-broadcaster 1", "@broadcast", "@crash 0 0 1",
                "@receive 1 correct 0", "@violated RB-Agreement");
    }

    private static StandaloneModel model(Algorithm algorithm, FailureMode mode, int n, int f) {
        return StandaloneModel.of(algorithm, new SystemModel(mode, n, f), Property.reliableBroadcast());
    }
}
