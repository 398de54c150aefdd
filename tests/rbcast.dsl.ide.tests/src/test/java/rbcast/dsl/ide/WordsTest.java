// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.dsl.ide.text.Words;

class WordsTest {

    private static List<String> hyphenated(String text) {
        Words words = new Words(text);
        return words.all().stream().filter(words::isHyphenated).map(words::text).toList();
    }

    /** Else the {@code no} of a failure mode would have the colour of a keyword until the server answers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no-failure with N = 3    | no, failure",
        "-when RB-Broadcast(m) do | RB, Broadcast",
        "and no <echo, *> - sent- | ''",
        "no -failure- no          | ''",
    })
    void partsOfANameWithHyphensAreNoWordsOfTheirOwn(String text, String parts) {
        assertThat(String.join(", ", hyphenated(text))).isEqualTo(parts);
    }
}
