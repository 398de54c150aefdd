// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Heuristic;

/** Table 2 of the paper. */
class ActionSpaceTest {

    private final ActionSpace space = ActionSpace.of(paper(BYZANTINE));

    @Test
    void thePapersInputsGive64Actions() {
        assertThat(space.size()).isEqualTo(64);
        assertThat(space.where(space::isSend).cardinality()).isEqualTo(3 * 2 * 9);
        assertThat(space.where(space::isDeliver).cardinality()).isEqualTo(9);
        assertThat(IntStream.range(0, space.size()).mapToObj(space::toString)).doesNotHaveDuplicates();
    }

    @Test
    void actionsHaveTheSameNumbersEveryTime() {
        assertThat(space.toString(0)).isEqualTo("SEND to myself(<type0, m>) if true");
        assertThat(space.toString(1))
                .isEqualTo("SEND to myself(<type0, m>) if received (<type0, m>) from 1 distinct party");
        assertThat(space.toString(62))
                .isEqualTo("DELIVER(m) if received (<type1, m>) from N - F distinct parties");
        assertThat(space.toString(space.stop())).isEqualTo("STOP");
    }

    @Test
    void theRewardOfAnActionIsThatOfTheExampleInSection4C() {
        int example = IntStream.range(0, space.size()).filter(choice -> space.toString(choice)
                .equals("SEND to all(<type0, m>) if received (<type0, m>) from N - F distinct parties"))
                .findFirst().orElseThrow();

        assertThat(space.reward(example, HandlerKind.RB_BROADCAST)).isEqualTo(-7);
        assertThat(space.reward(example, HandlerKind.RECEIVE)).isEqualTo(-8);
        assertThat(space.reward(space.stop(), HandlerKind.RB_BROADCAST)).isZero();
        assertThat(space.reward(space.stop(), HandlerKind.RECEIVE)).isEqualTo(-1);
    }

    @Test
    void thereAreAsManyTypesAsGh10AllowsAndWithoutItAsManyAsASpecificationCanHave() {
        assertThat(ActionSpace.of(change(paper(BYZANTINE)).types(3).done()).types()).isEqualTo(3);
        assertThat(ActionSpace.of(change(paper(BYZANTINE)).without(Heuristic.GH10).done()).types())
                .isEqualTo(AlgorithmSpace.MAX_TYPES);
    }
}
