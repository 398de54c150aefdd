// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fix leaves a text without the issue that it mends. */
class FixesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEND to everyone(<b, m>);                                 | SEND to neighbours(<b, m>);
            SEND to all(<b, x>);                                      | SEND to all(<b, m>);
            send to all(<b, m>);                                      | SEND to all(<b, m>);
            SEND to all(<b, m>) if TRUE;                              | SEND to all(<b, m>) if true;
            DELIVER(m) if received (<a, m>) from 2F+1;   | DELIVER(m) if received (<a, m>) from 2F+1 distinct parties;
            DELIVER(m) if received (<aa, m>) from 1 party;      | DELIVER(m) if received (<a, m>) from 1 party;
            DELIVER(m) if received (<a, m>) from N + 1 parties; | DELIVER(m) if received (<a, m>) from N - F parties;
            DELIVER(m) if received (<a, m>) from f parties;     | DELIVER(m) if received (<a, m>) from F parties;
            DELIVER(m) if received (<a, m>) from 2t parties;    | DELIVER(m) if received (<a, m>) from 2F parties;
            DELIVER(m) if received (<a, m>) from 1.5 F parties; | DELIVER(m) if received (<a, m>) from 3/2 F parties;
            DELIVER(m) if received (<a, m>) from 0.25 N parties; | DELIVER(m) if received (<a, m>) from 1/4 N parties;
            DELIVER(m) if received (<a, m>) from 2.0 parties;   | DELIVER(m) if received (<a, m>) from 2 parties;
            SEND to all(<b, m>) and not already delivered;            | SEND to all(<b, m>) and not already sent;
            """)
    void anActionIsMended(String wrong, String right) {
        String text = text(wrong);
        Issue issue = RBcastLanguage.standalone().parse(text, "f").issues().get(0);

        assertThat(issue.fixes().stream().map(fix -> fix.applyTo(text))).contains(text(right));
    }

    private static String text(String action) {
        return """
                algorithm A {
                    when RB-Broadcast(m) do:
                        SEND to all(<a, m>);
                        SEND to myself(<b, m>);
                        STOP;
                    when receive(<t, m>) do:
                        %s
                        DELIVER(m);
                        STOP;
                }
                """.formatted(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verify A { crash with N = 3; }                    | verify A { crash with N = 3, F = 1; }
            verify A { byzantine with F = 2; }                | verify A { byzantine with N = 7, F = 2; }
            verify A { byzantin with N = 4, F = 1; }          | verify A { byzantine with N = 4, F = 1; }
            verify B { crash with N = 3, F = 1; }             | verify A { crash with N = 3, F = 1; }
            verify A { crash with N = 3, F = 1 }              | verify A { crash with N = 3, F = 1; }
            verify A { crash with N = 3, F = 1; crash with N = 3, F = 1; } | verify A { crash with N = 3, F = 1;  }
            S episodes 12.000; | S episodes 12000;
            S episodes 12,000; | S episodes 12000;
            S epsodes 1; | S episodes 1;
            S without GH11; | S without GH1;
            S thresholds 1, F, 1; | S thresholds 1, F;
            """)
    void aLineIsMended(String wrong, String right) {
        String text = Texts.ALGORITHM_A + definition(wrong);
        List<Issue> issues = RBcastLanguage.standalone().parse(text, "f").issues();
        assertThat(issues).hasSize(1);
        String mended = issues.get(0).fixes().get(0).applyTo(text);

        assertThat(mended).isEqualTo(Texts.ALGORITHM_A + definition(right));
        assertThat(RBcastLanguage.standalone().parse(mended, "f").issues()).isEmpty();
    }

    /** A synthesis with the line behind {@code S}, or the text as it is. */
    private static String definition(String text) {
        return text.startsWith("S ") ? "synthesize S { systems crash with N = 3, F = 1; " + text.substring(2) + " }"
                : text;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "        STOP;\n    when"        | "    when"
            "    when RB"                    | "    upon event RB"
            "        SEND to all(<type0, m>);\n" | "    SEND to all(<type0, m>);\n    SEND to all(<type0, m>);\n"
            """)
    void whatIsMissingIsAddedAndWhatIsRepeatedRemoved(String right, String wrong) {
        String text = Texts.ALGORITHM_A.replace(right, wrong);
        assertThat(text).isNotEqualTo(Texts.ALGORITHM_A);
        List<Issue> issues = RBcastLanguage.standalone().parse(text, "f").issues();
        assertThat(issues).hasSize(1);
        String mended = issues.get(0).fixes().get(0).applyTo(text);

        assertThat(RBcastLanguage.standalone().parse(mended, "f").issues()).isEmpty();
        assertThat(RBcastLanguage.standalone().parse(mended, "f").algorithms())
                .isEqualTo(RBcastLanguage.standalone().parse(Texts.ALGORITHM_A, "f").algorithms());
    }
}
