// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Objects;

/**
 * What is drawn of one simulation.
 *
 * @param simulation its number, from 1
 * @param facts the same in numbers
 * @param reward the sum of the runtime rewards of what each episode has generated
 * @param best that of the best correct algorithm so far; not a number before there is one
 * @param states different states explored so far (Figure 3)
 * @param correct different correct algorithms so far, as far as states tell them apart (Figure 4 and Table 8)
 * @param incorrect likewise, incorrect ones
 */
public record Curves(int simulation, SimulationFacts facts, Line reward, Line best, Line states, Line correct,
        Line incorrect) {

    public Curves {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(reward);
        Objects.requireNonNull(best);
        Objects.requireNonNull(states);
        Objects.requireNonNull(correct);
        Objects.requireNonNull(incorrect);
    }
}
