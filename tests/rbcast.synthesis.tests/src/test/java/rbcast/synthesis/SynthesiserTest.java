// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.record.EpisodeLog;
import rbcast.synthesis.search.SearchResult;

class SynthesiserTest {

    private static SynthesisResult run(SynthesisSpecification specification, Oracle oracle) {
        return new Synthesiser(specification, oracle).run(event -> { }, Cancellation.NEVER);
    }

    static List<Arguments> paper3() {
        return List.of(Arguments.of(NO_FAILURE, -6), Arguments.of(CRASH, -8), Arguments.of(BYZANTINE, -17));
    }

    @ParameterizedTest
    @MethodSource("paper3")
    void everySimulationOfTheDefaultLearnerConvergesToTheBestAlgorithm(SystemModel system, int reward) {
        SynthesisResult result = run(change(paper(system)).simulations(3).done(), ORACLE);

        assertThat(result.simulations()).extracting(SimulationResult::seed).containsExactly(1L, 2L, 3L);
        assertThat(result.simulations()).allSatisfy(simulation -> {
            assertThat(simulation.best().orElseThrow().reward()).isEqualTo(reward);
            assertThat(simulation.converged().orElseThrow().reward()).isEqualTo(reward);
            assertThat(simulation.convergedToBest()).isTrue();
        });
        assertThat(result.best()).hasValueSatisfying(
                best -> assertThat(RewardTable.PAPER.of(best.algorithm())).isEqualTo(reward));
        assertThat(SystemVerdict.allVerified(result.verification())).isTrue();
        assertThat(result.ending()).isEqualTo(Ending.COMPLETED);
    }

    @Test
    void theLearnerAsPublishedAsksTheOracleAboutEveryCandidateAndLearnsToo() {
        SynthesisResult result = run(change(paper(CRASH)).learning(Learning.AS_PUBLISHED).done(),
                ORACLE);

        assertThat(result.best().orElseThrow().reward()).isGreaterThanOrEqualTo(-9);
        assertThat(result.simulations()).allSatisfy(simulation -> {
            assertThat(simulation.episodes()).isEqualTo(12_000);
            assertThat(simulation.convergedToCorrect()).isTrue();
            assertThat(simulation.answers()).as("no replay").doesNotContainKey("replay");
        });
    }

    @Test
    void anAlgorithmForTwoSystemsIsCorrectInBoth() {
        SynthesisResult result = run(paper(NO_FAILURE, CRASH), ORACLE);

        assertThat(result.best().orElseThrow().reward()).isEqualTo(-8);
        assertThat(result.verification()).hasSize(2);
        assertThat(SystemVerdict.allVerified(result.verification())).isTrue();
    }

    @Test
    void equalInputsGiveEqualResultsAndLogsWhateverTheNumberOfThreads() throws IOException {
        SynthesisSpecification specification =
                change(paper(CRASH)).simulations(4).episodes(300).seed(11).done();
        StringBuilder oneByOne = new StringBuilder();
        StringBuilder sideBySide = new StringBuilder();

        assertThat(logged(specification, 4, sideBySide)).isEqualTo(logged(specification, 1, oneByOne));
        assertThat(sideBySide).hasToString(oneByOne.toString());
        assertThat(oneByOne.toString().lines()).hasSize(1 + 4 * 301);
    }

    private static String logged(SynthesisSpecification specification, int threads, StringBuilder log)
            throws IOException {
        try (EpisodeLog episodes = new EpisodeLog(log)) {
            return new Synthesiser(specification, ORACLE, threads).run(episodes, Cancellation.NEVER)
                    .simulations().toString();
        }
    }

    @Test
    void anotherSeedGoesAnotherWay() {
        SynthesisSpecification one = change(paper(BYZANTINE)).episodes(50).done();

        assertThat(run(one, ORACLE).simulations().get(0).counts())
                .isNotEqualTo(run(change(one).seed(2).done(), ORACLE).simulations().get(0).counts());
    }

    @Test
    void eventsTellTheWholeStoryOneAtATime() {
        List<LearningEvent> events = new ArrayList<>();
        SynthesisResult result = new Synthesiser(change(paper(NO_FAILURE)).episodes(30).done(), ORACLE)
                .run(events::add, Cancellation.NEVER);
        List<EpisodeFinished> episodes = events.stream().filter(EpisodeFinished.class::isInstance)
                .map(EpisodeFinished.class::cast).toList();

        assertThat(events.get(0)).isEqualTo(new LearningEvent.SimulationStarted(1, 1));
        assertThat(episodes).hasSize(31);
        assertThat(episodes.get(29).episode()).isEqualTo(30);
        assertThat(episodes.get(30).algorithm())
                .contains(result.simulations().get(0).converged().orElseThrow().algorithm());
        assertThat(events).anyMatch(LearningEvent.NothingBetterLeft.class::isInstance);
        assertThat(events.get(events.size() - 1))
                .isEqualTo(new LearningEvent.SimulationFinished(1, result.simulations().get(0)));
    }

    @Test
    void cancellingKeepsTheBestFoundSoFar() {
        AtomicInteger episodes = new AtomicInteger();
        SynthesisResult result = new Synthesiser(paper(NO_FAILURE), ORACLE).run(event -> {
            if (event instanceof EpisodeFinished) {
                episodes.incrementAndGet();
            }
        }, () -> episodes.get() >= 5);

        assertThat(result.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(result.simulations().get(0).episodes()).isEqualTo(5);
        assertThat(result.best()).isPresent();
    }

    @Test
    void cancellingKeepsWhatTheOracleHasVerified() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Oracle deafOnceCancelled = (algorithm, system, properties, cancellation) -> cancellation.isCancelled()
                ? new Verdict.Inconclusive("cancelled", true, Statistics.none("test"))
                : ORACLE.verify(algorithm, system, properties, cancellation);

        SynthesisResult result = new Synthesiser(paper(NO_FAILURE), deafOnceCancelled).run(event -> {
            if (event instanceof EpisodeFinished episode && episode.best().isPresent()) {
                cancelled.set(true);
            }
        }, cancelled::get);

        assertThat(result.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(result.best()).isPresent();
        assertThat(SystemVerdict.allVerified(result.verification())).isTrue();
        assertThat(result.dependsOnClock()).isTrue();
    }

    @Test
    void noFurtherSimulationBeginsAfterACancellation() {
        AtomicBoolean cancelled = new AtomicBoolean();
        SynthesisSpecification many = change(paper(NO_FAILURE)).simulations(1_000_000).episodes(3).done();

        SynthesisResult result = new Synthesiser(many, ORACLE, 1).run(event -> {
            if (event instanceof LearningEvent.SimulationFinished simulation && simulation.simulation() == 1200) {
                cancelled.set(true);
            }
        }, cancelled::get);

        assertThat(result.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(result.totals().run()).isEqualTo(1200);
        assertThat(result.simulations()).hasSize(SynthesisResult.MOST_SIMULATIONS_KEPT)
                .extracting(SimulationResult::number).isSorted();
        assertThat(result.totals().judged()).isGreaterThanOrEqualTo(1200);
    }

    @Test
    void aTimeBudgetThatIsOverAtOnceLeavesOneSimulation() {
        SynthesisSpecification many = change(paper(NO_FAILURE)).simulations(20_000).done().toBuilder()
                .timeBudget(Optional.of(Duration.ofNanos(1))).build();
        SynthesisResult result = run(many, ORACLE);

        assertThat(result.ending()).isEqualTo(Ending.TIME_BUDGET);
        assertThat(result.totals().run()).isOne();
    }

    @Test
    void aTimeBudgetKeepsTheBestFoundSoFar() {
        SynthesisSpecification limited = paper(NO_FAILURE).toBuilder().episodes(Integer.MAX_VALUE)
                .timeBudget(Optional.of(Duration.ofMillis(300))).build();
        SynthesisResult result = run(limited, ORACLE);

        assertThat(result.ending()).isEqualTo(Ending.TIME_BUDGET);
        assertThat(result.best()).isPresent();
    }

    @Test
    void aSpaceThatHoldsNothingCorrectIsLeftWhenEverythingIsRefuted() {
        SynthesisSpecification noRelay = change(paper(CRASH)).types(1).done();
        SynthesisResult result = run(noRelay, ORACLE);

        assertThat(result.best()).isEmpty();
        assertThat(result.ending()).isEqualTo(Ending.NOTHING_CORRECT);
        assertThat(result.isUnrealisable()).isTrue();
        assertThat(result.simulations().get(0).episodes()).isLessThan(12_000);
    }

    @Test
    void aSpaceThatHoldsNothingAtAllDoesNotKeepTheLearnerForEver() {
        SynthesisResult result = run(change(paper(CRASH)).broadcast(sizes(3, 4)).done(), ORACLE);

        assertThat(result.ending()).isEqualTo(Ending.NOTHING_CORRECT);
        assertThat(result.simulations().get(0).counts().algorithms()).isZero();
    }

    @Test
    void anOracleWithoutVerdictsIsReportedAndNothingIsLearnedFromIt() {
        SynthesisResult result = run(paper(BYZANTINE), TestOracles.silent("spin is not installed"));
        SimulationResult simulation = result.simulations().get(0);

        assertThat(result.best()).isEmpty();
        assertThat(result.isUnrealisable()).isFalse();
        assertThat(simulation.ending()).isIn(Ending.NO_VERDICTS, Ending.COMPLETED);
        assertThat(simulation.counts().undecided()).isPositive();
        assertThat(simulation.problems()).containsExactly("byzantine with N = 4, F = 1: spin is not installed");
    }

    @Test
    void whatHasNoVerdictIsNeitherRewardedNorCountedAsIncorrect() {
        Oracle oracle = TestOracles.silentOn(algorithm -> RewardTable.PAPER.of(algorithm) == -8, ORACLE);
        SynthesisResult result = run(paper(CRASH), oracle);
        SimulationResult simulation = result.simulations().get(0);

        assertThat(simulation.best().orElseThrow().reward()).isEqualTo(-9);
        assertThat(simulation.converged().orElseThrow().reward()).isEqualTo(-9);
        assertThat(simulation.counts().undecided()).isPositive();
    }

    @Test
    void learningCanBeFollowedByACertificate() {
        SynthesisResult result = run(change(paper(CRASH)).strategy(Strategy.CERTIFIED).done(), ORACLE);

        assertThat(result.search()).containsInstanceOf(SearchResult.NothingBetter.class);
        assertThat(result.isCertified()).isTrue();
        assertThat(result.best().orElseThrow().reward()).isEqualTo(-8);
    }

    @Test
    void aCertificateThatFailsBringsTheBetterAlgorithm() {
        SynthesisResult result = run(
                change(paper(BYZANTINE)).episodes(600).seed(3).strategy(Strategy.CERTIFIED).done(), ORACLE);

        assertThat(result.isCertified()).isTrue();
        assertThat(result.best().orElseThrow().reward()).isEqualTo(-17);
    }

    @Test
    void theSearchAloneNeedsNoSimulation() {
        SynthesisResult result = run(change(paper(CRASH)).strategy(Strategy.EXHAUSTIVE).done(), ORACLE);

        assertThat(result.simulations()).isEmpty();
        assertThat(result.search()).containsInstanceOf(SearchResult.Optimal.class);
        assertThat(SystemVerdict.allVerified(result.verification())).isTrue();
    }

    @Test
    void anOracleThatThrowsIsAMistakeThatIsNotHidden() {
        Oracle broken = (algorithm, system, properties, cancellation) -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> run(change(paper(CRASH)).simulations(3).done(), broken))
                .isInstanceOf(IllegalStateException.class).hasMessage("broken");
    }
}
