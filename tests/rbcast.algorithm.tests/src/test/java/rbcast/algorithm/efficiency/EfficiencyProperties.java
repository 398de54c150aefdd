// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.OptionalInt;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/** What the figures claim, held against all runs of small systems, and against runs in which messages take any time. */
class EfficiencyProperties {

    private static final long MOST_STATES = 20_000;

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo());
    }

    /** Of these more deliver. */
    @Provide
    Arbitrary<Algorithm> sensibleAlgorithms() {
        return Arbitraries.frequencyOf(Tuple.of(2, algorithms()), Tuple.of(2, RbcastArbitraries.likeLiterature()),
                Tuple.of(1, Arbitraries.of(ALGORITHM_1, ALGORITHM_2, ALGORITHM_3, ALGORITHM_4)));
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return RbcastArbitraries.systems(3);
    }

    @Provide
    Arbitrary<SystemModel> systemsOfTwoContents() {
        return RbcastArbitraries.systemsOfContents(3, 2);
    }

    @Provide
    Arbitrary<SystemModel> largerSystems() {
        return RbcastArbitraries.systems(7);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void soManyMessagesAreSentInSomeRunAndMoreInNone(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systems") SystemModel system) {
        OptionalInt counted = CountedMessages.most(algorithm, system, MOST_STATES);
        Assume.that(counted.isPresent());
        SystemEfficiency efficiency = SystemEfficiency.of(algorithm, system);

        assertThat(efficiency.messages()).isEqualTo(counted.getAsInt());
        assertThat(efficiency.messagesReached()).isTrue();
        Statistics.label("mode").collect(system.mode());
        Statistics.label("messages").collect(counted.getAsInt() > system.n());
        Statistics.label("messages").coverage(many -> many.check(true).percentage(share -> share > 20));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theFormulaIsABoundThatIsMetWhereEveryActionIsCarriedOut(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("largerSystems") SystemModel system) {
        long formula = Efficiency.of(algorithm).messages().at(system.n());
        int most = SystemEfficiency.of(algorithm, system).messages();
        boolean met = CountedMessages.everybodyDoesEverything(algorithm, system);

        assertThat((long) most).isLessThanOrEqualTo(formula);
        if (met) {
            assertThat((long) most).isEqualTo(formula);
        }
        Statistics.label("every action is carried out").collect(met);
        Statistics.label("every action is carried out").coverage(reached -> {
            reached.check(true).percentage(share -> share > 10);
            reached.check(false).percentage(share -> share > 10);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofSeveralContentsNoMoreMessagesAreSent(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("systemsOfTwoContents") SystemModel system) {
        OptionalInt counted = CountedMessages.most(algorithm, system, MOST_STATES);
        Assume.that(counted.isPresent());
        SystemEfficiency efficiency = SystemEfficiency.of(algorithm, system);

        assertThat(counted.getAsInt()).isLessThanOrEqualTo(efficiency.messages());
        if (efficiency.messagesReached()) {
            assertThat(efficiency.messages()).isEqualTo(counted.getAsInt());
        }
        Statistics.label("reached").collect(efficiency.messagesReached());
        Statistics.label("reached").coverage(reached -> {
            reached.check(true).percentage(share -> share > 10);
            reached.check(false).percentage(share -> share > 10);
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void nothingThatFaultyProcessesDoAndNoDelayWithinAStepTakesLongerThanTheWorstCase(
            @ForAll("sensibleAlgorithms") Algorithm algorithm, @ForAll("largerSystems") SystemModel system,
            @ForAll long seed) {
        SystemEfficiency efficiency = SystemEfficiency.of(algorithm, system);
        Assume.that(efficiency.worstCaseSteps().isPresent());
        Random random = new Random(seed);

        OptionalInt time = TimedRun.timeOfLastDelivery(algorithm, system, random);

        assertThat(time).isPresent();
        assertThat(time.getAsInt()).isLessThanOrEqualTo(efficiency.worstCaseSteps().getAsInt() * TimedRun.STEP);
        assertThat(efficiency.goodCase().steps().getAsInt()).isLessThanOrEqualTo(
                efficiency.worstCaseSteps().getAsInt());
        Statistics.label("as late as can be").collect(time.getAsInt() > 0
                && time.getAsInt() == efficiency.worstCaseSteps().getAsInt() * TimedRun.STEP);
        Statistics.label("as late as can be").coverage(reached -> reached.check(true).count(times -> times > 0));
    }
}
