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

    @Test
    void whatThereIsToChooseFromIsToldInTheRightNumber() {
        assertThat(Words.existing(List.of())).isEqualTo("there is none");
        assertThat(Words.existing(List.of("Crash"))).isEqualTo("there is Crash");
        assertThat(Words.existing(List.of("Crash", "Byzantine"))).isEqualTo("there are Crash and Byzantine");
    }

    @Test
    void oneThingIsNotCalledSeveral() {
        assertThat(Words.count(0, "state")).isEqualTo("0 states");
        assertThat(Words.count(1, "state")).isEqualTo("1 state");
        assertThat(Words.count(2, "state")).isEqualTo("2 states");
        assertThat(Words.noun(1, "query", "queries")).isEqualTo("query");
        assertThat(Words.noun(21, "query", "queries")).isEqualTo("queries");
    }
}
