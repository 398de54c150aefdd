// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/** What a reader is told of a violation: who did what, with which content. */
class ViolationTest {

    /** Who receives anything delivers its content. */
    private static final Algorithm RASH = Algorithm.of("Rash", ALGORITHM_3.broadcast(),
            Handler.of(Action.deliver(always())));
    private static final SystemModel ONE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final SystemModel THREE = new SystemModel(FailureMode.BYZANTINE, 4, 1, 3);

    private static String sentence(Property property, SystemModel system, Kind kind, Step... steps) {
        Run run = new Run(new CompiledAlgorithm(RASH, system), new Situation(kind, 1));
        List.of(steps).forEach(step -> assertThat(run.perform(step)).as(step.toString()).isTrue());
        return Violation.of(property, run);
    }

    @Test
    void ofOneContent() {
        Step lie = Step.receive(2, 0, 0);

        assertThat(sentence(Property.RB_AGREEMENT, ONE, Kind.FAULTY_BROADCASTER, lie))
                .isEqualTo("p3 delivered m, but p2 and p4 never do.");
        assertThat(sentence(Property.RB_AGREEMENT, ONE, Kind.FAULTY_BROADCASTER, lie, Step.receive(1, 0, 0)))
                .isEqualTo("p2 and p3 delivered m, but p4 never does.");
        assertThat(sentence(Property.RB_VALIDITY, ONE, Kind.CORRECT_BROADCASTER))
                .isEqualTo("p1 is correct and has broadcast m, but never delivers it.");
    }

    @Test
    void anAgreementIsAboutTheContentOfWhichSomeAreStillWaiting() {
        assertThat(sentence(Property.RB_AGREEMENT, THREE, Kind.FAULTY_BROADCASTER, Step.receive(2, 0, 0, 1)))
                .isEqualTo("p3 delivered m2, but p2 and p4 never do.");
        assertThat(sentence(Property.RB_AGREEMENT, THREE, Kind.FAULTY_BROADCASTER, Step.receive(1, 0, 0, 0),
                Step.receive(2, 0, 0, 0), Step.receive(3, 0, 0, 0), Step.receive(3, 0, 0, 2)))
                .as("all have delivered the first content").isEqualTo("p4 delivered m3, but p2 and p3 never do.");
    }

    @Test
    void aConsistencyIsAboutTheFirstTwoContentsThatWereDelivered() {
        assertThat(sentence(Property.RB_CONSISTENCY, THREE, Kind.FAULTY_BROADCASTER, Step.receive(1, 0, 0, 1),
                Step.receive(2, 0, 0, 2))).isEqualTo("p2 delivered m2, and p3 delivered m3.");
        assertThat(sentence(Property.RB_CONSISTENCY, THREE, Kind.FAULTY_BROADCASTER, Step.receive(1, 0, 0, 0),
                Step.receive(2, 0, 0, 2))).isEqualTo("p2 delivered m1, and p3 delivered m3.");
    }

    @Test
    void anIntegrityIsAboutAContentThatNobodyHasBroadcast() {
        Algorithm echoing = Algorithm.of("Echoing", ALGORITHM_3.broadcast(),
                Handler.of(ALGORITHM_3.receive().actions().get(0), Action.deliver(always())));
        Run run = new Run(new CompiledAlgorithm(echoing, THREE), new Situation(Kind.CORRECT_BROADCASTER, 1));
        run.perform(Step.broadcast());
        run.perform(Step.receive(0, 0, 0, 0));
        run.perform(Step.receive(1, 3, 1, 2));

        assertThat(Violation.of(Property.RB_INTEGRITY, run))
                .as("the first content was broadcast").isEqualTo("p2 delivered m3, which nobody has broadcast.");
    }
}
