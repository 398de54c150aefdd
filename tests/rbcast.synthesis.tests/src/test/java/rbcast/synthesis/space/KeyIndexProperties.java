// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

class KeyIndexProperties {

    @Property(tries = 1000)
    void numbersKeysInTheOrderOfTheirFirstAddition(@ForAll List<@LongRange(min = -3, max = 3) Long> words) {
        KeyIndex index = new KeyIndex(2, 1000);
        Map<List<Long>, Integer> expected = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            long[] key = {words.get(i), words.get(i + 1)};
            int number = expected.computeIfAbsent(List.of(key[0], key[1]), unseen -> expected.size());

            assertThat(index.add(key)).isEqualTo(number);
            assertThat(index.find(key)).isEqualTo(number);
        }
        assertThat(index.size()).isEqualTo(expected.size());
    }

    @Test
    void growsUpToItsLimitAndTurnsFurtherKeysAway() {
        KeyIndex index = new KeyIndex(1, 10_000);
        for (long key = 0; key < 10_000; key++) {
            assertThat(index.add(new long[] {key * key})).isEqualTo((int) key);
        }

        assertThat(index.add(new long[] {-1})).isEqualTo(KeyIndex.NONE);
        assertThat(index.find(new long[] {-1})).isEqualTo(KeyIndex.NONE);
        assertThat(index.add(new long[] {49})).isEqualTo(7);
        assertThat(index.size()).isEqualTo(10_000);
    }
}
