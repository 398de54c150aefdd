// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Objects;

import rbcast.algorithm.efficiency.RewardTable;

/**
 * What the learner is rewarded for (section IV-C of the paper).
 *
 * @param runtime of the actions that it chooses (Table 3)
 * @param bonus at the end of an episode
 */
public record Rewards(RewardTable runtime, Bonus bonus) {

    /** The paper's. */
    public static final Rewards PAPER = new Rewards(RewardTable.PAPER, Bonus.PAPER);

    public Rewards {
        Objects.requireNonNull(runtime);
        Objects.requireNonNull(bonus);
    }
}
