// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {

    static List<Path> files() {
        return Examples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsFormatted(Path file) {
        Document document = RBcastLanguage.standalone().parse(file);

        assertThat(document.format()).isEqualTo(document.text());
    }

    @Test
    void aListingGetsTheFormOfTheReference() {
        assertFormatted("""
            /** Doc. */ algorithm A { types b,a;
            when receive(<t,m>): SEND to neighbors(<a,m>) if received(<b,m>) from at least 1 process;
            DELIVER(<m>) if received (<a,m>) from more than (N+F)/2 processes;STOP;
            when RB-Broadcast (m) SEND to all(<b,m>); }
            """, """
            /** Doc. */
            algorithm A {

                types b, a;

                when receive(<t, m>) do:
                    SEND to neighbours(<a, m>) if received (<b, m>) from 1 distinct party and not already sent;
                    DELIVER(m) if received (<a, m>) from more than (N + F)/2 distinct parties and not already delivered;
                    STOP if true;

                when RB-Broadcast(m) do:
                    SEND to all(<b, m>) if true and not already sent;
            }
            """);
    }

    @Test
    void aVerificationGetsTheFormOfTheReference() {
        assertFormatted("""
                verify A{properties RB-Agreement ,RB-Validity;crash with F=1,N=3;
                byzantine with N=7,F=2 expecting violation of RB-Agreement , RB-Validity;
                byzantine with N=4,F=1 expecting
                  violation; crash for all 2*F<N,F>=1;}
                """, """
                verify A {
                    properties RB-Agreement, RB-Validity;
                    crash with N = 3, F = 1;
                    byzantine with N = 7, F = 2 expecting violation of RB-Agreement or RB-Validity;
                    byzantine with N = 4, F = 1 expecting violation;
                    crash for all 2F < N, F >= 1;
                }
                """);
    }

    @Test
    void aSynthesisGetsTheFormOfTheReference() {
        assertFormatted("""
                synthesize S{systems crash with N=3,F=1,byzantine for all N>3*F;properties RB-Agreement;types 2;
                thresholds 1,F+1; destinations all,neighbors; RB-Broadcast instructions SEND;receive conditions true,
                thresholds,broadcaster;receive  guards per  message,per broadcast;
                receive actions 2 to 4;rewards SEND to neighbors:-1,DELIVER:-2,F+1:-3,new  type:0;
                episodes 5;time   budget 1.5 h;learner as  published;policy UCB 1.4;learning  rate 0.1;
                with order-free  states;without GH5,cost  bound;strategy certified;}
                """, """
                synthesize S {
                    systems crash with N = 3, F = 1, byzantine for all N > 3F;
                    properties RB-Agreement;
                    types 2;
                    thresholds 1, F + 1;
                    destinations all, neighbours;
                    RB-Broadcast instructions SEND;
                    receive conditions true, thresholds, broadcaster;
                    receive guards per message, per broadcast;
                    receive actions 2 to 4;
                    rewards SEND to neighbours: -1, DELIVER: -2, F + 1: -3, new type: 0;
                    episodes 5;
                    time budget 1.5 h;
                    learner as published;
                    policy UCB 1.4;
                    learning rate 0.1;
                    with order-free states;
                    without GH5, cost bound;
                    strategy certified;
                }
                """);
    }

    @Test
    void longListsAreBroken() {
        assertFormatted("""
                synthesize S {
                    rewards SEND to myself: -1, SEND to neighbours: -2, SEND to all: -3, DELIVER: -1, STOP: 0, \
                true: 0, 1: -1, F + 1: -2;
                }
                """, """
                synthesize S {
                    rewards SEND to myself: -1, SEND to neighbours: -2, SEND to all: -3, DELIVER: -1, STOP: 0,
                        true: 0, 1: -1, F + 1: -2;
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2*F+1 | 2F + 1", "1/2 N | 1/2 N", "N / 2 | N/2", "3/2*F | 3/2 * F", "-  F+N | -F + N", "2( N+F ) | 2(N + F)",
        "N*2 | N * 2", "(N) | (N)", "N - -F | N - -F", "at least F+1 | F + 1",
    })
    void anExpressionKeepsItsShape(String written, String formatted) {
        Document document = RBcastLanguage.standalone().parse(
                "synthesize S { systems crash with N = 3, F = 1; thresholds " + written + "; }", "file.rbcast");

        assertThat(document.format()).contains("    thresholds " + formatted + ";\n");
    }

    @Test
    void everyCommentStaysNearItsPlace() {
        assertFormatted("""
                // first
                /* second */ /** Doc. */

                algorithm /* in the header */ A { // behind the brace
                  // before a handler

                  when RB-Broadcast(m) /* in a header */ do: // behind a header
                    SEND to /* in an action */ all(<a, m>); // behind an action
                    // before an action


                    // after two blank lines
                    STOP; /* several */ /* behind */ // an action
                  /* a comment
                       of several lines */
                  when receive(<t, m>) do: DELIVER(m); /* before
                  another */ STOP;
                  // before the brace
                } // behind the end
                // last
                """, """
                // first
                /* second */
                /** Doc. */

                algorithm A {

                    /* in the header */
                    // behind the brace
                    // before a handler
                    /* in a header */
                    when RB-Broadcast(m) do: // behind a header
                        /* in an action */
                        SEND to all(<a, m>) if true and not already sent; // behind an action
                        // before an action

                        // after two blank lines
                        STOP if true; /* several */ /* behind */ // an action

                    /* a comment
                         of several lines */
                    when receive(<t, m>) do:
                        DELIVER(m) if true and not already delivered;
                        /* before
                another */
                        STOP if true;
                    // before the brace
                } // behind the end

                // last
                """);
    }

    @Test
    void starredCommentsKeepTheirStarsInLine() {
        assertFormatted("""
                    /**
                  * First line,
                      *   second line.
                 */
                verify A { /*
                       * inside
                       */
                }
                """, """
                /**
                 * First line,
                 *   second line.
                 */
                verify A {
                    /*
                     * inside
                     */
                }
                """);
    }

    @Test
    void documentationOfTheNextDefinitionIsNotPutBehindTheLast() {
        assertFormatted("verify A { } /** Doc. */ verify B { }", """
                verify A {
                }

                /** Doc. */
                verify B {
                }
                """);
    }

    @Test
    void textsWithoutMeaningAreFormattedToo() {
        assertFormatted("""
                algorithm A { when Foo(m) SEND to nobody(<a,x>) and not already delivered; STOP; STOP if received
                (<a,m>) from 0 parties and not already sent; when foo(<t,m>) STOP; }
                verify Z { foo with K=1; crash with N=1; properties Bar; }
                """, """
                algorithm A {

                    when Foo(m) do:
                        SEND to nobody(<a, x>) if true and not already delivered;
                        STOP if true;
                        STOP if received (<a, m>) from 0 distinct parties and not already sent;

                    when foo(<t, m>) do:
                        STOP if true;
                }

                verify Z {
                    foo with K = 1;
                    crash with N = 1;
                    properties Bar;
                }
                """);
    }

    @Test
    void aTextWithSyntaxErrorsStaysAsItIs() {
        String text = "algorithm   A {  ; }";

        assertThat(RBcastLanguage.standalone().parse(text, "file.rbcast").format()).isEqualTo(text);
    }

    @Test
    void anEmptyTextStaysEmptyAndCommentsAreEnough() {
        assertThat(RBcastLanguage.standalone().parse("", "file.rbcast").format()).isEmpty();
        assertThat(RBcastLanguage.standalone().parse("  // a\n\n\n/* b */", "file.rbcast").format())
                .isEqualTo("// a\n\n/* b */\n");
    }

    @Test
    void lineBreaksOfOtherSystemsBecomeOurs() {
        assertThat(RBcastLanguage.standalone().parse("// a\r\nverify A {\r\n// b\r\n\r\n/* c\r\n d */}", "file.rbcast")
                .format()).isEqualTo("// a\nverify A {\n    // b\n\n    /* c\n     d */\n}\n");
    }

    private static void assertFormatted(String text, String expected) {
        String formatted = RBcastLanguage.standalone().parse(text, "file.rbcast").format();
        assertThat(formatted).isEqualTo(expected);
        assertThat(RBcastLanguage.standalone().parse(formatted, "file.rbcast").format()).isEqualTo(formatted);
    }
}
