// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.space.ActionSpace;
import rbcast.testing.BruteForceOracle;

/** A search that is taken apart finds what one by itself finds, whoever searches the shares and in whatever order. */
class PartitionProperties {

    private static final double MOST = 3_000;
    private static final int SPACES = 5;
    private static final Oracle ORACLE = new SharedOracle(new BruteForceOracle());

    @Provide
    Arbitrary<List<SynthesisSpecification>> spaces() {
        return RandomSpaces.atMost(MOST).list().ofSize(SPACES);
    }

    private static Supplier<Judge> judges(SynthesisSpecification specification) {
        return () -> new Judge(ORACLE, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
    }

    private static Shares local(SynthesisSpecification specification, int threads) {
        return new LocalShares(specification, judges(specification), Optional::empty, threads);
    }

    private static SearchResult search(SynthesisSpecification specification, Optional<Partition> partition) {
        return new ExhaustiveSearch(specification, judges(specification).get(), event -> { }, Optional::empty,
                partition).best();
    }

    private static SearchResult inShares(SynthesisSpecification specification, Shares shares) {
        return search(specification, Optional.of(new Partition(shares, 3, 8, 3, 2)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theBestRewardIsTheSameAsWithoutShares(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        for (SynthesisSpecification space : spaces) {
            int[] searched = new int[1];
            Shares counting = (shares, level, known) -> {
                searched[0] += shares.size();
                return local(space, 1).search(shares, level, known);
            };
            SearchResult apart = inShares(space, counting);

            Statistics.label("shares").collect(searched[0] > 8 ? "many" : searched[0] > 0 ? "some" : "none");
            SearchResult whole = search(space, Optional.empty());
            assertThat(reward(apart)).isEqualTo(reward(whole));
            assertThat(apart.getClass()).isEqualTo(whole.getClass());
        }
        Statistics.label("shares").coverage(reached -> {
            reached.check("many").count(times -> times > 0);
            reached.check("none").count(times -> times > 0);
        });
    }

    private static OptionalInt reward(SearchResult result) {
        return result.candidate().map(Candidate::reward).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everythingButTheTimeIsTheSameWhoeverSearches(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        for (SynthesisSpecification space : spaces) {
            SearchResult alone = inShares(space, local(space, 1));

            assertThat(untimed(inShares(space, local(space, 3)))).isEqualTo(untimed(alone));
            assertThat(untimed(inShares(space, backwards(space)))).isEqualTo(untimed(alone));
        }
    }

    /** The last share first, each on its way through words. */
    private static Shares backwards(SynthesisSpecification specification) {
        return (List<Share> shares, int level, List<Counterexample> known) -> {
            List<Share> turned = new ArrayList<>(shares.stream().map(share -> Share.ofWords(share.words())).toList());
            Collections.reverse(turned);
            List<ShareResult> results = new ArrayList<>(local(specification, 1).search(turned, level, known));
            Collections.reverse(results);
            return results;
        };
    }

    private static List<Object> untimed(SearchResult result) {
        Census census = result.census();
        return List.of(result.getClass(), result.candidate(), new Census(census.examined(), census.drafts(),
                census.pruned(), Duration.ZERO, census.answers(), census.refutations()));
    }
}
