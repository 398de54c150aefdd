// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.space.ActionSpace;
import rbcast.testing.BruteForceOracle;

/** Whatever the exhaustive search leaves out, it finds the best reward that trying everything finds. */
class SearchProperties {

    /** Greatest number of sequences of a space. */
    private static final double MOST = 6_000;
    /** How many spaces a try has: as many as make a try worth its while. */
    private static final int SPACES = 10;
    private static final int GUARDED_SPACES = 5;
    /** How many algorithms at most are judged before the search. */
    private static final int LEARNED = 12;
    private static final Oracle BRUTE_FORCE = new ReplayingOracle(new SharedOracle(new BruteForceOracle()));

    @Provide
    Arbitrary<List<SynthesisSpecification>> spaces() {
        return RandomSpaces.atMost(MOST).list().ofSize(SPACES);
    }

    /** Ten times as many spaces as the profile says tries. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void findsTheBestRewardThereIs(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        for (SynthesisSpecification space : spaces) {
            SearchResult result = check(space);
            Corners.of(space, result).forEach(corner -> Statistics.label("corner").collect(corner));
        }
        Statistics.label("corner").coverage(reached -> Corners.names().forEach(corner ->
                reached.check(corner).count(times -> times > 0)));
    }

    @Provide
    Arbitrary<List<SynthesisSpecification>> guardedSpaces() {
        return GuardedSpaces.atMost(MOST).list().ofSize(GUARDED_SPACES);
    }

    /** The same where guards make what an algorithm does depend on who comes first. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void findsTheBestRewardThereIsAmongGuardedAlgorithms(@ForAll("guardedSpaces") List<SynthesisSpecification> spaces) {
        for (SynthesisSpecification space : spaces) {
            SearchResult result = check(space);
            Corners.ofGuards(space, result).forEach(corner -> Statistics.label("corner").collect(corner));
        }
        Statistics.label("corner").coverage(reached -> Corners.namesOfGuards().forEach(corner ->
                reached.check(corner).count(times -> times > 0)));
    }

    /** Searches, compares with trying everything, and says what was found. */
    static SearchResult check(SynthesisSpecification specification) {
        List<Candidate> everything = PlainSpace.of(specification);
        Judge judge = new Judge(BRUTE_FORCE, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
        learn(judge, everything);
        SearchResult found = new ExhaustiveSearch(specification, judge, event -> { }, Optional::empty).best();

        OptionalInt reward = found.candidate().map(Candidate::reward).map(OptionalInt::of).orElse(OptionalInt.empty());
        found.candidate().ifPresent(candidate -> {
            assertThat(isCorrect(candidate.algorithm(), specification)).as("%s", candidate).isTrue();
            assertThat(PlainSpace.holds(everything, candidate)).as("%s", candidate).isTrue();
        });
        Optional<Candidate> better = everything.stream()
                .filter(candidate -> reward.isEmpty() || candidate.reward() > reward.getAsInt())
                .sorted(Comparator.comparingInt(Candidate::reward).reversed())
                .filter(candidate -> isCorrect(candidate.algorithm(), specification)).findFirst();
        assertThat(better).as("better than %s in %s", found.candidate(), specification).isEmpty();
        return found;
    }

    /** A search often begins with counterexamples to worse algorithms: those of the learner. */
    private static void learn(Judge judge, List<Candidate> everything) {
        Random random = new Random(everything.size());
        for (int algorithm = 0; algorithm < random.nextInt(LEARNED) && !everything.isEmpty(); algorithm++) {
            Candidate candidate = everything.get(random.nextInt(everything.size()));
            judge.judge(candidate.algorithm(), Cancellation.NEVER);
        }
    }

    private static boolean isCorrect(Algorithm algorithm, SynthesisSpecification specification) {
        return SystemVerdict.allVerified(SystemVerdict.of(algorithm, specification.goal().systems(),
                specification.goal().properties(), BRUTE_FORCE, Cancellation.NEVER));
    }
}
