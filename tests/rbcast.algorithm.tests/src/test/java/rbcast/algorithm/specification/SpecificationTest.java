// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.PaperAlgorithms;

/** The inputs of a synthesis and the lines of a verification, without the language that people write them in. */
class SpecificationTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final SystemModel TWO_CONTENTS = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
    private static final Resilience THIRD = new Resilience(FailureMode.BYZANTINE,
            List.of(new LinearConstraint(1, -3, 0, Relation.ABOVE)), 2);
    private static final SynthesisSpecification PAPER = SynthesisSpecification.paper("Paper", List.of(CRASH));

    @Test
    void eachInputCanBeChangedByItself() {
        List<UnaryOperator<SynthesisSpecificationBuilder>> changes = List.of(
                it -> it.name("Other"), it -> it.documentation("says something"),
                it -> it.systems(List.of(TWO_CONTENTS)), it -> it.generalSystems(List.of(THIRD)),
                it -> it.properties(Set.of(Property.RB_VALIDITY)), it -> it.types(3),
                it -> it.thresholds(List.of(Threshold.ONE)), it -> it.destinations(Set.of(Destination.ALL)),
                it -> it.broadcast(HandlerRules.PAPER_RECEIVE), it -> it.receive(HandlerRules.PAPER_BROADCAST),
                it -> it.heuristics(Set.of(Heuristic.GH1)),
                it -> it.rewards(new RewardTable(-1, -1, -1, 0, 0, 0, Map.of(), 0, 0)),
                it -> it.bonus(new Bonus(1, -2)), it -> it.episodes(7), it -> it.simulations(2), it -> it.seed(9),
                it -> it.learning(Learning.AS_PUBLISHED), it -> it.strategy(Strategy.CERTIFIED),
                it -> it.timeBudget(Optional.of(Duration.ofSeconds(1))));

        List<SynthesisSpecification> changed = changes.stream()
                .map(change -> change.apply(PAPER.toBuilder()).build()).toList();

        assertThat(PAPER.toBuilder().build()).isEqualTo(PAPER);
        assertThat(changed).doesNotHaveDuplicates().doesNotContain(PAPER);
    }

    @Test
    void aSpaceKnowsWhatItsHandlersMayHold() {
        AlgorithmSpace guarded = PAPER.toBuilder()
                .receive(HandlerRules.PAPER_RECEIVE.withGuards(EnumSet.allOf(Once.class))
                        .withConditions(true, Optional.of(List.of(Threshold.ONE)), true)).build().space();

        assertThat(guarded.hasGuards()).isTrue();
        assertThat(guarded.asksForBroadcaster()).isTrue();
        assertThat(PAPER.space().hasGuards()).isFalse();
        assertThat(PAPER.space().asksForBroadcaster()).isFalse();
        assertThat(guarded.rules(HandlerKind.RECEIVE)).isEqualTo(guarded.receive());
        assertThat(guarded.rules(HandlerKind.RB_BROADCAST)).isEqualTo(guarded.broadcast());
        assertThat(guarded.thresholds(guarded.receive())).containsExactly(Threshold.ONE);
        assertThat(guarded.thresholds(HandlerRules.PAPER_RECEIVE)).isEqualTo(AlgorithmSpace.PAPER_THRESHOLDS);
        assertThat(guarded.has(Heuristic.GH5)).isTrue();
        assertThat(PAPER.toBuilder().heuristics(Set.of()).build().space().has(Heuristic.GH5)).isFalse();
        assertThat(HandlerRules.PAPER_RECEIVE.withInstructions(false, true).withActions(1, 9))
                .isEqualTo(new HandlerRules(false, true, true, Optional.empty(), 1, 9));
    }

    @Test
    void aLearnerHasTheIngredientsOfItsPresetUnlessTheyAreChosen() {
        assertThat(Learning.DEFAULT.effectiveIngredients()).containsExactlyInAnyOrder(Ingredient.values());
        assertThat(Learning.AS_PUBLISHED.effectiveIngredients()).isEmpty();
        assertThat(new Learning(true, Optional.empty(), OptionalDouble.of(1), OptionalDouble.of(0),
                Optional.of(Set.of(Ingredient.values()[0]))).effectiveIngredients()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Learning(false, Optional.empty(),
                OptionalDouble.of(0), OptionalDouble.empty(), Optional.empty())).withMessageContaining("above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Learning(false, Optional.empty(),
                OptionalDouble.empty(), OptionalDouble.of(1.1), Optional.empty())).withMessageContaining("from 0 to 1");
    }

    @Test
    void inputsThatMakeNoSenseAreRefusedInMessagesForUsers() {
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.toBuilder().systems(List.of()).build())
                .withMessage("a synthesis needs at least one system");
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.toBuilder().properties(Set.of()).build())
                .withMessage("a synthesis needs at least one property");
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.toBuilder()
                .timeBudget(Optional.of(Duration.ZERO)).build()).withMessage("the time budget must be above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> PAPER.toBuilder().types(9).build())
                .withMessageContaining("the number of types");
        assertThatIllegalArgumentException().isThrownBy(() -> HandlerRules.PAPER_RECEIVE.withActions(3, 2))
                .withMessageContaining("below the least");
        assertThatIllegalArgumentException().isThrownBy(() -> HandlerRules.PAPER_RECEIVE.withGuards(Set.of()))
                .withMessageContaining("per message or per broadcast");
    }

    @Test
    void consistencyIsAskedWhereALineHasSeveralContents() {
        Verification usual = new Verification(PaperAlgorithms.ALGORITHM_3, Optional.empty(),
                List.of(Expectation.correct(CRASH), Expectation.correct(TWO_CONTENTS)), List.of());

        assertThat(usual.properties()).isEqualTo(Property.reliableBroadcast());
        assertThat(usual.properties(CRASH)).isEqualTo(Property.reliableBroadcast());
        assertThat(usual.properties(TWO_CONTENTS)).contains(Property.RB_CONSISTENCY);
        assertThat(usual.properties(THIRD)).contains(Property.RB_CONSISTENCY);
    }

    @Test
    void theThreePropertiesAreAChoiceOnlyWhereMoreIsUsual() {
        Set<Property> three = Property.reliableBroadcast();

        assertThat(new Verification(PaperAlgorithms.ALGORITHM_3, three, List.of(Expectation.correct(CRASH))).chosen())
                .isEmpty();
        assertThat(new Verification(PaperAlgorithms.ALGORITHM_3, three, List.of(Expectation.correct(TWO_CONTENTS)))
                .chosen()).contains(three);
        assertThat(new Verification(PaperAlgorithms.ALGORITHM_3, three, List.of(),
                List.of(GeneralExpectation.correct(THIRD))).chosen()).contains(three);
        assertThatIllegalArgumentException().isThrownBy(() -> new Verification(PaperAlgorithms.ALGORITHM_3, Set.of(),
                List.of(Expectation.correct(CRASH)))).withMessageContaining("at least one property");
    }

    @Test
    void onlyWhatIsExpectedToFailIsAskedWhenItIsNamed() {
        Verification verification = new Verification(PaperAlgorithms.ALGORITHM_3, Set.of(Property.RB_VALIDITY,
                Property.RB_AGREEMENT), List.of(Expectation.correct(CRASH)));

        assertThat(verification.asked(CRASH, Optional.empty())).isEqualTo(verification.properties());
        assertThat(verification.asked(CRASH, Optional.of(Set.of(Property.RB_AGREEMENT))))
                .containsExactly(Property.RB_AGREEMENT);
        assertThat(verification.asked(CRASH, Optional.of(Set.of(Property.RB_INTEGRITY))))
                .as("of what is not checked nothing can be asked").isEqualTo(verification.properties());
    }
}
