// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Coverage;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Verified;

/** What is verified only because nothing happens is told. */
class VacuityTest {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final MessageType INIT = new MessageType("init");
    private static final MessageType ECHO = new MessageType("echo");
    private static final Threshold MORE_THAN_ALL = Threshold.moreThan(1, 0, 0, 1);

    private static Coverage coverage(Engine engine, Algorithm algorithm, Set<Property> properties) {
        Verdict verdict = SpinOracle.usual().with(engine).verify(algorithm, SYSTEM, properties, Cancellation.NEVER);
        assertThat(verdict).isInstanceOf(Verified.class);
        return ((Verified) verdict).coverage().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void ofASoundAlgorithmEveryActionIsReached(Engine engine) {
        assertThat(coverage(engine, ALGORITHM_3, Property.reliableBroadcast()))
                .isEqualTo(new Coverage(List.of(), true));
    }

    @ParameterizedTest
    @EnumSource
    void actionsWhoseConditionNeverHoldsAreNamed(Engine engine) {
        Algorithm algorithm = Algorithm.of("Partly",
                Handler.of(Action.send(ALL, INIT, always()), Action.send(ALL, ECHO, received(INIT, Threshold.ONE))),
                Handler.of(Action.deliver(received(ECHO, MORE_THAN_ALL)),
                        Action.send(ALL, INIT, received(INIT, Threshold.ONE))));

        assertThat(coverage(engine, algorithm, Set.of(Property.RB_AGREEMENT))).isEqualTo(new Coverage(
                List.of(new ActionSite(HandlerKind.RB_BROADCAST, 1), new ActionSite(HandlerKind.RECEIVE, 0)), false));
    }
}
