// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;

/** How a synthesis has gone is kept, read again and set beside others. */
class CourseTextTest {

    private static final Oracle ORACLE = new SharedOracle(new BruteForceOracle());
    private static final SynthesisSpecification CRASH = SynthesisSpecification
            .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder().episodes(400)
            .simulations(2).build();

    private static SynthesisCourse.View run(SynthesisSpecification specification) {
        SynthesisCourse course = new SynthesisCourse(specification);
        new SynthesisRun(specification, ORACLE, "an oracle").run(course, Progress.SILENT);
        return course.view();
    }

    @Test
    void what_is_read_is_what_was_written_but_for_the_fewer_points_of_lines() throws InputException {
        SynthesisCourse.View view = run(CRASH);

        SynthesisCourse.View read = CourseText.read(CourseText.write(view));

        assertThat(read).usingRecursiveComparison().ignoringFields("simulations", "elapsed", "left").isEqualTo(view);
        assertThat(read.elapsed()).isEqualTo(Duration.ofMillis(view.elapsed().toMillis()));
        assertThat(read.verdicts()).singleElement().asString().startsWith("crash with N = 3, F = 1: verified");
        for (int i = 0; i < view.simulations().size(); i++) {
            Curves kept = read.simulations().get(i);
            assertThat(kept.facts()).isEqualTo(view.simulations().get(i).facts());
            assertThat(kept.states().points()).isEqualTo(200);
            assertThat(kept.states().episode(199)).isEqualTo(400);
        }
        assertThat(CourseText.write(read)).isEqualTo(CourseText.write(CourseText.read(CourseText.write(read))));
    }

    @Test
    void the_numbers_of_simulations_are_those_of_their_results() {
        SynthesisCourse course = new SynthesisCourse(CRASH);
        SynthesisOutcome outcome = new SynthesisRun(CRASH, ORACLE, "an oracle").run(course, Progress.SILENT);

        assertThat(course.view().simulations()).hasSize(2).allSatisfy(curves -> {
            var result = outcome.result().simulations().get(curves.simulation() - 1);
            assertThat(curves.facts().seed()).isEqualTo(result.seed());
            assertThat(curves.facts().firstCorrect()).hasValue(result.first().orElseThrow().episode());
            assertThat(curves.facts().bestAt()).hasValue(result.optimum().orElseThrow().episode());
            assertThat(curves.facts().states()).isEqualTo(result.counts().states());
            assertThat(curves.facts().ended()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"name\": 1}", "{\"simulations\": [], \"judges\": 3}"})
    void another_text_is_refused(String text) {
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> CourseText.read(text));
    }

    @Test
    void two_syntheses_are_compared_in_what_they_came_to_and_in_the_inputs_that_differ() {
        SynthesisCourse.View one = run(CRASH);
        SynthesisCourse.View other = run(CRASH.toBuilder().seed(7).episodes(300).build());

        List<Comparison.Row> rows = Comparison.of(List.of(one, other));

        assertThat(rows).extracting(Comparison.Row::label).contains("result", "reward", "messages at most", "seed")
                .doesNotContain("types", "systems", "properties");
        assertThat(rows).filteredOn(row -> row.label().equals("asked of a verifier")).singleElement()
                .satisfies(row -> assertThat(row.values()).allMatch(number -> Integer.parseInt(number) < 100));
        assertThat(rows).filteredOn(row -> row.label().equals("seed")).singleElement()
                .satisfies(row -> assertThat(row.values()).containsExactly(String.valueOf(CRASH.seed()), "7"));
        assertThat(rows).filteredOn(row -> row.label().equals("episodes")).anySatisfy(row -> {
            assertThat(row.values()).containsExactly("800", "600");
            assertThat(row.differs()).isTrue();
        });
    }

    @Test
    void a_pause_takes_no_time() {
        AtomicLong nanos = new AtomicLong();
        SynthesisCourse course = new SynthesisCourse(CRASH, nanos::get);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        course.pause();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(course.view().elapsed()).isEqualTo(Duration.ofSeconds(3));
        assertThat(course.view().phase()).isEqualTo("paused");

        course.goOn();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(course.view().elapsed()).isEqualTo(Duration.ofSeconds(5));
        assertThat(course.view().phase()).isEqualTo("beginning");
    }
}
