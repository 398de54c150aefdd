// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void listsAreWrittenAsPeopleWriteThem() {
        assertThat(Words.enumeration(List.of())).isEmpty();
        assertThat(Words.enumeration(List.of("N"))).isEqualTo("N");
        assertThat(Words.enumeration(List.of("N", "F"))).isEqualTo("N and F");
        assertThat(Words.alternatives(List.of(1, 2, 3))).isEqualTo("1, 2 or 3");
    }
}
