// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.TestOracles;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.search.SearchResult.Interrupted;
import rbcast.synthesis.search.SearchResult.NothingBetter;
import rbcast.synthesis.search.SearchResult.Optimal;
import rbcast.synthesis.search.SearchResult.Unrealisable;
import rbcast.synthesis.space.ActionSpace;

class ExhaustiveSearchTest {

    private static ExhaustiveSearch search(SynthesisSpecification specification, Oracle oracle) {
        Judge judge = new Judge(oracle, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
        return new ExhaustiveSearch(specification, judge, event -> { }, Optional::empty);
    }

    private static SynthesisSpecification onlyToMyself(SystemModel system) {
        return paper(system).toBuilder().name("Selfish").destinations(EnumSet.of(Destination.MYSELF)).build();
    }

    /** The space of the paper with another threshold: at least as many algorithms of each kind, none of them better. */
    private static SynthesisSpecification withThresholds(SynthesisSpecification s, Threshold... thresholds) {
        return s.toBuilder().thresholds(List.of(thresholds)).build();
    }

    static List<Arguments> paper3() {
        return List.of(Arguments.of(NO_FAILURE, -6), Arguments.of(CRASH, -8), Arguments.of(BYZANTINE, -17));
    }

    @ParameterizedTest
    @MethodSource("paper3")
    void findsTheBestRewardOfThePapersSpaces(SystemModel system, int reward) {
        SearchResult result = search(paper(system), ORACLE).best();

        assertThat(result).isInstanceOfSatisfying(Optimal.class, optimal -> {
            assertThat(optimal.optimum().reward()).isEqualTo(reward);
            assertThat(optimal.census().examined()).isLessThan(40);
        });
    }

    @ParameterizedTest
    @MethodSource("paper3")
    void certifiesThatNothingIsBetter(SystemModel system, int reward) {
        assertThat(search(paper(system), ORACLE).betterThan(reward))
                .isInstanceOfSatisfying(NothingBetter.class,
                        certificate -> assertThat(certificate.reward()).isEqualTo(reward));
    }

    @Test
    void findsWhatIsBetterThanWhatWasLearned() {
        assertThat(search(paper(CRASH), ORACLE).betterThan(-10)).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(-8));
    }

    @Test
    void aSpaceWithoutACorrectAlgorithmIsUnrealisable() {
        SearchResult result = search(onlyToMyself(NO_FAILURE), ORACLE).best();

        assertThat(result).isInstanceOf(Unrealisable.class);
        assertThat(result.census().pruned()).isPositive();
        assertThat(result.census().refutations()).isNotEmpty().first().satisfies(cheapest -> {
            assertThat(cheapest.counterexample().property())
                    .isIn(Property.RB_VALIDITY, Property.RB_AGREEMENT);
            assertThat(cheapest.refuted()).isPositive();
        });
    }

    @Test
    void anEmptySpaceIsUnrealisableToo() {
        SynthesisSpecification empty = change(paper(NO_FAILURE)).broadcast(sizes(3, 4)).done();

        assertThat(search(empty, ORACLE).best()).isInstanceOfSatisfying(Unrealisable.class,
                unrealisable -> assertThat(unrealisable.census().examined()).isZero());
    }

    @Test
    void theBiggerSpaceOfThreeTypesSixActionsAndSixThresholdsIsSearchedToo() {
        SynthesisSpecification big = withThresholds(
                change(paper(BYZANTINE)).types(3).broadcast(sizes(2, 6)).receive(sizes(2, 6)).done(), Threshold.ONE,
                Threshold.F_PLUS_1, Threshold.atLeast(0, 2, 1, 1), Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F,
                Threshold.atLeast(1, -2, 0, 1));

        assertThat(search(big, ORACLE).best()).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(-17));
    }

    @Test
    void heuristicsCanBeOffWithoutChangingWhatIsBest() {
        SynthesisSpecification free = change(paper(CRASH)).without(Heuristic.GH1, Heuristic.GH4, Heuristic.GH7).done();

        assertThat(search(free, ORACLE).best()).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(-8));
    }

    @Test
    void actionsUnderEqualThresholdsMayStandSideBySideWhereEachIsAGain() {
        RewardTable paper = RewardTable.PAPER;
        SynthesisSpecification gain = withThresholds(paper(NO_FAILURE), Threshold.ONE, Threshold.F_PLUS_1).toBuilder()
                .rewards(new RewardTable(-1, -2, -3, 10, 0, 0, paper.thresholds(), paper.newType(), -1)).build();

        assertThat(search(gain, ORACLE).best()).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(20));
    }

    @Test
    void whatRbBroadcastHoldsMayNotBeRepeatedInPlaceOfAnActionUnderAnEqualThreshold() {
        SynthesisSpecification none = withThresholds(paper(CRASH), Threshold.atLeast(0, 1, -1, 1),
                Threshold.atLeast(1, 0, -3, 1)).toBuilder().types(1).destinations(EnumSet.of(Destination.ALL))
                .broadcast(new HandlerRules(true, false, false, Optional.empty(), 2, 2))
                .receive(new HandlerRules(true, true, false, Optional.empty(), 2, 4))
                .heuristics(EnumSet.complementOf(EnumSet.of(Heuristic.GH5, Heuristic.GH7))).build();

        assertThat(search(none, ORACLE).best()).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(-19));
    }

    /**
     * RB-Broadcast has taken the DELIVER for type0 (GH1), and the one for type1, whose condition holds without any
     * message, has to wait until type1 is sent (GH7). The cheapest SEND of type1 has a condition that never holds, so
     * it changes no run: it is no remedy, and has to be added all the same before the remedy can be.
     */
    @Test
    void aRemedyThatNeedsNoMessageMayHaveToWaitForAnActionThatIsNone() {
        Threshold nobody = Threshold.atLeast(0, 0, 0, 1);
        Threshold never = Threshold.atLeast(1, 0, 1, 1);
        SynthesisSpecification waiting = withThresholds(paper(new SystemModel(FailureMode.NO_FAILURE, 2, 0)), nobody,
                never).toBuilder().types(2).destinations(EnumSet.of(Destination.ALL))
                .broadcast(new HandlerRules(true, true, true, Optional.of(List.of(nobody)), 3, 3))
                .receive(new HandlerRules(true, true, false, Optional.empty(), 3, 3))
                .rewards(new RewardTable(-2, -2, -2, -1, 0, -6, Map.of(nobody, -2, never, 0), 1, 0)).build();

        assertThat(search(waiting, ORACLE).best()).isInstanceOfSatisfying(Optimal.class,
                optimal -> assertThat(optimal.optimum().reward()).isEqualTo(-27));
    }

    @Test
    void itGoesFromBetterToWorseRewards() {
        List<Integer> rewards = new ArrayList<>();
        SynthesisSpecification specification = paper(CRASH);
        Judge judge = new Judge(ORACLE, specification.goal().systems(), specification.goal().properties(), 2, true);
        new ExhaustiveSearch(specification, judge,
                event -> rewards.add(((LearningEvent.SearchAdvanced) event).reward()), Optional::empty).best();

        assertThat(rewards).containsExactly(-4, -5, -6, -7, -8);
    }

    @Test
    void anInterruptionSaysHowFarItCame() {
        SynthesisSpecification specification = paper(BYZANTINE);
        Judge judge = new Judge(ORACLE, specification.goal().systems(), specification.goal().properties(), 2, true);
        int[] questions = {0};
        SearchResult result = new ExhaustiveSearch(specification, judge, event -> { },
                () -> ++questions[0] > 4 ? Optional.of(Ending.CANCELLED) : Optional.empty()).best();

        assertThat(result).isInstanceOfSatisfying(Interrupted.class, interrupted -> {
            assertThat(interrupted.ending()).isEqualTo(Ending.CANCELLED);
            assertThat(interrupted.doneAbove().getAsInt()).isBetween(-16, -3);
            assertThat(interrupted.candidate()).isEmpty();
        });
    }

    @Test
    void whatIsBetterAndHasNoVerdictStandsInTheWayOfACertificate() {
        Oracle oracle = TestOracles.silentOn(algorithm -> algorithm.types().size() == 1, ORACLE);
        SearchResult result = search(paper(CRASH), oracle).best();

        assertThat(result).isInstanceOfSatisfying(Interrupted.class, interrupted -> {
            assertThat(interrupted.ending()).isEqualTo(Ending.NO_VERDICTS);
            assertThat(interrupted.undecided()).isPositive();
            assertThat(interrupted.candidate().orElseThrow().reward()).isEqualTo(-8);
        });
    }

    @Test
    void whereTheOnlyAlgorithmHasNoVerdictItIsNotSaidThatNothingIsCorrect() {
        SynthesisSpecification single = withThresholds(paper(NO_FAILURE), Threshold.ONE).toBuilder().types(1)
                .destinations(EnumSet.of(Destination.ALL))
                .broadcast(new HandlerRules(true, false, true, Optional.of(List.of()), 2, 2))
                .receive(new HandlerRules(false, true, false, Optional.empty(), 2, 2)).build();

        assertThat(search(single, ORACLE).best()).as("it is correct").isInstanceOf(Optimal.class);
        assertThat(search(single, TestOracles.silentOn(algorithm -> true, ORACLE)).best())
                .isInstanceOfSatisfying(Interrupted.class, interrupted -> {
                    assertThat(interrupted.ending()).isEqualTo(Ending.NO_VERDICTS);
                    assertThat(interrupted.undecided()).isEqualTo(1);
                    assertThat(interrupted.candidate()).isEmpty();
                });
    }

    /** Without GH4 a SEND to myself and one to the neighbours are as good as one to all. */
    @Test
    void whatIsAsGoodAndHasNoVerdictDoesNotStandInTheWayOfACertificate() {
        SynthesisSpecification either = change(paper(NO_FAILURE))
                .without(Heuristic.GH1, Heuristic.GH4, Heuristic.GH5, Heuristic.GH7).done();
        Algorithm optimum = ((Optimal) search(either, ORACLE).best()).optimum().algorithm();

        assertThat(search(either, TestOracles.silentOn(optimum::equals, ORACLE)).best())
                .isInstanceOfSatisfying(Optimal.class, optimal -> {
                    assertThat(optimal.optimum().reward()).isEqualTo(-6);
                    assertThat(optimal.optimum().algorithm()).isNotEqualTo(optimum);
                });
    }

    @Test
    void aFrontIsCertifiedOnlyIfTheSearchEndedAndEveryAlgorithmHasAVerdict() {
        Census census = search(paper(NO_FAILURE), ORACLE).best().census();

        assertThat(new Front(List.of(), 0, Optional.empty(), census).isCertified()).isTrue();
        assertThat(new Front(List.of(), 1, Optional.empty(), census).isCertified()).isFalse();
        assertThat(new Front(List.of(), 0, Optional.of(Ending.CANCELLED), census).isCertified()).isFalse();
    }
}
