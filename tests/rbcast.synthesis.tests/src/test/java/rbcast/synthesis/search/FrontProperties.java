// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.space.ActionSpace;
import rbcast.testing.BruteForceOracle;

/** The algorithms that no other beats are those that trying everything leaves. */
class FrontProperties {

    private static final double MOST = 1_500;
    private static final int SPACES = 3;
    private static final Oracle BRUTE_FORCE = new ReplayingOracle(new SharedOracle(new BruteForceOracle()));

    @Provide
    Arbitrary<List<SynthesisSpecification>> spaces() {
        return Arbitraries.frequencyOf(Tuple.of(3, RandomSpaces.atMost(MOST)), Tuple.of(1, GuardedSpaces.atMost(MOST)))
                .list().ofSize(SPACES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nothingElseIsLeftByTryingEverything(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        for (SynthesisSpecification space : spaces) {
            Front front = front(space, BRUTE_FORCE);

            assertThat(front.isCertified()).isTrue();
            assertThat(front.points()).extracting(Front.Point::figures).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(unbeaten(space));
            assertThat(front.points()).allSatisfy(point -> assertThat(isCorrect(point.candidate().algorithm(), space))
                    .isTrue());
            Statistics.label("points").collect(Math.min(3, front.points().size()));
        }
        Statistics.label("points").coverage(reached -> {
            reached.check(0).count(times -> times > 0);
            reached.check(1).count(times -> times > 0);
            reached.check(2).count(times -> times > 0);
        });
    }

    private static Front front(SynthesisSpecification space, Oracle oracle) {
        Judge judge = new Judge(oracle, space.goal().systems(), space.goal().properties(),
                ActionSpace.of(space).types(), true);
        return new ExhaustiveSearch(space, judge, event -> { }, Optional::empty).front();
    }

    private static Set<Figures> unbeaten(SynthesisSpecification space) {
        List<SystemModel> systems = space.goal().systems();
        Set<Figures> all = PlainSpace.of(space).stream()
                .filter(candidate -> isCorrect(candidate.algorithm(), space))
                .map(candidate -> Figures.of(candidate.algorithm(), candidate.reward(), systems))
                .collect(Collectors.toSet());
        return all.stream().filter(figures -> all.stream().noneMatch(other -> !other.equals(figures)
                && other.areNoWorseThan(figures))).collect(Collectors.toSet());
    }

    private static boolean isCorrect(Algorithm algorithm, SynthesisSpecification specification) {
        return SystemVerdict.allVerified(SystemVerdict.of(algorithm, specification.goal().systems(),
                specification.goal().properties(), BRUTE_FORCE, Cancellation.NEVER));
    }

    @Test
    void inThePapersByzantineSpaceAlgorithm4BeatsEverythingElse() {
        Front front = front(paper(BYZANTINE), ORACLE);

        assertThat(front.isCertified()).isTrue();
        assertThat(front.points()).extracting(point -> point.candidate().algorithm().receive(), Front.Point::figures)
                .containsExactly(tuple(ALGORITHM_4.receive(), new Figures(-17, List.of(15L), 2, List.of(2))));
    }
}
