// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.Arrays;

/**
 * Numbers keys of machine words from 0, in the order in which they are added: a hash table without an object for each
 * entry, and with an upper bound on its size.
 */
public final class KeyIndex {

    /** Answer for a key that is not there. */
    public static final int NONE = -1;

    private final int words;
    private final int limit;
    private long[] keys;
    private int[] slots;
    private int size;

    /**
     * @param words words of a key
     * @param limit greatest number of keys; further ones are turned away
     */
    public KeyIndex(int words, int limit) {
        this.words = words;
        this.limit = limit;
        this.keys = new long[1024 * words];
        this.slots = new int[4096];
    }

    public int size() {
        return size;
    }

    /** Number of a key, or {@link #NONE}. */
    public int find(long[] key) {
        return slots[slotOf(key, 0)] - 1;
    }

    /** Number of a key, which is added if it is not there; {@link #NONE} if there is no room for it. */
    public int add(long[] key) {
        int slot = slotOf(key, 0);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size >= limit) {
            return NONE;
        }
        if (size >= slots.length / 2) {
            grow();
            slot = slotOf(key, 0);
        }
        if ((size + 1) * words > keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        System.arraycopy(key, 0, keys, size * words, words);
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slotOf(keys, number * words)] = number + 1;
        }
    }

    /** The slot that holds the key, or the empty one where it belongs. */
    private int slotOf(long[] key, int offset) {
        long hash = 0;
        for (int word = 0; word < words; word++) {
            hash = (hash ^ key[offset + word]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0 && !matches(slots[slot] - 1, key, offset)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean matches(int number, long[] key, int offset) {
        for (int word = 0; word < words; word++) {
            if (keys[number * words + word] != key[offset + word]) {
                return false;
            }
        }
        return true;
    }
}
