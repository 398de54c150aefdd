// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;

class ProposalsTest {

    private static final String HEAD = """
            algorithm A {
                when RB-Broadcast(msg) do: SEND to all(<init, msg>); SEND to all(<echo, msg>); STOP;
                when receive(<t, m>) do:
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "SEND to |                                   ! all # neighbours # myself",
        "SEND to n|                                  ! neighbours",
        "SEND to all(<|                              ! init # echo # type0",
        "SEND to all(<init, |                        ! m",
        "DELIVER(|                                   ! m",
        "DELIVER(m) |                                ! if true # and not already delivered",
        "DELIVER(m) if |                             ! true # received (<init, m>) from F + 1 distinct parties",
        "DELIVER(m) if received (<init, m>) from |   ! 1 # F + 1 # (N + F)/2 # N - F # 2F + 1 # more than # N # F",
        "DELIVER(m) if received (<init, m>) from F |  ! distinct parties # parties",
        "DEL|                                        ! DELIVER # DELIVER(m) if true and not already delivered;",
    })
    void inAnAction(String line, String expected) {
        assertThat(new Editor(HEAD + line).proposals())
                .contains(expected.split(" # "))
                .doesNotContain(";", "algorithm", "digits", "ID");
    }

    @Test
    void typesOfOtherAlgorithmsAndTheTypeVariableAreNotProposed() {
        assertThat(new Editor("""
                algorithm Other { when RB-Broadcast(m) do: SEND to all(<other, m>); STOP; }
                """ + HEAD + "SEND to all(<|, m>); STOP; }\nalgorithm Third { }").proposals())
                .contains("init", "echo").doesNotContain("other", "t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "verify |                             ! A",
        "verify A { |                         ! properties # byzantine with N = 4, F = 1 # crash # no-failure",
        "verify A { no-f|                     ! no-failure # no-failure with N = 3, F = 0",
        "verify A { properties |              ! RB-Agreement # RB-Validity",
        "verify A { properties RB-I|          ! RB-Integrity",
        "verify A { crash with N = 3, F = 1 | ! expecting violation of RB-Agreement",
        "verify A { crash with N = 3, F = 1 expecting violation of |  ! RB-Agreement",
        "verify A { crash for all |           ! N > 2F",
        "synthesize S { |                     ! systems # episodes 12000; # time budget 60 s; # RB-Broadcast # rewards",
        "synthesize S { systems |             ! crash with N = 3, F = 1",
        "synthesize S { without |             ! GH5 # cost bound",
        "synthesize S { strategy |            ! certified",
        "synthesize S { policy |              ! UCB # epsilon-greedy",
        "synthesize S { learner |             ! as published",
        "synthesize S { rewards |             ! SEND # DELIVER # F + 1",
        "synthesize S { receive |             ! instructions # conditions # actions",
        "synthesize S { destinations |        ! neighbours",
    })
    void inOtherDefinitions(String line, String expected) {
        assertThat(new Editor(HEAD + "STOP; }\n" + line).proposals()).contains(expected.split(" # "));
    }

    @Test
    void definitionsAreProposedWhole() {
        assertThat(new Editor("|").proposals()).contains("algorithm", "verify", "synthesize")
                .anySatisfy(proposal -> assertReadable(proposal, 0));
        assertThat(new Editor(HEAD + "STOP; }\n|").proposals())
                .anyMatch(proposal -> proposal.startsWith("verify A {\n"));
    }

    private static void assertReadable(String proposal, int warnings) {
        Document document = RBcastLanguage.standalone().parse(proposal, "file.rbcast");
        assertThat(document.issues()).hasSize(warnings);
        assertThat(document.format()).isEqualTo(proposal);
        assertThat(document.algorithms()).hasSize(1);
    }

    @Test
    void handlersThatAreMissingAreProposed() {
        assertThat(new Editor("algorithm A { | }").proposals()).contains("when", "types")
                .anyMatch(proposal -> proposal.startsWith("when RB-Broadcast(m) do:\n"))
                .anyMatch(proposal -> proposal.startsWith("when receive(<t, m>) do:\n"));
        assertThat(new Editor(HEAD + "STOP; | }").proposals())
                .noneMatch(proposal -> proposal.startsWith("when receive(<t, m>) do:\n"));
        assertThat(new Editor("algorithm A { when |").proposals())
                .contains("RB-Broadcast(m) do:", "receive(<t, m>) do:");
    }

    @Test
    void actionsAreProposedWhole() {
        assertThat(new Editor(HEAD + "|").proposals()).contains("SEND", "STOP if true;",
                "SEND to all(<init, m>) if true and not already sent;",
                "DELIVER(m) if received (<echo, m>) from F + 1 distinct parties and not already delivered;");
    }
}
