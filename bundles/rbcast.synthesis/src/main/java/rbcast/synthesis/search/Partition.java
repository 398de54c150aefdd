// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a search is taken apart. With other numbers it may find another one of equally good algorithms, and other
 * counterexamples; with these it finds the same, whoever searches the shares.
 *
 * @param shares searches the shares
 * @param mostDraftsAtOnce a reward for which more drafts than this are met is searched in shares
 * @param enoughShares what is in so many shares is taken apart no further
 * @param mostFirstActions nor behind so many choices
 * @param firstRound shares of the first round; each round has twice as many as the one before
 */
public record Partition(Shares shares, long mostDraftsAtOnce, int enoughShares, int mostFirstActions,
        int firstRound) {

    public Partition {
        Objects.requireNonNull(shares);
        if (firstRound < 1) {
            throw new IllegalArgumentException("a round without shares");
        }
    }

    /** A share takes a second or so at least: much more than it takes to send it to another machine. */
    public static Partition usual(Shares shares) {
        return new Partition(shares, 200_000, 256, 6, 16);
    }

    /** The rounds: the first ones are short, for what they find serves all that follow. */
    List<List<Share>> rounds(List<Share> all) {
        List<List<Share>> rounds = new ArrayList<>();
        int size = firstRound;
        for (int from = 0; from < all.size(); from += size / 2) {
            rounds.add(all.subList(from, Math.min(all.size(), from + size)));
            size *= 2;
        }
        return rounds;
    }
}
