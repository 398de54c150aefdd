// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

/**
 * Packs states into a few machine words, exactly: two states have equal keys if and only if they are the same under a
 * {@link StateIdentity}. In the paper's space a state is one word.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class StateKeys {

    private final StateIdentity identity;
    private final int[] choices;
    private final int bits;
    private final int perWord;
    private final int words;

    /**
     * @param capacity greatest length of a draft
     */
    public StateKeys(ActionSpace space, int capacity, StateIdentity identity) {
        this.identity = identity;
        this.choices = new int[capacity];
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(space.size());
        this.perWord = Long.SIZE / bits;
        this.words = (capacity + perWord - 1) / perWord;
    }

    /** Number of words of a key. */
    public int words() {
        return words;
    }

    /** Writes the key of a state into an array of {@link #words()} words. */
    public void write(Draft draft, long[] key) {
        identity.representative(draft, choices);
        int place = 0;
        for (int word = 0; word < words; word++) {
            long packed = 0;
            for (int i = 0; i < perWord && place < draft.length(); i++, place++) {
                packed |= (choices[place] + 1L) << i * bits;
            }
            key[word] = packed;
        }
    }

    /** Writes the representative of a state into another draft. */
    public void copyRepresentative(Draft draft, Draft target) {
        identity.representative(draft, choices);
        target.clear();
        for (int place = 0; place < draft.length(); place++) {
            target.add(choices[place]);
        }
    }
}
