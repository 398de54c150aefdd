// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.AllRuns;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/** One run decides about a note; all runs, with every number of liars, say the same. */
class VerdictNotesProperties {

    private static final long MOST_STATES = 20_000;

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small());
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return RbcastArbitraries.systems(4, FailureMode.BYZANTINE).filter(system -> system.f() > 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aLiarCanMakeSomebodyDeliverIfTheLoudestRunDoes(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systems") SystemModel system) {
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm, system);
        boolean loudest = VerdictNotes.letsContentsThrough(algorithm, system);

        Optional<Boolean> any = IntStream.rangeClosed(1, system.f())
                .mapToObj(liars -> AllRuns.anyDelivery(program, new Situation(Kind.FAULTY_BROADCASTER, liars),
                        MOST_STATES))
                .reduce((one, other) -> one.flatMap(first -> other.map(second -> first || second))).orElseThrow();
        Assume.that(any.isPresent());

        assertThat(loudest).isEqualTo(any.get());
        Statistics.label("somebody delivers").collect(loudest);
        Statistics.label("somebody delivers").coverage(reached -> {
            reached.check(true).percentage(share -> share > 5);
            reached.check(false).percentage(share -> share > 5);
        });
    }
}
