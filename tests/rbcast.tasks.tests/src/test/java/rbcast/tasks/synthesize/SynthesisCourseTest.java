// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.tasks.Progress;
import rbcast.tasks.chart.LiveChart;
import rbcast.testing.BruteForceOracle;

class SynthesisCourseTest {

    private static final Oracle ORACLE = new SharedOracle(new BruteForceOracle());
    private static final SynthesisSpecification CRASH = SynthesisSpecification
            .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder().episodes(400)
            .simulations(2).build();

    private final SynthesisCourse course = new SynthesisCourse(CRASH);

    private SynthesisOutcome run(Progress progress) {
        return new SynthesisRun(CRASH, ORACLE, "an oracle").run(course, progress);
    }

    @Test
    void before_anything_has_happened_nobody_knows_how_long_it_takes() {
        SynthesisCourse.View view = course.view();

        assertThat(view.total()).isEqualTo(800);
        assertThat(view.done()).isZero();
        assertThat(view.left()).isEmpty();
        assertThat(view.conclusion()).isEmpty();
        assertThat(view.simulations()).isEmpty();
    }

    @Test
    void at_its_end_it_has_counted_what_the_simulations_have_counted() {
        SynthesisOutcome outcome = run(Progress.SILENT);

        SynthesisCourse.View view = course.view();
        assertThat(view.conclusion()).contains(outcome.summary());
        assertThat(view.finished()).isEqualTo(2);
        assertThat(view.bestReward()).isEqualTo(OptionalInt.of(outcome.result().best().orElseThrow().reward()));
        assertThat(view.simulations()).hasSize(2).allSatisfy(curves -> {
            SimulationResult result = outcome.result().simulations().get(curves.simulation() - 1);
            int last = curves.states().points() - 1;
            assertThat(curves.states().episode(last)).isEqualTo(result.episodes());
            assertThat(curves.correct().mean(last)).isEqualTo(result.counts().correct());
            assertThat(curves.incorrect().mean(last)).isEqualTo(result.counts().incorrect());
            assertThat(curves.best().mean(last)).isEqualTo(result.best().orElseThrow().reward());
        });
        assertThat(view.judges().values().stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(view.done());
        assertThat(view.judges()).containsKey("memory");
    }

    @Test
    void the_best_so_far_is_an_algorithm_of_the_language() {
        run(Progress.SILENT);

        String best = course.view().best().orElseThrow();

        assertThat(RBcastLanguage.standalone().parse(best, "best").hasErrors()).isFalse();
        assertThat(best).startsWith("algorithm Learned {");
    }

    @Test
    void what_has_failed_is_not_going_on() {
        course.endedAnyway();

        assertThat(course.view().conclusion()).isPresent();
        assertThat(course.view().phase()).isEqualTo("ended");
    }

    @Test
    void a_search_of_the_whole_space_has_no_episodes_to_wait_for() {
        SynthesisCourse searching = new SynthesisCourse(CRASH.toBuilder().strategy(Strategy.EXHAUSTIVE).build());

        assertThat(searching.view().total()).isZero();
    }

    @Test
    void every_chart_is_drawn_before_during_and_after_on_light_and_on_dark() {
        for (LiveChart chart : LiveChart.values()) {
            assertThat(chart.draw(course.view(), 1, 1, false)).hasSize(1);
            assertThat(chart.draw(course.view(), 300, 200, false)).hasSize(60_000);
        }
        run(Progress.SILENT);
        for (LiveChart chart : LiveChart.values()) {
            int[] light = chart.draw(course.view(), 300, 200, false);
            int[] dark = chart.draw(course.view(), 300, 200, true);
            assertThat(light[0] & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(dark[0] & 0xFFFFFF).isEqualTo(0x14181D);
            assertThat(light).isNotEqualTo(chart.draw(new SynthesisCourse(CRASH).view(), 300, 200, false));
            assertThat(chart.compare(List.of("one", "another"), List.of(course.view(), course.view()), 300, 200, false))
                    .hasSize(60_000).isNotEqualTo(light);
        }
    }
}
