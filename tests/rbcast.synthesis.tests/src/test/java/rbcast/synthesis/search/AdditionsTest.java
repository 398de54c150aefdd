// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.synthesis.search.Additions.Limits;

/** What refutations leave of the actions 0 to 5 and STOP. */
class AdditionsTest {

    private static final int STOP = 6;
    private static final BitSet ACTIONS = set(0, 1, 2, 3, 4, 5);
    private static final IntPredicate ANY = action -> true;
    private static final Limits AMPLE = new Limits(3, 3, ANY);

    private static BitSet set(int... numbers) {
        return IntStream.of(numbers).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static IntPredicate in(int... numbers) {
        return set(numbers)::get;
    }

    private final BitSet next = set(0, 1, 2, 3, STOP);

    private Additions inAnyOrder(Limits limits) {
        return new Additions(next, ANY, limits, true);
    }

    private Additions inOrder(IntPredicate later, Limits limits) {
        return new Additions(next, later, limits, false);
    }

    @Test
    void withoutARefutationEverythingMayBeAdded() {
        Additions additions = inAnyOrder(AMPLE);
        additions.choose();

        assertThat(next).isEqualTo(set(0, 1, 2, 3, STOP));
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isFalse();
        assertThat(additions.isEmpty()).isFalse();
    }

    @Test
    void aRefutedDraftWithoutARemedyIsHopeless() {
        Additions additions = inAnyOrder(AMPLE);
        additions.needOneOf(in(), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isTrue();
        assertThat(additions.isPostponed()).isFalse();
    }

    @Test
    void aRefutedDraftWithoutRoomIsHopeless() {
        Additions additions = inAnyOrder(new Limits(0, 3, ANY));
        additions.needOneOf(in(1), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isTrue();
    }

    @Test
    void remediesThatCostTooMuchArePostponed() {
        Additions additions = inAnyOrder(new Limits(3, 3, in(0)));
        additions.needOneOf(in(1), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isTrue();
    }

    @Test
    void remediesArePostponedWhenNothingCanBeAfforded() {
        Additions additions = inAnyOrder(new Limits(3, 0, ANY));
        additions.needOneOf(in(1), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isTrue();
    }

    @Test
    void theLastActionHasToBeARemedyOfEveryRefutation() {
        Additions additions = inAnyOrder(new Limits(1, 3, ANY));
        additions.needOneOf(in(0, 1), ACTIONS);
        additions.needOneOf(in(1, 2), ACTIONS);
        additions.choose();

        assertThat(next).isEqualTo(set(1));
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isFalse();
    }

    @Test
    void twoRefutationsWithoutACommonRemedyAreHopelessWithOnePlaceLeft() {
        Additions additions = inAnyOrder(new Limits(1, 3, ANY));
        additions.needOneOf(in(0), ACTIONS);
        additions.needOneOf(in(1), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isTrue();
    }

    @Test
    void ofTheLastPlaceTooDearRemediesArePostponed() {
        Additions additions = inAnyOrder(new Limits(1, 3, in(1)));
        additions.needOneOf(in(0, 1), ACTIONS);

        assertThat(next).isEqualTo(set(1));
        assertThat(additions.isPostponed()).isTrue();
    }

    @Test
    void twoRefutationsWithoutACommonRemedyArePostponedWhereOnlyTheRewardAllowsOneAction() {
        Additions additions = inAnyOrder(new Limits(2, 1, ANY));
        additions.needOneOf(in(0), ACTIONS);
        additions.needOneOf(in(1), ACTIONS);

        assertThat(additions.isEmpty()).isTrue();
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isTrue();
    }

    @Test
    void inAnyOrderTheSearchGoesOnWithTheFewestRemedies() {
        Additions additions = inAnyOrder(AMPLE);
        additions.needOneOf(in(0, 1, 2), ACTIONS);
        additions.needOneOf(in(2, 3), ACTIONS);
        additions.needOneOf(in(0, 1, 3), ACTIONS);
        additions.choose();

        assertThat(next).isEqualTo(set(2, 3));
        assertThat(additions.isPostponed()).isFalse();
    }

    @Test
    void inAnyOrderTooDearOnesAmongTheFewestRemediesArePostponed() {
        Additions additions = inAnyOrder(new Limits(3, 3, in(2)));
        additions.needOneOf(in(2, 3), ACTIONS);
        additions.choose();

        assertThat(next).isEqualTo(set(2));
        assertThat(additions.isPostponed()).isTrue();
    }

    @Test
    void inAnyOrderARemedyThatCannotBeNextIsOfNoUse() {
        Additions additions = inAnyOrder(AMPLE);
        additions.needOneOf(in(4, 5), ACTIONS);

        assertThat(additions.isHopeless()).isTrue();
    }

    @Test
    void inAFixedOrderARemedyMayComeLater() {
        Additions additions = inOrder(in(4), AMPLE);
        additions.needOneOf(in(4, 5), ACTIONS);
        additions.choose();

        assertThat(next).as("all but STOP").isEqualTo(set(0, 1, 2, 3));
        assertThat(additions.isHopeless()).isFalse();
        assertThat(additions.isPostponed()).isFalse();
    }

    @Test
    void inAFixedOrderARemedyThatMayNeverComeIsOfNoUse() {
        Additions additions = inOrder(in(0, 1, 2, 3), AMPLE);
        additions.needOneOf(in(4, 5), ACTIONS);

        assertThat(additions.isHopeless()).isTrue();
    }

    @Test
    void inAFixedOrderTheLastActionHasToBeARemedyToo() {
        Additions additions = inOrder(ANY, new Limits(1, 1, ANY));
        additions.needOneOf(in(1, 4), ACTIONS);
        additions.choose();

        assertThat(next).isEqualTo(set(1));
    }

    @Test
    void whatIsNoActionToBeExaminedIsNotAdded() {
        Additions additions = inAnyOrder(AMPLE);
        additions.needOneOf(ANY, set(1, 2));

        assertThat(next).isEqualTo(set(1, 2));
    }
}
