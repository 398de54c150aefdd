// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;
import static rbcast.algorithm.Destination.NEIGHBOURS;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Destination;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.OrderFreeStates;

/** What each reduction leaves out, and when it leaves out nothing. */
class ReductionsTest {

    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);
    private static final Threshold N_MINUS_2F = Threshold.atLeast(1, -2, 0, 1);
    private static final RewardTable PAPER = RewardTable.PAPER;

    private static RewardTable rewards(int sendMyself, int sendAll, int deliver, int always, int newType, int receive) {
        return new RewardTable(sendMyself, -2, sendAll, deliver, 0, always, PAPER.thresholds(), newType, receive);
    }

    private static int number(ActionSpace space, Action action) {
        return IntStream.range(0, space.stop()).filter(choice -> space.action(choice).equals(action)).findFirst()
                .orElseThrow();
    }

    private static SynthesisSpecification with(SynthesisSpecification specification, RewardTable rewards) {
        return specification.toBuilder().rewards(rewards).build();
    }

    @Nested
    class WhatFurtherActionsCost {

        private static Prices prices(SynthesisSpecification specification) {
            ActionSpace space = ActionSpace.of(specification);
            return new Prices(space, space.where(choice -> true));
        }

        private static int price(SynthesisSpecification specification, Action action) {
            return prices(specification).price(number(ActionSpace.of(specification), action));
        }

        @Test
        void isWhatTheyTakeFromTheReward() {
            assertThat(price(paper(CRASH), Action.deliver(always()))).isEqualTo(2);
            assertThat(price(paper(CRASH), Action.send(ALL, TYPE1, received(TYPE0, Threshold.N_MINUS_F))))
                    .as("3 for all, 4 for N - F, 1 for the handler; the new type has its own cost").isEqualTo(8);
        }

        @Test
        void saysHowManyThereCanBe() {
            Prices prices = prices(paper(CRASH));

            assertThat(IntStream.of(-1, 0, 1, 2, 3, 4).map(prices::affordable)).containsExactly(0, 0, 0, 1, 1, 2);
        }

        @Test
        void isNoLimitWhereOneOfThemIsForNothing() {
            SynthesisSpecification free = with(paper(CRASH), rewards(-1, -3, 1, 0, -1, -1));

            assertThat(prices(free).affordable(0)).isEqualTo(Integer.MAX_VALUE);
            assertThat(price(free, Action.send(ALL, TYPE0, always()))).isEqualTo(4);
        }

        @Test
        void isNoLimitWhereOneOfThemIsAGain() {
            SynthesisSpecification gain = with(paper(CRASH), rewards(-1, -3, 3, 0, -1, -1));

            assertThat(prices(gain).affordable(0)).isEqualTo(Integer.MAX_VALUE);
            assertThat(price(gain, Action.send(ALL, TYPE0, always()))).as("a gain may pay for it")
                    .isEqualTo(Integer.MIN_VALUE);
        }

        @Test
        void countsWhatANewTypeMayBring() {
            SynthesisSpecification types = with(change(paper(CRASH)).types(3).done(),
                    new RewardTable(-9, -9, -9, -9, 0, 0, PAPER.thresholds(), 2, -1));

            assertThat(price(types, Action.send(ALL, TYPE0, always()))).as("10, less twice 2 for type2").isEqualTo(6);
        }

        @Test
        void stopIsNoFurtherAction() {
            RewardTable dearerThanStop = new RewardTable(-5, -5, -5, -5, 0, 0, Map.of(), -1, -1);

            assertThat(prices(with(paper(CRASH), dearerThanStop)).affordable(6)).isEqualTo(1);
        }

        @Test
        void isACostForAllOfThemOrNot() {
            assertThat(Prices.areCosts(ActionSpace.of(paper(CRASH)))).isTrue();
            assertThat(Prices.areCosts(ActionSpace.of(with(paper(CRASH), rewards(1, -3, -1, 0, -1, -1)))))
                    .as("SEND to myself is a gain in RB-Broadcast alone").isFalse();
            assertThat(Prices.areCosts(ActionSpace.of(with(paper(CRASH), rewards(-1, -3, -1, 0, 1, -1))))).isFalse();
            assertThat(Prices.areCosts(ActionSpace.of(with(paper(CRASH), rewards(-1, -3, -1, 0, 0, 2))))).isFalse();
        }
    }

    @Nested
    class ASuperfluousAction {

        private static boolean arises(SynthesisSpecification specification, int least, Action... actions) {
            ActionSpace space = ActionSpace.of(specification);
            Superfluous superfluous =
                    new Superfluous(space, specification, new OrderFreeStates(space, specification));
            Draft draft = new Draft(space, 10);
            draft.add(number(space, Action.send(ALL, TYPE0, always())));
            draft.add(space.stop());
            for (int i = 0; i < actions.length - 1; i++) {
                draft.add(number(space, actions[i]));
            }
            return superfluous.arisesFrom(draft, number(space, actions[actions.length - 1]), least);
        }

        private static final Action ALL_FROM_1 = Action.send(ALL, TYPE1, received(TYPE0, Threshold.ONE));
        private static final Action ALL_FROM_F_PLUS_1 = Action.send(ALL, TYPE1, received(TYPE0, Threshold.F_PLUS_1));
        private static final Action OTHERS_FROM_1 = Action.send(NEIGHBOURS, TYPE1, received(TYPE0, Threshold.ONE));
        private static final Action SELF_FROM_1 = Action.send(MYSELF, TYPE1, received(TYPE0, Threshold.ONE));

        @Test
        void doesNoMoreUnderAStrongerCondition() {
            assertThat(arises(paper(BYZANTINE), 0, ALL_FROM_1, ALL_FROM_F_PLUS_1)).isTrue();
            assertThat(arises(paper(BYZANTINE), 0, Action.deliver(always()),
                    Action.deliver(received(TYPE1, Threshold.ONE)))).isTrue();
            assertThat(arises(paper(BYZANTINE), 0, Action.deliver(received(TYPE0, Threshold.ONE)),
                    Action.deliver(received(TYPE1, Threshold.N_MINUS_F)))).as("another type").isFalse();
        }

        @Test
        void reachesNobodyElse() {
            assertThat(arises(paper(BYZANTINE), 0, ALL_FROM_1, OTHERS_FROM_1)).isTrue();
            assertThat(arises(paper(BYZANTINE), 0, ALL_FROM_1, SELF_FROM_1)).isTrue();
            assertThat(arises(paper(BYZANTINE), 0, OTHERS_FROM_1, SELF_FROM_1)).isFalse();
            assertThat(arises(paper(BYZANTINE), 0, OTHERS_FROM_1, ALL_FROM_F_PLUS_1)).isFalse();
            assertThat(arises(paper(BYZANTINE), 0, ALL_FROM_1,
                    Action.send(ALL, TYPE0, received(TYPE0, Threshold.F_PLUS_1)))).as("another type").isFalse();
            assertThat(arises(paper(BYZANTINE), 0, ALL_FROM_1, Action.deliver(received(TYPE0, Threshold.F_PLUS_1))))
                    .isFalse();
        }

        @Test
        void mayStandBeforeTheOneThatCoversItOnlyWhereOrderMatters() {
            assertThat(arises(paper(BYZANTINE), 0, OTHERS_FROM_1, ALL_FROM_1)).isTrue();
            assertThat(arises(paper(CRASH), 0, OTHERS_FROM_1, ALL_FROM_1)).isFalse();
            assertThat(arises(paper(CRASH), 0, ALL_FROM_1, OTHERS_FROM_1)).isTrue();
        }

        @Test
        void staysWhereTheHandlerWouldBeTooShortWithoutIt() {
            assertThat(arises(paper(BYZANTINE), 1, ALL_FROM_1, OTHERS_FROM_1)).isTrue();
            assertThat(arises(paper(BYZANTINE), 2, ALL_FROM_1, OTHERS_FROM_1)).isFalse();
        }

        @Test
        void staysWhereSomethingIsAGain() {
            assertThat(arises(with(paper(BYZANTINE), rewards(-1, -3, 2, 0, -1, -1)), 0, ALL_FROM_1, OTHERS_FROM_1))
                    .isFalse();
        }

        @Test
        void isOneOfTheSameHandler() {
            Action sameAsBroadcast = Action.send(ALL, TYPE0, received(TYPE0, Threshold.ONE));

            assertThat(arises(paper(BYZANTINE), 0, sameAsBroadcast)).isFalse();
        }

        @Test
        void isNeverStop() {
            SynthesisSpecification specification = paper(BYZANTINE);
            ActionSpace space = ActionSpace.of(specification);
            Draft draft = new Draft(space, 4);
            draft.add(number(space, Action.send(ALL, TYPE0, always())));

            assertThat(new Superfluous(space, specification, new OrderFreeStates(space, specification))
                    .arisesFrom(draft, space.stop(), 0)).isFalse();
        }
    }

    @Nested
    class OfEqualThresholds {

        private static SynthesisSpecification equal(SystemModel system) {
            return paper(system).toBuilder().thresholds(List.of(Threshold.F_PLUS_1, N_MINUS_2F)).build();
        }

        private static BitSet leftOut(SynthesisSpecification specification) {
            ActionSpace space = ActionSpace.of(specification);
            BitSet examined =
                    EqualThresholds.toExamine(space, specification, new OrderFreeStates(space, specification));
            BitSet leftOut = space.where(choice -> space.sentType(choice) != 0);
            leftOut.andNot(examined);
            return leftOut;
        }

        @Test
        void theBetterOneIsExamined() {
            ActionSpace space = ActionSpace.of(equal(BYZANTINE));

            assertThat(leftOut(equal(BYZANTINE))).isEqualTo(space.where(choice -> space.sentType(choice) != 0
                    && choice != space.stop() && space.action(choice).condition().toString().contains("N - 2F")));
        }

        @Test
        void theFirstOneIsExaminedIfNoneIsBetter() {
            SynthesisSpecification alike = with(equal(BYZANTINE), new RewardTable(-1, -2, -3, -1, 0, 0,
                    Map.of(Threshold.F_PLUS_1, -2, N_MINUS_2F, -2), -1, -1));

            assertThat(leftOut(alike)).isEqualTo(leftOut(equal(BYZANTINE)));
        }

        @Test
        void thoseThatDifferInOneSystemAreNotEqual() {
            assertThat(leftOut(equal(BYZANTINE).toBuilder()
                    .systems(List.of(BYZANTINE, new SystemModel(BYZANTINE.mode(), 5, 1))).build()).isEmpty()).isTrue();
        }

        @Test
        void bothAreExaminedWhereBothMayPay() {
            assertThat(leftOut(with(equal(BYZANTINE), rewards(-1, -3, 10, 0, -1, -1))).isEmpty()).isTrue();
        }

        @Test
        void bothAreExaminedWhereRbBroadcastMayHoldTheBetterOne() {
            assertThat(leftOut(change(equal(BYZANTINE)).broadcast(rules ->
                    new HandlerRules(true, false, true, Optional.empty(), 2, 4)).done()).isEmpty()).isTrue();
            assertThat(leftOut(change(equal(BYZANTINE)).without(Heuristic.GH3).done()).isEmpty()).isTrue();
        }

        @Test
        void bothAreExaminedWhereTwoOfThemAreNeeded() {
            assertThat(leftOut(change(equal(BYZANTINE)).receive(sizes(3, 4)).done()).isEmpty()).isTrue();
            assertThat(leftOut(change(equal(BYZANTINE)).receive(sizes(2, 4)).done()).isEmpty()).isFalse();
            assertThat(leftOut(change(equal(BYZANTINE)).receive(sizes(3, 4)).without(Heuristic.GH6).done()).isEmpty())
                    .isFalse();
        }

        @Test
        void bothAreExaminedWhereGh4HasNoSendToAllToPutInPlaceOfTwo() {
            SynthesisSpecification apart = to(equal(BYZANTINE), EnumSet.of(MYSELF, NEIGHBOURS));

            assertThat(leftOut(apart).isEmpty()).isTrue();
            assertThat(leftOut(change(apart).without(Heuristic.GH4).done()).isEmpty()).isFalse();
            assertThat(leftOut(to(equal(BYZANTINE), EnumSet.of(MYSELF))).isEmpty()).isFalse();
        }

        @Test
        void bothAreExaminedWhereASendToAllIsDearerThanTwo() {
            assertThat(leftOut(with(equal(BYZANTINE), rewards(-1, -4, -1, 0, -1, -1))).isEmpty()).isTrue();
            assertThat(leftOut(to(with(equal(BYZANTINE), rewards(-1, -4, -1, 0, -1, -1)),
                    EnumSet.of(MYSELF, ALL))).isEmpty()).isFalse();
        }

        /** Two SENDs under it take the gain twice, a SEND to all takes it once. */
        @Test
        void bothAreExaminedWhereWaitingForAThresholdIsAGain() {
            SynthesisSpecification gain = with(equal(BYZANTINE), forWaiting(1));

            assertThat(leftOut(gain).isEmpty()).isTrue();
            assertThat(leftOut(change(gain).without(Heuristic.GH4).done()).isEmpty()).isFalse();
            assertThat(leftOut(with(equal(BYZANTINE), forWaiting(0))).isEmpty()).isFalse();
        }

        @Test
        void bothAreExaminedUnderGh4WhereOrderMattersAndAProcessMaySendToItself() {
            SynthesisSpecification crash = paper(CRASH).toBuilder()
                    .thresholds(List.of(Threshold.F_PLUS_1, Threshold.N_MINUS_F)).build();

            assertThat(leftOut(crash).isEmpty()).isTrue();
            assertThat(leftOut(change(crash).without(Heuristic.GH4).done()).isEmpty()).isFalse();
            assertThat(leftOut(to(crash, EnumSet.of(ALL, NEIGHBOURS))).isEmpty()).isFalse();
        }

        private static RewardTable forWaiting(int reward) {
            return new RewardTable(-2, -2, -3, -2, 0, 0, Map.of(Threshold.F_PLUS_1, reward, N_MINUS_2F, reward), -1, 0);
        }

        private static SynthesisSpecification to(SynthesisSpecification specification, Set<Destination> destinations) {
            return specification.toBuilder().destinations(destinations).build();
        }

        @Test
        void onlyWhatTheReceiveHandlerMayHoldIsExamined() {
            SynthesisSpecification specification = change(equal(BYZANTINE)).receive(rules ->
                    new HandlerRules(true, true, true, Optional.of(List.of(N_MINUS_2F)), 2, 4)).done();
            ActionSpace space = ActionSpace.of(specification);
            BitSet examined =
                    EqualThresholds.toExamine(space, specification, new OrderFreeStates(space, specification));

            assertThat(examined.get(number(space, Action.deliver(received(TYPE0, N_MINUS_2F)))))
                    .as("the better one is not available").isTrue();
            assertThat(examined.get(number(space, Action.deliver(received(TYPE0, Threshold.F_PLUS_1))))).isFalse();
            assertThat(examined.get(space.stop())).isTrue();
        }
    }
}
