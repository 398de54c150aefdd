// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void whatATerminalWouldObeyIsShownInstead() {
        assertThat(VisibleText.of("a\u001b[2Jb\rc\u0007")).isEqualTo("a\\x1b[2Jb\\x0dc\\x07");
        assertThat(VisibleText.of("a\r\nb")).isEqualTo("a\r\nb");
        assertThat(VisibleText.of("\u009b31m")).isEqualTo("\\x9b31m");
    }

    @Test
    void whatTurnsTheReadingDirectionIsShownInstead() {
        assertThat(VisibleText.of("a\u202etxt.exe")).isEqualTo("a\\u202etxt.exe");
    }

    @Test
    void linesAndWordsOfAnyLanguageStay() {
        String text = "\tBroadcast zuverl\u00e4ssig \u2192 \u53ef\u9760 \ud83d\ude80\n";

        assertThat(VisibleText.of(text)).isSameAs(text);
        assertThat(VisibleText.inOneLine("a\nb")).isEqualTo("a\\nb");
    }

    @Property
    void noControlCharacterIsLeft(@ForAll String text) {
        assertThat(VisibleText.inOneLine(text).chars()).noneMatch(Character::isISOControl);
    }
}
