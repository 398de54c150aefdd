// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Objects;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.efficiency.Efficiency;

/**
 * What an algorithm costs, in words, for every N and F.
 *
 * @param messages how many are sent at most, as in {@code N^2 + N}
 * @param steps how many types are sent to others
 * @param waits what a process waits for before it delivers, as in {@code 2F + 1}; {@code none} if for nothing
 */
public record Merits(String messages, int steps, String waits) {

    public Merits {
        Objects.requireNonNull(messages);
        Objects.requireNonNull(waits);
    }

    static Merits of(Algorithm algorithm) {
        Efficiency efficiency = Efficiency.of(algorithm);
        return new Merits(efficiency.messages().toString(), efficiency.communicationSteps(),
                LearnedFile.waits(efficiency));
    }
}
