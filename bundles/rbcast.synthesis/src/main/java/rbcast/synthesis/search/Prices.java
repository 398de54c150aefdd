// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.HandlerKind;
import rbcast.synthesis.space.ActionSpace;

/** What further actions of the receive handler take from a reward, at least. */
final class Prices {

    private final ActionSpace space;
    /** The most that a new type can add to a reward; it is 0 where types cost something. */
    private final int newType;
    private final int least;

    /** @param actions what the handler may hold */
    Prices(ActionSpace space, BitSet actions) {
        this.space = space;
        this.newType = Math.max(0, space.rewardOfNewType(space.types() - 1));
        this.least = actions.stream().filter(action -> action != space.stop()).map(this::of).min().orElse(0);
    }

    /** Whether no action, of either handler, adds anything to a reward: what is left out cannot make it worse. */
    static boolean areCosts(ActionSpace space) {
        return space.rewardOfNewType(1) <= 0 && IntStream.range(0, space.stop()).allMatch(choice ->
                Stream.of(HandlerKind.values()).allMatch(handler -> space.reward(choice, handler) <= 0));
    }

    private int of(int action) {
        return -space.reward(action, HandlerKind.RECEIVE) - newType;
    }

    /** The price of an action; others may bring it in again where some have a negative one. */
    int price(int action) {
        return least < 0 ? Integer.MIN_VALUE : of(action);
    }

    /** Greatest number of actions for that price. */
    int affordable(int budget) {
        return least <= 0 ? Integer.MAX_VALUE : Math.max(0, budget / least);
    }
}
