// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Axis.Range;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Seeds;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.dsl.reading.ProblemKind;

class CampaignsTest {

    private static final String SYNTHESIS = "synthesize S {\n    systems byzantine with N = 4, F = 1;\n}\n\n";
    private static final LinearConstraint ABOVE_3F = new LinearConstraint(1, -3, 0, Relation.ABOVE);

    private static Campaign campaign(String lines) {
        return Texts.valid(SYNTHESIS + "campaign C {\n" + lines + "\n}\n").campaigns().get(0);
    }

    private static Marked learning(String lines) {
        return Marked.text(SYNTHESIS + "campaign C {\n    synthesize S;\n" + lines + "\n}\n");
    }

    @Test
    void whatIsLearnedAndWhatVariesIsRead() {
        Campaign read = campaign("""
                synthesize S;
                for N from 4 to 13, F from 1 to 4 where N > 3F;
                for contents 1, 2;
                for learner default, as published;
                for thresholds 1, F + 1 or 1, N-F;
                for receive actions 2 to 4, 2 to 5;
                seeds -1 to 100;
                """);

        assertThat(read.name()).isEqualTo("C");
        assertThat(((Learning) read.subject()).specification().name()).isEqualTo("S");
        assertThat(read.axes()).containsExactly(
                new Axis.Sizes(Optional.of(new Range(4, 13)), Optional.of(new Range(1, 4)), List.of(ABOVE_3F)),
                new Axis.Line("contents", List.of("1", "2")),
                new Axis.Line("learner", List.of("default", "as published")),
                new Axis.Line("thresholds", List.of("1, F + 1", "1, N - F")),
                new Axis.Line("receive actions", List.of("2 to 4", "2 to 5")));
        assertThat(read.seeds()).isEqualTo(new Seeds(-1, 102));
    }

    @Test
    void withoutSeedsTheyAreThoseOfTheSynthesis() {
        Campaign read = Texts.valid("synthesize S { systems crash with N = 3, F = 1; seed 7; simulations 3; }"
                + " campaign C { synthesize S; }").campaigns().get(0);

        assertThat(read.seeds()).isEqualTo(new Seeds(7, 3));
        assertThat(read.axes()).isEmpty();
    }

    @Test
    void algorithmsAreVerifiedWhereTheirBlocksSayWhateverThereIsExpected() {
        Document document = Texts.valid(Texts.ALGORITHM_A + """
                campaign C { verify A; for N from 4 to 7, F from 1 to 2; }
                verify A { byzantine with N = 4, F = 1 expecting violation; crash for all N > F; }
                """);

        assertThat(document.campaigns().get(0).subject()).isEqualTo(
                new Checking(List.of(document.verifications().get(0).verification())));
    }

    @Test
    void theSystemsMayComeFromTheCampaignAlone() {
        Document document = RBcastLanguage.standalone().parse(Texts.ALGORITHM_A
                + "campaign C { verify A; for systems crash with N = 3, F = 1 or byzantine with N = 4, F = 1; }", "f");

        assertThat(document.issues()).isEmpty();
        assertThat(document.campaigns().get(0).axes()).containsExactly(
                new Axis.Line("systems", List.of("crash with N = 3, F = 1", "byzantine with N = 4, F = 1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for learner [[as printed]];", "for types 2 or [[x]];", "for policy UCB 1.4 or [[eager]];",
        "for thresholds 1 or [[F * N]];"})
    void aValueIsReadAsTheLineReadsIt(String line) {
        learning("    " + line).hasProblem(ProblemKind.BAD_VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "for contents [[5]];                        ! the number of contents must be a whole number from 1 to 4",
        "for [[N from 7 to 4]];                     ! there is no N from 7 to 4",
        "for [[M]] from 4 to 7;                     ! unknown parameter 'M': use N or F",
        "for N from [[0]] to 7;                     ! N must be a whole number from 1 to 64",
        "[[for N from 4 to 7, F from 3 to 4 where N > 3F;]] ! no N and F of these ranges meet the conditions and F < N",
        "[[seeds 2 to 1;]]                          ! there is no seed from 2 to 1: write the smaller one first",
        "seeds 1 to 2; [[seeds 3;]]                 ! a second line for seeds: say it all in the first",
        "for types 2; [[for types 3;]]              ! a second line for types: say it all in the first",
        "[[synthesize S;]]                          ! a second line for what is asked: say it all in the first",
        "for [[RB-Broadcst actions]] 2;             ! unknown line 'RB-Broadcst actions': did you mean"
                + " 'RB-Broadcast actions'?",
    })
    void whatHasNoMeaningIsSaidWhereItStands(String lines, String message) {
        learning("    " + lines).hasError(message);
    }

    @Test
    void valuesThatStandThereTwiceAreOdd() {
        learning("    for learner [[default, default]];").hasWarning("'default' stands here twice: once is enough");
    }

    @Test
    void aCampaignNeedsAQuestion() {
        Marked.text("campaign [[C]] { seeds 1; }").hasError("a campaign needs a question: add a line such as"
                + " 'synthesize MyBroadcast;' or 'verify MyAlgorithm;'");
    }

    @Test
    void whatItIsAboutHasToBeThere() {
        Marked.text(SYNTHESIS + "campaign C { synthesize [[T]]; }").hasError(
                "unknown synthesis 'T': in this file there is S");
        Marked.text("campaign C { verify [[A]]; }").hasError("unknown algorithm 'A': there is none in this file");
    }

    @Test
    void systemsOfEverySizeNeedSizes() {
        Marked.text("synthesize S { systems byzantine for all N > 3F; } campaign [[C]] { synthesize S; }").hasError(
                "systems of every size take theirs from the campaign: add a line such as"
                        + " 'for N from 4 to 7, F from 1 to 2;'");
    }

    @Test
    void aVerificationHasNoSeedsAndNoLearner() {
        String verified = Texts.ALGORITHM_A + "verify A { crash with N = 3, F = 1; }\n";
        Marked.text(verified + "campaign C { verify A; [[seeds 1;]] }").hasError(
                "a verification has no seeds: remove the line");
        Marked.text(verified + "campaign C { verify A; for [[learner]] default; }").hasError(
                "unknown line of a verification 'learner': use systems, properties or contents");
    }

    @Test
    void itsSizeHasABound() {
        Marked.text(SYNTHESIS + "campaign [[C]] { synthesize S; for N from 1 to 64, F from 0 to 63; seeds 1 to 1000; }")
                .hasError("the number of combinations and seeds of a campaign must be a whole number from 1 to"
                        + " 1000000");
    }

    @Test
    void aSecondOneOfANameIsOneTooMany() {
        Marked.text(SYNTHESIS + "campaign C { synthesize S; }\ncampaign [[C]] { synthesize S; }").hasError(
                "there is another campaign 'C' in line 5: give this one a name of its own");
    }

    @Test
    void theFormatterWritesEveryLineInOneForm() {
        String text = SYNTHESIS + """
                campaign C{synthesize S;for N from 4 to 7,F from 1 to 2 where N>3F,F>=1;
                for learner default or as published; for thresholds 1,F+1 or N-F;
                for without GH5,cost bound or GH4; seeds 1 to 3;}
                """;

        assertThat(RBcastLanguage.standalone().parse(text, "f").format()).isEqualTo(SYNTHESIS + """
                campaign C {
                    synthesize S;
                    for N from 4 to 7, F from 1 to 2 where N > 3F, F >= 1;
                    for learner default, as published;
                    for thresholds 1, F + 1 or N - F;
                    for without GH5, cost bound or GH4;
                    seeds 1 to 3;
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "synthesize S;\nfor N from 4 to 7, F from 1 to 2 where N > 3F;\nseeds 1 to 100;",
        "synthesize S;\nfor contents 1, 2;\nfor policy UCB 1.4, greedy;\nseeds 5;",
        "synthesize S;\nfor F from 1 to 1;\nfor receive conditions true, thresholds or true;\nseeds 1 to 5;",
    })
    void aCampaignIsReadAsItWasWritten(String lines) {
        Campaign campaign = campaign(lines);
        String text = SYNTHESIS + AlgorithmWriter.write(campaign);

        Document read = Texts.valid(text);
        assertThat(read.campaigns()).containsExactly(campaign);
        assertThat(read.format()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "for [[lerner]] default;   ! unknown line 'lerner': did you mean 'learner'?",
        "[[sedes]] 1 to 3;         ! unknown line 'sedes': use synthesize, verify, for or seeds",
        "for N [[4]];              ! expected 'from', found '4'",
    })
    void slipsAreNamed(String line, String message) {
        learning("    " + line).hasError(message);
    }

    @Test
    void itsWordsMayStillBeNames() {
        assertThat(Texts.valid("""
                algorithm seeds {

                    when RB-Broadcast(m) do:
                        SEND to all(<campaign, m>) if true and not already sent;
                        STOP if true;

                    when receive(<t, m>) do:
                        DELIVER(m) if received (<campaign, m>) from 1 distinct party and not already delivered;
                        STOP if true;
                }

                verify seeds {
                    no-failure with N = 3, F = 0;
                }

                campaign where {
                    verify seeds;
                }
                """).campaigns()).extracting(Campaign::name).containsExactly("where");
    }
}
