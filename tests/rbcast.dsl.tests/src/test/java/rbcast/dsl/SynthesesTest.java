// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.reading.ProblemKind;

class SynthesesTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);

    @Test
    void whatIsLeftOutHasThePapersValue() {
        assertThat(Texts.synthesis("")).isEqualTo(SynthesisSpecification.paper("S", List.of(CRASH)));
    }

    @Test
    void theReferencesExampleIsRead() {
        SynthesisSpecification read = Texts.valid("""
                /** The inputs of a synthesis (Table 1 of the paper); what is left out has the paper's value. */
                synthesize ByzantineBroadcast {
                    systems byzantine with N = 4, F = 1;
                    properties RB-Validity, RB-Agreement, RB-Integrity;
                    types 2;
                    thresholds 1, F + 1, (N + F)/2, N - F;
                    episodes 12000;
                    simulations 5;
                    seed 1;
                    without GH5;
                }
                """).syntheses().get(0);

        assertThat(read.name()).isEqualTo("ByzantineBroadcast");
        assertThat(read.documentation()).startsWith("The inputs of a synthesis");
        assertThat(read.space().heuristics()).isEqualTo(EnumSet.complementOf(EnumSet.of(Heuristic.GH5)));
        assertThat(read.space().thresholds()).isEqualTo(AlgorithmSpace.PAPER_THRESHOLDS);
    }

    @Test
    void severalSystemsMayBeAskedFor() {
        SynthesisSpecification read = Texts.valid("""
                synthesize S {
                    systems byzantine with N = 4, F = 1, crash with N = 3, F = 1, byzantine for all N > 3F, F >= 1,
                        no-failure with F = 0, N = 3, crash for all N > 2F;
                }
                """).syntheses().get(0);

        assertThat(read.goal().systems()).containsExactly(new SystemModel(FailureMode.BYZANTINE, 4, 1), CRASH,
                new SystemModel(FailureMode.NO_FAILURE, 3, 0));
        assertThat(read.goal().generalSystems()).extracting(Object::toString)
                .containsExactly("byzantine for all N > 3F, F >= 1", "crash for all N > 2F");
    }

    @Test
    void theActionSpaceCanBeShaped() {
        SynthesisSpecification read = Texts.synthesis("""
                properties RB-Agreement, RB-Uniform-Agreement;
                types 3;
                thresholds 1, 2F + 1, more than (N + F)/2;
                destinations all, neighbors;
                RB-Broadcast instructions SEND, DELIVER;
                RB-Broadcast conditions true, 1;
                RB-Broadcast actions 2 to 3;
                receive instructions DELIVER, STOP;
                receive conditions true, thresholds;
                receive actions 5;
                """);

        assertThat(read.goal().properties()).containsExactly(Property.RB_AGREEMENT, Property.RB_UNIFORM_AGREEMENT);
        assertThat(read.space().types()).isEqualTo(3);
        assertThat(read.space().thresholds()).containsExactly(Threshold.ONE, Threshold.atLeast(0, 2, 1, 1),
                Threshold.moreThan(1, 1, 0, 2));
        assertThat(read.space().destinations()).containsExactly(Destination.NEIGHBOURS, Destination.ALL);
        assertThat(read.space().broadcast()).isEqualTo(
                new HandlerRules(true, true, true, Optional.of(List.of(Threshold.ONE)), 2, 3));
        assertThat(read.space().receive()).isEqualTo(new HandlerRules(false, true, true, Optional.empty(), 5, 5));
    }

    @Test
    void actionsMayBeGuardedAndWaitForTheBroadcaster() {
        SynthesisSpecification read = Texts.synthesis("""
                receive conditions thresholds, broadcaster;
                receive guards per message, per broadcast;
                rewards broadcaster: -2, guards: -1;
                """);

        assertThat(read.space().receive()).isEqualTo(new HandlerRules(true, true, false, Optional.empty(), true,
                EnumSet.allOf(Once.class), 2, 4));
        assertThat(read.space().broadcast()).isEqualTo(HandlerRules.PAPER_BROADCAST);
        assertThat(read.rewards().runtime().ofBroadcaster()).isEqualTo(-2);
        assertThat(read.rewards().runtime().guard()).isEqualTo(-1);
        assertThat(Texts.synthesis("receive guards per broadcast; rewards 1: -5;")).satisfies(other -> {
            assertThat(other.space().receive().guards()).containsExactly(Once.PER_BROADCAST);
            assertThat(other.rewards().runtime().ofBroadcaster()).isEqualTo(-5);
        });
    }

    @Test
    void consistencyIsAskedForWhereThereAreSeveralContents() {
        String systems = "systems byzantine with N = 4, F = 1, contents 2, crash with N = 3, F = 1;";

        assertThat(Texts.valid("synthesize S { " + systems + " }").syntheses().get(0).goal().properties())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Property.RB_UNIFORM_AGREEMENT)));
        assertThat(Texts.valid("synthesize S { " + systems + " properties RB-Agreement; }").syntheses().get(0).goal()
                .properties()).containsExactly(Property.RB_AGREEMENT);
        assertThat(Texts.synthesis("types 2;").goal().properties()).isEqualTo(Property.reliableBroadcast());
        assertThat(Texts.valid("synthesize S { systems byzantine for all N > 3F, contents 2; }").syntheses().get(0)
                .goal().properties()).contains(Property.RB_CONSISTENCY);
    }

    @Test
    void guardsWithoutOtherContentsAreHinted() {
        String text = "synthesize S { systems byzantine with N = 4, F = 1;"
                + " receive guards per message, per broadcast; }";

        assertThat(Texts.valid(text).suggestions()).extracting(Issue::kind)
                .containsExactly(ProblemKind.GUARD_WITHOUT_CONTENTS);
        assertThat(Texts.valid(text.replace("F = 1;", "F = 1, contents 2;")).suggestions()).isEmpty();
        assertThat(Texts.valid(text.replace("with N = 4, F = 1;", "for all N > 3F, contents 2;")).suggestions())
                .isEmpty();
        assertThat(Texts.valid(text.replace(", per broadcast", "")).suggestions()).isEmpty();
    }

    @Test
    void nothingMayBeAskedForToo() {
        SynthesisSpecification read = Texts.synthesis("""
                thresholds none;
                destinations none;
                receive instructions none;
                receive conditions none;
                """);

        assertThat(read.space().thresholds()).isEmpty();
        assertThat(read.space().destinations()).isEmpty();
        assertThat(read.space().receive())
                .isEqualTo(new HandlerRules(false, false, false, Optional.of(List.of()), 2, 4));
    }

    @Test
    void rewardsThatAreNotMentionedKeepThePapersValues() {
        SynthesisSpecification read = Texts.synthesis(
                "rewards SEND to myself: -5, F + 1: -7, 2F + 1: 3, receive: 0, correct: 50.5, incorrect: -2;");

        assertThat(read.rewards().runtime().sendMyself()).isEqualTo(-5);
        assertThat(read.rewards().runtime().sendAll()).isEqualTo(-3);
        assertThat(read.rewards().runtime().receiveHandler()).isZero();
        assertThat(read.rewards().runtime().thresholds()).containsEntry(Threshold.F_PLUS_1, -7)
                .containsEntry(Threshold.atLeast(0, 2, 1, 1), 3).containsEntry(Threshold.N_MINUS_F, -4);
        assertThat(read.rewards().bonus()).isEqualTo(new Bonus(50.5, -2));
    }

    @Test
    void allRewardsOfThePaperMayBeWrittenOut() {
        SynthesisSpecification read = Texts.synthesis("""
                rewards SEND to myself: -1, SEND to neighbours: -2, SEND to all: -3, DELIVER: -1, STOP: 0, true: 0,
                    1: -1, F + 1: -2, (N + F)/2: -3, N - F: -4, new type: -1, receive: -1, correct: 100, incorrect: -1;
                """);

        assertThat(read.rewards().runtime()).isEqualTo(RewardTable.PAPER);
        assertThat(read.rewards().bonus()).isEqualTo(Bonus.PAPER);
    }

    @Test
    void theLearnerCanBeChosen() {
        SynthesisSpecification read = Texts.synthesis("""
                episodes 500;
                simulations 2;
                seed -7;
                time budget 90 s;
                learner as published;
                policy UCB 1.4;
                learning rate 0.1;
                discount 0.95;
                with replay;
                strategy certified;
                """);

        assertThat(read.budget().episodes()).isEqualTo(500);
        assertThat(read.budget().simulations()).isEqualTo(2);
        assertThat(read.seed()).isEqualTo(-7);
        assertThat(read.budget().time()).hasValue(Duration.ofSeconds(90));
        assertThat(read.strategy()).isEqualTo(Strategy.CERTIFIED);
        assertThat(read.learning()).isEqualTo(new Learning(true,
                Optional.of(new Policy.UpperConfidenceBound(1.4)), OptionalDouble.of(0.1), OptionalDouble.of(0.95),
                Optional.of(Set.of(Ingredient.REPLAY))));
    }

    @ParameterizedTest
    @CsvSource({"60 s, 60", "0.5 s, 0.5", "5 min, 300", "2 h, 7200", "1.5 h, 5400"})
    void theTimeBudgetHasUnits(String written, double seconds) {
        assertThat(Texts.synthesis("time budget " + written + ";").budget().time())
                .hasValue(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Test
    void policiesAreReadWithTheirNumbers() {
        assertThat(Texts.synthesis("policy epsilon-greedy 0.1;").learning().policy())
                .hasValue(new Policy.EpsilonGreedy(0.1));
        assertThat(Texts.synthesis("policy greedy;").learning().policy()).hasValue(new Policy.Greedy());
        assertThat(Texts.synthesis("policy UCB 2;").learning().policy())
                .hasValue(new Policy.UpperConfidenceBound(2));
    }

    @Test
    void blanksAndCommentsInsideNumbersAndHyphenatedNamesDoNotMatter() {
        SynthesisSpecification read = Texts.synthesis("""
                seed - 1;
                discount 0 /* and */ . 5;
                learning
                    rate 0.5;
                properties RB - Agreement;
                RB - // the handler
                    Broadcast actions 2;
                policy epsilon - greedy 0. 1;
                with order - free states;
                """);

        assertThat(read.seed()).isEqualTo(-1);
        assertThat(read.learning().discount()).hasValue(0.5);
        assertThat(read.learning().learningRate()).hasValue(0.5);
        assertThat(read.goal().properties()).containsExactly(Property.RB_AGREEMENT);
        assertThat(read.space().broadcast().maxActions()).isEqualTo(2);
        assertThat(read.learning().policy()).hasValue(new Policy.EpsilonGreedy(0.1));
        assertThat(read.learning().ingredients()).isPresent();
    }

    @Test
    void heuristicsAndIngredientsCanBeSwitched() {
        SynthesisSpecification read = Texts.synthesis("""
                learner default;
                without GH1, GH10, cost bound, optimistic start;
                with GH5;
                """);

        assertThat(read.space().heuristics()).hasSize(8).doesNotContain(Heuristic.GH1, Heuristic.GH10);
        assertThat(read.learning().ingredients()).hasValue(
                Set.of(Ingredient.ORDER_FREE_STATES, Ingredient.REPLAY));
        assertThat(Texts.synthesis("without GH1;").learning().ingredients()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[systems crash with N = 5, F = 1;]]      | a second 'systems' line: say it all in the first",
        "types 2; [[types 2;]]                     | a second 'types' line: say it all in the first",
        "receive actions 2; [[receive actions 3;]] | a second 'receive actions' line: say it all in the first",
        "learning rate 0.5; [[learning rate 0.5;]] | a second 'learning rate' line: say it all in the first",
        "with GH1; [[with GH2;]]                   | a second 'with' line: say it all in the first",
        "types [[0]];                              | the number of types must be a whole number from 1 to 8",
        "types [[9]];                              | the number of types must be a whole number from 1 to 8",
        "types [[1.5]];                            | "
                + "the number of types must be a whole number from 1 to 8, written without a point",
        "types [[2.0]];                            | "
                + "the number of types must be a whole number from 1 to 8, written without a point: write 2",
        "types [[2.000]];                          | "
                + "the number of types must be a whole number from 1 to 8, written without a point: write 2",
        "episodes [[12.000]];                      | "
                + "the number of episodes must be a whole number from 1 to 2147483647"
                + ", written without a point: write 12000",
        "episodes [[1.200.000]];                   | "
                + "the number of episodes must be a whole number from 1 to 2147483647"
                + ", written without a point: write 1200000",
        "learning rate [[0.1.2]];                  | "
                + "the learning rate must be a number above 0 and at most 1, with one decimal point at most",
        "episodes [[0]];                           | "
                + "the number of episodes must be a whole number from 1 to 2147483647",
        "episodes [[9999999999]];                  | "
                + "the number of episodes must be a whole number from 1 to 2147483647",
        "simulations [[-1]];                       | "
                + "the number of simulations must be a whole number from 1 to 1000000",
        "seed [[9223372036854775808]];             | "
                + "the seed must be a whole number from -9223372036854775808 to 9223372036854775807",
        "learning rate [[0]];                      | the learning rate must be a number above 0 and at most 1",
        "learning rate [[1.1]];                    | the learning rate must be a number above 0 and at most 1",
        "discount [[-0.1]];                        | the discount must be a number from 0 to 1",
        "time budget [[0]] s;                      | "
                + "the time budget must be at least 0.000000001 s and at most 100000000 s",
        "time budget [[100000]] h;                 | "
                + "the time budget must be at least 0.000000001 s and at most 100000000 s",
        "time budget 5 [[days]];                   | unknown unit of time 'days': use s, min or h",
        "[[learner as usual;]]                     | unknown learner 'as usual': use default or as published",
        "policy [[softmax]] 1;                     | unknown policy 'softmax': use UCB, epsilon-greedy or greedy",
        "[[policy UCB;]]                           | "
                + "the factor of UCB is missing: add a number from 0 to 1000000, such as 1.4",
        "policy UCB [[-1]];                        | the factor of UCB must be a number from 0 to 1000000",
        "policy epsilon-greedy [[2]];              | "
                + "the probability of epsilon-greedy must be a number from 0 to 1",
        "policy greedy [[1]];                      | the greedy policy takes no number: leave it out",
        "strategy [[guess]];                       | unknown strategy 'guess': use learning, certified or exhaustive",
        "without [[GH11]];                         | unknown heuristic or ingredient 'GH11': did you mean 'GH1'?",
        "without GH1, [[GH1]];                     | 'GH1' is switched twice: say it once",
        "with replay; without [[replay]];          | 'replay' is switched twice: say it once",
        "receive actions [[0]];                    | the number of actions must be a whole number from 1 to 50",
        "receive actions 2 to [[2147483647]];      | the number of actions must be a whole number from 1 to 50",
        "receive actions 2 to [[4.0]];             | "
                + "the number of actions must be a whole number from 1 to 50, written without a point: write 4",
        "[[receive actions 4 to 2;]]               | "
                + "the greatest number of actions is below the least: write 'receive actions 2 to 4'",
        "[[Receive]] actions 2;                    | unknown handler 'Receive': use RB-Broadcast or receive",
        "[[receive conditions thresholds, 1;]]     | "
                + "'thresholds' stands for all thresholds of the synthesis: name single ones or write 'thresholds',"
                + " not both",
        "thresholds 1, N/[[0]];                    | division by zero",
        "destinations all, [[nobody]];             | unknown destination 'nobody': use myself, neighbours or all",
        "properties [[RB-Safety]];                 | "
                + "unknown property 'RB-Safety': use RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement or RB-Consistency",
        "rewards SEND to [[me]]: 1;                | unknown destination 'me': use myself, neighbours or all",
        "receive guards [[per process]];           | unknown guard 'per process': use per message or per broadcast",
        "rewards DELIVER: [[1.5]];                 | "
                + "the reward of 'DELIVER' must be a whole number from -100000 to 100000, written without a point",
        "rewards correct: [[1000001]];             | the reward of 'correct' must be a number from -1000000 to 1000000",
        "rewards STOP: 1, [[STOP: 2]];             | the reward of 'STOP' is given twice: say it once",
        "rewards 2F/2: 1, [[F: 2]];                | the reward of 'F' is given twice: say it once",
    })
    void whatHasNoMeaningIsAnError(String lines, String message) {
        Marked.synthesizing(lines).hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "thresholds 1, F + 1, [[1 + F]];           | 'F + 1' is listed already: once is enough",
        "destinations all, [[all]];                | 'all' is listed already: once is enough",
        "receive instructions SEND, [[SEND]];      | 'SEND' is listed already: once is enough",
        "receive conditions true, [[true]];        | 'true' is listed already: once is enough",
        "receive conditions broadcaster, [[broadcaster]]; | 'broadcaster' is listed already: once is enough",
        "receive guards per message, [[per message]]; | 'per message' is listed already: once is enough",
        "receive conditions 1, [[2/2]];            | '1' is listed already: once is enough",
    })
    void whatIsOddIsAWarning(String lines, String message) {
        Marked.synthesizing(lines).hasWarning(message);
    }

    @Test
    void aSynthesisNeedsASystem() {
        Marked.text("synthesize [[S]] { types 2; }").hasError("a synthesis needs at least one system:"
                + " add a line such as 'systems byzantine with N = 4, F = 1;'");
    }

    @Test
    void thereIsASystemToLearnIn() {
        Document document = RBcastLanguage.standalone().parse(
                "synthesize S { systems crash for all N > 100, byzantine for all N > 3F, F > N; }", "file.rbcast");

        assertThat(document.issues()).filteredOn(issue -> issue.severity() == Severity.ERROR).singleElement()
                .returns("a synthesis learns in systems of up to 64 processes: there is none here", Issue::message);
        Texts.valid("synthesize S { systems crash for all N > 63; }");
    }
}
