// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rbcast.algorithm.specification.LinearConstraint.Relation.ABOVE;
import static rbcast.algorithm.specification.LinearConstraint.Relation.AT_LEAST;
import static rbcast.algorithm.specification.LinearConstraint.Relation.EQUAL;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** Conditions on N and F, and the systems that meet them. */
class ResilienceTest {

    private static final LinearConstraint THIRD = new LinearConstraint(1, -3, 0, ABOVE);

    @Test
    void aConditionHoldsWhereItsSumComparesSoWithZero() {
        assertThat(THIRD.holds(4, 1)).isTrue();
        assertThat(THIRD.holds(3, 1)).isFalse();
        LinearConstraint atLeast = new LinearConstraint(1, -2, -1, AT_LEAST);
        assertThat(atLeast.holds(5, 2)).isTrue();
        assertThat(atLeast.holds(4, 2)).isFalse();
        LinearConstraint equal = new LinearConstraint(1, -3, -1, EQUAL);
        assertThat(equal.holds(7, 2)).isTrue();
        assertThat(equal.holds(8, 2)).isFalse();
        assertThat(equal.holds(6, 2)).isFalse();
    }

    @Test
    void conditionsThatSayTheSameAreEqual() {
        assertThat(new LinearConstraint(2, -6, 0, ABOVE)).isEqualTo(THIRD);
        assertThat(new LinearConstraint(-1, 3, 1, EQUAL)).isEqualTo(new LinearConstraint(1, -3, -1, EQUAL));
        assertThat(new LinearConstraint(0, -2, 4, EQUAL)).isEqualTo(new LinearConstraint(0, 1, -2, EQUAL));
        assertThat(new LinearConstraint(-1, 3, 0, ABOVE)).as("an inequality keeps its sign").isNotEqualTo(THIRD);
        assertThat(new LinearConstraint(0, 0, 0, ABOVE).constant()).isZero();
    }

    @Test
    void conditionsAreWrittenAsPeopleDo() {
        assertThat(THIRD).hasToString("N > 3F");
        assertThat(new LinearConstraint(0, 1, -1, AT_LEAST)).hasToString("F >= 1");
        assertThat(new LinearConstraint(1, -2, -1, EQUAL)).hasToString("N = 2F + 1");
        assertThat(new LinearConstraint(-1, 0, 9, AT_LEAST)).hasToString("N <= 9");
        assertThat(new LinearConstraint(0, -1, 2, ABOVE)).hasToString("F < 2");
        assertThat(new LinearConstraint(0, 0, 1, ABOVE)).hasToString("1 > 0");
    }

    @Test
    void aSystemHasAProcessAndNotAllOfThemAreFaulty() {
        Resilience everywhere = new Resilience(FailureMode.CRASH, List.of(new LinearConstraint(1, 0, 0, AT_LEAST)));

        assertThat(everywhere.admits(1, 0)).isTrue();
        assertThat(everywhere.admits(2, 1)).isTrue();
        assertThat(everywhere.admits(0, 0)).isFalse();
        assertThat(everywhere.admits(2, 2)).isFalse();
        assertThat(everywhere.admits(2, -1)).isFalse();
    }

    @Test
    void allItsConditionsHaveToHold() {
        Resilience resilience = new Resilience(FailureMode.BYZANTINE,
                List.of(THIRD, new LinearConstraint(0, 1, -2, AT_LEAST)), 2);

        assertThat(resilience.admits(7, 2)).isTrue();
        assertThat(resilience.admits(6, 2)).isFalse();
        assertThat(resilience.admits(4, 1)).isFalse();
        assertThat(resilience.smallestWithFailures()).contains(new SystemModel(FailureMode.BYZANTINE, 7, 2, 2));
        assertThat(resilience.condition()).isEqualTo("N > 3F, F >= 2");
        assertThat(resilience).hasToString("byzantine for all N > 3F, F >= 2, contents 2");
        assertThat(resilience.usualProperties()).contains(Property.RB_CONSISTENCY);
        assertThat(new Resilience(FailureMode.CRASH, List.of(THIRD))).hasToString("crash for all N > 3F");
        assertThat(new Resilience(FailureMode.CRASH, List.of(THIRD)).usualProperties())
                .isEqualTo(Property.reliableBroadcast());
    }

    @Test
    void perhapsNoSystemThatCanBeRunIsAmongThem() {
        assertThat(new Resilience(FailureMode.CRASH, List.of(new LinearConstraint(0, -1, 0, AT_LEAST)))
                .smallestWithFailures()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Resilience(FailureMode.CRASH, List.of()))
                .withMessageContaining("a condition on N and F is needed");
        assertThatIllegalArgumentException().isThrownBy(() -> new Resilience(FailureMode.CRASH, List.of(THIRD), 2))
                .withMessageContaining("only a Byzantine");
    }
}
