// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.NEIGHBOURS;
import static rbcast.synthesis.PaperSpaces.change;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Destination;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.OrderFreeStates;

/** What the reductions leave out of a space with guards. */
class GuardedReductionsTest {

    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);
    private static final Threshold N_MINUS_2F = Threshold.atLeast(1, -2, 0, 1);

    private static SynthesisSpecification guarded(Destination... destinations) {
        SynthesisSpecification paper = SynthesisSpecification.paper("S",
                List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1, 2)));
        return change(paper).receive(rules -> rules.withGuards(EnumSet.allOf(Once.class))
                .withConditions(true, rules.thresholds(), true)).done().toBuilder()
                .destinations(Set.of(destinations)).build();
    }

    private static boolean isSuperfluous(Action present, Action added) {
        SynthesisSpecification specification = guarded(Destination.values());
        ActionSpace space = ActionSpace.of(specification);
        Superfluous superfluous = new Superfluous(space, specification, new OrderFreeStates(space, specification));
        Draft draft = new Draft(space, 10);
        draft.add(number(space, Action.send(ALL, TYPE0, always())));
        draft.add(space.stop());
        draft.add(number(space, present));
        return superfluous.arisesFrom(draft, number(space, added), 0);
    }

    private static int number(ActionSpace space, Action action) {
        return IntStream.range(0, space.stop()).filter(choice -> space.action(choice).equals(action)).findFirst()
                .orElseThrow();
    }

    @Test
    void whatHasNoGuardCoversWhatHasOneAndNotTheOtherWayRound() {
        Action weak = Action.send(ALL, TYPE1, received(TYPE0, Threshold.ONE));
        Action strong = Action.send(NEIGHBOURS, TYPE1, received(TYPE0, Threshold.F_PLUS_1));

        assertThat(isSuperfluous(weak, strong)).isTrue();
        assertThat(isSuperfluous(weak, strong.oncePerBroadcast())).isTrue();
        assertThat(isSuperfluous(weak.oncePerBroadcast(), strong.oncePerBroadcast())).isTrue();
        assertThat(isSuperfluous(weak.oncePerBroadcast(), strong)).isFalse();
        assertThat(isSuperfluous(weak, weak.oncePerBroadcast())).isTrue();
        assertThat(isSuperfluous(Action.deliver(always()).oncePerBroadcast(),
                Action.deliver(received(TYPE0, Threshold.ONE)))).isFalse();
    }

    @Test
    void whoHearsFromTheBroadcasterHasHeardFromOne() {
        Action one = Action.deliver(received(TYPE0, Threshold.ONE));
        Action broadcaster = Action.deliver(fromBroadcaster(TYPE0));

        assertThat(isSuperfluous(one, broadcaster)).isTrue();
        assertThat(isSuperfluous(Action.deliver(always()), broadcaster)).isTrue();
        assertThat(isSuperfluous(Action.deliver(received(TYPE0, Threshold.F_PLUS_1)), broadcaster)).isFalse();
        assertThat(isSuperfluous(Action.deliver(received(TYPE1, Threshold.ONE)), broadcaster)).isFalse();
        assertThat(isSuperfluous(one.oncePerBroadcast(), broadcaster)).isFalse();
    }

    @Test
    void equalThresholdsAreReducedAmongActionsWithTheSameGuard() {
        ActionSpace space = ActionSpace.of(equal(guarded(ALL)));

        assertThat(leftOut(equal(guarded(ALL)))).isEqualTo(space.where(choice -> choice != space.stop()
                && space.sentType(choice) != 0 && space.action(choice).condition().toString().contains("N - 2F")));
    }

    @Test
    void equalThresholdsStayWhereASendToOthersWithAnotherGuardMayBeInTheWay() {
        assertThat(leftOut(equal(guarded(ALL, NEIGHBOURS))).isEmpty()).isTrue();
        assertThat(leftOut(change(equal(guarded(ALL, NEIGHBOURS))).without(Heuristic.GH4).done()).isEmpty()).isFalse();
    }

    private static SynthesisSpecification equal(SynthesisSpecification specification) {
        return specification.toBuilder().thresholds(List.of(Threshold.F_PLUS_1, N_MINUS_2F)).build();
    }

    private static BitSet leftOut(SynthesisSpecification specification) {
        ActionSpace space = ActionSpace.of(specification);
        BitSet leftOut = space.where(choice -> space.sentType(choice) != 0);
        leftOut.andNot(EqualThresholds.toExamine(space, specification, new OrderFreeStates(space, specification)));
        return leftOut;
    }
}
