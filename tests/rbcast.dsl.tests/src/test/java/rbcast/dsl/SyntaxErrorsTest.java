// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "[[SND]] to all(<a, m>);             | unknown instruction 'SND': use SEND, DELIVER or STOP",
        "[[send]] to all(<a, m>);            | upper and lower case are different: write 'SEND'",
        "[[RETURN]];                         | unknown instruction 'RETURN': use SEND, DELIVER or STOP",
        "SEND [[all]](<a, m>);               | expected 'to', found 'all'",
        "SEND to [[(]]<a, m>);               | expected a destination (all, neighbours or myself), found '('",
        "SEND to all[[<]]a, m>);             | expected '(', found '<'",
        "SEND to all(<a[[>]]);               | expected ',', found '>'",
        "SEND to all(<a, [[>]]);             | expected the message, such as m, found '>'",
        "SEND to all(<[[,]] m>);             | expected a message type such as type0, found ','",
        "SEND to all(<a, m[[)]];             | expected '>', found ')'",
        "SEND to all(<a, m>) [[when]] true;  | expected 'if', 'and' or ';', found 'when'",
        "SEND to all(<a, m>) if [[;]] | expected 'true', 'received', 'not' or a guard, found ';'",
        "SEND to all(<a, m>) if true and no [[a]] already sent; | expected '<', found 'a'",
        "SEND to all(<a, m>) if received (<a, m>) from the [[first]]; | expected 'broadcaster', found 'first'",
        "DELIVER(m) if true and nothing [[delivered]]; | expected 'already', found 'delivered'",
        "SEND to all(<a, m>) if true and [[already]] sent; | expected 'not' or a guard, found 'already'",
        "SEND to all(<a, m>) if true and not already [[;]] | expected 'sent' or 'delivered', found ';'",
        "SEND to all(<a, m>) if received [[<]]a, m> from 1 party; | expected '(', found '<'",
        "SEND to all(<b, m>) if received (<a, m>) [[by]] 1 party; | expected 'from', found 'by'",
        "SEND to all(<b, m>) if received (<a, m>) from [[parties]]; | "
                + "expected 'the broadcaster' or a threshold such as F + 1, found 'parties'",
        "SEND to all(<b, m>) if received (<a, m>) from F + [[parties]]; | expected a number, N or F, found 'parties'",
        "SEND to all(<b, m>) if received (<a, m>) from (F + 1[[]] parties; | expected ')', found 'parties'",
        "SEND to all(<b, m>) if received (<a, m>) from F + 1[[;]]  | "
                + "of whom? expected 'distinct parties' after the threshold, as in 'from F + 1 distinct parties'",
        "SEND to all(<a, m>) if [[TRUE]];  | upper and lower case are different: write 'true'",
        "SEND to all(<b, m>) if received (<a, m>) from F + 1 [[partys]];  | "
                + "expected 'distinct parties', found 'partys'",
        "SEND to all(<b, m>) if received (<a, m>) from F + 1 distinct [[partys]];  | "
                + "expected 'party', 'parties', 'process' or 'processes', found 'partys'",
        "SEND to all(<b, m>) if received (<a, m>) from 1[[.]]5 F parties; | "
                + "expected 'distinct parties', found '.' (write 3/2 for 1.5)",
        "SEND to all(<b, m>) if received (<a, m>) from more [[F]] parties; | expected 'than', found 'F'",
        "DELIVER [[m]];                      | expected '(', found 'm'",
        "DELIVER([[)]];                      | expected '<' or the message, such as m, found ')'",
        "[[5]]: DELIVER(m);                  | line numbers do not belong to the language: remove '5'",
        "[[if]] true DELIVER(m);             | unknown instruction 'if': use SEND, DELIVER or STOP",
    })
    void anActionThatIsNoneIsExplained(String marked, String message) {
        String line = marked.replace("[[]] parties", " [[parties]]");
        Marked.receiving("\n" + line).hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[algoritm]] A { }             | unknown definition 'algoritm': use algorithm, verify, synthesize or campaign",
        "[[}]]                          | expected 'algorithm', 'verify', 'synthesize' or 'campaign', found '}'",
        "algorithm [[{]] }              | expected the algorithm's name, found '{'",
        "algorithm A [[(]]m) { }        | expected '{', found '('",
        "algorithm A[[-]]1 { }          | expected '{', found '-'",
        "algorithm A [[{]]              | expected '}' at the end of the algorithm",
        "algorithm [[A]]                | expected '{', but the text ends here",
        "algorithm A { [[SEND]] to all(<a, m>); } | "
                + "an action belongs to a handler: write 'when RB-Broadcast(m) do:' or 'when receive(<t, m>) do:'"
                + " before it",
        "algorithm A { when [[do]]: STOP; } | expected 'RB-Broadcast(m)' or 'receive(<t, m>)', found 'do'",
        "algorithm A { when receive[[<]]t, m> do: STOP; } | expected '(', found '<'",
        "algorithm A { when receive(<t, m>) [[then]] STOP; } | unknown instruction 'then': use SEND, DELIVER or STOP",
        "algorithm A { types a [[b]]; } | expected ',' or ';', found 'b'",
        "algorithm A { [[typs]] a, b; } | expected 'types', 'when' or '}', found 'typs'",
        "verify [[{]] }                 | expected the name of an algorithm, found '{'",
        "verify A { byzantine [[N]] = 4; } | expected 'with' or 'for', found 'N'",
        "verify A { [[byzantin]] N = 4; } | "
                + "unknown failure mode 'byzantin': use no-failure, crash, omission or byzantine",
        "verify A { crash with [[3]], 1; } | expected 'N = ', 'F = ' or 'contents' and a number, found '3'",
        "verify A { crash with N [[3]], F = 1; } | expected '=', found '3'",
        "verify A { crash with N = [[x]], F = 1; } | expected a number, found 'x'",
        "verify A { crash with N = 3, F = 1 expecting [[RB]]-Agreement; } | expected 'violation', found 'RB'",
        "verify A { crash for [[N]] > 2F; } | expected 'all', found 'N'",
        "verify A { crash for all N [[;]] } | expected '>', '>=', '<', '<=' or '=', found ';'",
        "verify A { crash for all N > [[;]] } | expected a number, N or F, found ';'",
        "synthesize S { [[episode]] 5; }  | unknown line 'episode': did you mean 'episodes'?",
        "synthesize S { time[[-]]budget 5 s; }  | expected 'budget', found '-'",
        "synthesize S { [[everything]]; }  | "
                + "unknown line 'everything': use systems, properties, types, thresholds, destinations, RB-Broadcast,"
                + " receive, rewards, episodes, simulations, seed, time budget, learner, policy, learning rate,"
                + " discount, with, without or strategy",
        "synthesize S { receive [[SEND]]; }  | "
                + "expected 'instructions', 'conditions', 'guards' or 'actions', found 'SEND'",
        "synthesize S { episodes [[many]]; }  | expected a number, found 'many'",
        "synthesize S { time budget 60[[;]] }  | expected a unit of time (s, min or h), found ';'",
        "synthesize S { rewards DELIVER [[-]]1; }  | expected ':', found '-'",
        "synthesize S { receive instructions SEND, [[TELL]]; }  | expected 'SEND', 'DELIVER' or 'STOP', found 'TELL'",
        "/* a remark                   | this comment has no end: add '*/'",
    })
    void aDefinitionThatIsNoneIsExplained(String marked, String message) {
        Marked.text(marked.startsWith("/*") ? "[[" + marked + "]]" : marked).hasError(message);
    }

    @Test
    void aForgottenSemicolonIsReportedWhereItBelongs() {
        assertThat(errors("""
                algorithm A {
                    when RB-Broadcast(m) do:
                        SEND to all(<a, m>)
                        STOP
                    when receive(<t, m>) do:
                        DELIVER(m) if true
                }
                verify A {
                    crash with N = 3, F = 1
                }
                synthesize S {
                    types 2
                    systems crash with N = 3, F = 1;
                }
                """)).containsExactly(
                        "3:28 expected ';' after the action",
                        "4:13 expected ';' after the action",
                        "6:27 expected ';' after the action",
                        "9:28 expected ';' after the system",
                        "12:12 expected ';' after this line");
    }

    @Test
    void oneSlipDoesNotHideAnotherAndIsReportedOnce() {
        assertThat(errors("""
                algorithm A {
                    when RB-Broadcast(m) do:
                        SND to all(<a, m>) if true and not already sent;
                        SEND to all <a, m>;
                        STOP;
                    when receive<t, m> do:
                        DELIVER(m);
                        STOP;
                }
                algorithm B {
                    type a;
                    when RB-Broadcast(m) do: SEND to(<a, m>); STOP;
                }
                verify A {
                    crash N = 3;
                    byzantine with N = 4 F = 1;
                }
                """)).containsExactly(
                        "3:9 unknown instruction 'SND': use SEND, DELIVER or STOP",
                        "4:21 expected '(', found '<'",
                        "6:17 expected '(', found '<'",
                        "11:5 expected 'types', 'when' or '}', found 'type'",
                        "12:37 expected a destination (all, neighbours or myself), found '('",
                        "15:11 expected 'with' or 'for', found 'N'",
                        "16:26 expected ',', 'expecting' or ';', found 'F'");
    }

    @Test
    void aMissingBraceDoesNotHideTheNextDefinition() {
        assertThat(errors("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;

                verify A {
                    crash with N = 3, F = 1;
                    crsh N = 3;
                }
                """)).containsExactly(
                        "5:1 unknown instruction 'verify': use SEND, DELIVER or STOP",
                        "7:5 unknown failure mode 'crsh': use no-failure, crash, omission or byzantine");
    }

    @Test
    void definitionsWithoutSyntaxErrorsAreReadAllTheSame() {
        Document document = RBcastLanguage.standalone().parse(Texts.ALGORITHM_A
                + "verify A { crash with N = 3, F = 1; } algorithm B { when } verify B { crash with N = 3, F = 1; }",
                "file.rbcast");

        assertThat(document.issues()).hasSize(1);
        assertThat(document.algorithms()).extracting("name").containsExactly("A");
        assertThat(document.verifications()).hasSize(1);
    }

    private static List<String> errors(String text) {
        return RBcastLanguage.standalone().parse(text, "file.rbcast").issues().stream()
                .map(issue -> issue.line() + ":" + issue.column() + " " + issue.message()).toList();
    }
}
