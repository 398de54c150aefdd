// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Arrays;

import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.KeyIndex;
import rbcast.synthesis.space.StateKeys;

/** The outcomes of candidates that have been judged, whatever the order of their actions. */
final class Memo {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final StateKeys keys;
    private final KeyIndex candidates;
    private final long[] key;
    private byte[] outcomes = new byte[1024];

    Memo(StateKeys keys, int limit) {
        this.keys = keys;
        this.candidates = new KeyIndex(keys.words(), limit);
        this.key = new long[keys.words()];
    }

    /** The outcome of a complete draft, or {@code null} if it has not been judged. */
    Outcome outcome(Draft draft) {
        keys.write(draft, key);
        int candidate = candidates.find(key);
        return candidate == KeyIndex.NONE ? null : OUTCOMES[outcomes[candidate]];
    }

    /** Remembers an outcome, if there is room. */
    void put(Draft draft, Outcome outcome) {
        keys.write(draft, key);
        int candidate = candidates.add(key);
        if (candidate != KeyIndex.NONE) {
            if (candidate >= outcomes.length) {
                outcomes = Arrays.copyOf(outcomes, outcomes.length * 2);
            }
            outcomes[candidate] = (byte) outcome.ordinal();
        }
    }
}
