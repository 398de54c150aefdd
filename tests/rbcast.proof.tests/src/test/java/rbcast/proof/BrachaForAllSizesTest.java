// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.LiteratureAlgorithms.BRACHA_1987;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.solver.SmtInterpol;

/**
 * What of Bracha's algorithm (1987, figure 1) is needed for all N > 3F where a Byzantine broadcaster mixes two
 * contents: the same as BrachaTest says of N = 4, F = 1.
 */
class BrachaForAllSizesTest {

    private static final List<Action> ACTIONS = BRACHA_1987.receive().actions();
    private static final Resilience SYSTEMS = new Resilience(FailureMode.BYZANTINE,
            List.of(new LinearConstraint(1, -3, 0, Relation.ABOVE)), 2);

    @ParameterizedTest(name = "action {0} without its guard: {1}")
    @CsvSource({"0, violated RB-Agreement with N = 4 F = 1", "5, proved"})
    void onlyTheEchoToTheBroadcasterHasToBeForOneContent(int place, String expected) {
        assertThat(withoutGuard(place)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "action {0} without its guard")
    @ValueSource(ints = {1, 2, 3, 4})
    @EnabledIfSystemProperty(named = "rbcast.tries", matches = ".+", disabledReason = "takes seconds each")
    void theOtherGuardsSaveMessagesAndNoMore(int place) {
        assertThat(withoutGuard(place)).isEqualTo("proved");
    }

    @Test
    void whoEchoesForEchoesNeedNotWaitForAllOfAQuorum() {
        assertThat(waitingForOneLess(1)).isEqualTo("proved");
    }

    @ParameterizedTest(name = "action {0} waits for one less: {1}")
    @CsvSource({"2, RB-Integrity", "3, RB-Agreement", "4, RB-Integrity", "5, RB-Agreement"})
    @EnabledIfSystemProperty(named = "rbcast.tries", matches = ".+", disabledReason = "takes seconds each")
    void theOtherThresholdsAreTheLeast(int place, String property) {
        assertThat(waitingForOneLess(place)).isEqualTo("violated " + property + " with N = 4 F = 1");
    }

    private static String withoutGuard(int place) {
        Action action = ACTIONS.get(place);
        return verdict(place, new Action(action.instruction(), action.condition()));
    }

    private static String waitingForOneLess(int place) {
        Action action = ACTIONS.get(place);
        Received received = (Received) action.condition();
        Threshold bound = received.threshold();
        Threshold lower = new Threshold(bound.n(), bound.f(), bound.constant() - bound.divisor(), bound.divisor(),
                bound.strict());
        return verdict(place, new Action(action.instruction(), Condition.received(received.type(), lower),
                action.once()));
    }

    private static String verdict(int place, Action changed) {
        List<Action> actions = new ArrayList<>(ACTIONS);
        actions.set(place, changed);
        Verdict verdict = new Prover(new SmtInterpol(), Limits.USUAL).verify(
                Algorithm.of("Changed", BRACHA_1987.broadcast(), new Handler(actions)), SYSTEMS,
                SYSTEMS.usualProperties(), Cancellation.NEVER);
        if (!(verdict instanceof Violated violated)) {
            return verdict.toString();
        }
        SystemModel system = violated.counterexample().system();
        return "violated %s with N = %d F = %d".formatted(violated.property(), system.n(), system.f());
    }
}
