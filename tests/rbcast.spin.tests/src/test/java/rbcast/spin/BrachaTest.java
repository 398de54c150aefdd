// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.LiteratureAlgorithms.BRACHA_1987;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;

/** What of Bracha's algorithm (1987, figure 1) is needed where a Byzantine broadcaster mixes two contents. */
class BrachaTest {

    private static final List<Action> ACTIONS = BRACHA_1987.receive().actions();

    private static Verdict verdict(Algorithm algorithm, int n, int f) {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, n, f, 2);
        return SpinOracle.usual().verify(algorithm, system, Property.usual(system), Cancellation.NEVER);
    }

    private static Algorithm with(int place, Action action) {
        List<Action> actions = new ArrayList<>(ACTIONS);
        actions.set(place, action);
        return Algorithm.of("Changed", BRACHA_1987.broadcast(), new Handler(actions));
    }

    private static Action withoutGuard(Action action) {
        return new Action(action.instruction(), action.condition());
    }

    private static Action waitingForOneLess(Action action) {
        Received received = (Received) action.condition();
        Threshold bound = received.threshold();
        Threshold lower = new Threshold(bound.n(), bound.f(), bound.constant() - bound.divisor(), bound.divisor(),
                bound.strict());
        return new Action(action.instruction(), Condition.received(received.type(), lower), action.once());
    }

    @Test
    void allFourPropertiesHoldInsideTheBound() {
        assertThat(verdict(BRACHA_1987, 4, 1)).hasToString("verified");
        assertThat(verdict(BRACHA_1987, 7, 2)).hasToString("verified");
        assertThat(verdict(BRACHA_1987, 3, 1)).hasToString("violated");
        assertThat(verdict(BRACHA_1987, 6, 2)).hasToString("violated");
    }

    /**
     * A quorum of echoes for ready, F + 1 readies, 2F + 1 readies: each is the least. Only who echoes because a quorum
     * has done so need not wait for all of it, as an echo is sent once.
     */
    @ParameterizedTest(name = "action {0} waits for one less: {1}")
    @CsvSource({"1, verified,", "2, violated, RB-Integrity", "3, violated, RB-Agreement", "4, violated, RB-Integrity",
        "5, violated, RB-Agreement"})
    void thresholdsAreTheLeast(int place, String expected, String property) {
        Verdict verdict = verdict(with(place, waitingForOneLess(ACTIONS.get(place))), 4, 1);

        assertThat(verdict).hasToString(expected);
        if (verdict instanceof Verdict.Violated violated) {
            assertThat(violated.property()).hasToString(property);
        }
    }

    /** That it does no harm is proved for all N > 3F, too: BrachaForAllSizesTest. */
    @Test
    void whoEchoesForEchoesNeedNotWaitForAllOfAQuorumOfSevenEither() {
        assertThat(verdict(with(1, waitingForOneLess(ACTIONS.get(1))), 7, 2)).hasToString("verified");
    }

    /** The echo to the broadcaster is what must be for one content; the other guards save messages, and no more. */
    @ParameterizedTest(name = "action {0} without its guard: {1}")
    @CsvSource({"0, violated", "1, verified", "2, verified", "3, verified", "4, verified", "5, verified"})
    void theGuardOfTheEchoToTheBroadcasterMatters(int place, String expected) {
        assertThat(verdict(with(place, withoutGuard(ACTIONS.get(place))), 4, 1)).hasToString(expected);
    }
}
