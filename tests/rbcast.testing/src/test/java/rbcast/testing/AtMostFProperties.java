// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * "At most F" faulty processes means every number of them, with the thresholds of F. The situations that a system says
 * have to be checked leave some numbers out: nothing is violated there that is not violated in those that are left.
 */
class AtMostFProperties {

    private static final long STATES = 50_000;

    @Property
    void whereNobodyFails(@ForAll("algorithms") Algorithm algorithm, @ForAll("noFailure") SystemModel system) {
        fewerViolateNothingElse(algorithm, system, false);
    }

    @Property
    void whereProcessesCrash(@ForAll("algorithms") Algorithm algorithm, @ForAll("crash") SystemModel system) {
        fewerViolateNothingElse(algorithm, system, false);
    }

    @Property
    void whereMessagesAreLost(@ForAll("algorithms") Algorithm algorithm, @ForAll("omission") SystemModel system) {
        fewerViolateNothingElse(algorithm, system, false);
    }

    @Property
    void whereABroadcasterMixesContents(@ForAll("guarded") Algorithm algorithm,
            @ForAll("twoContents") SystemModel system) {
        fewerViolateNothingElse(algorithm, system, false);
    }

    @Property
    void whereProcessesLieOverEverySchedule(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("fewByzantine") SystemModel system) {
        fewerViolateNothingElse(algorithm, system, false);
    }

    @Property
    void whereProcessesLie(@ForAll("passingOn") Algorithm algorithm, @ForAll("byzantine") SystemModel system) {
        boolean fewerAlone = fewerViolateNothingElse(algorithm, system, true);

        Statistics.label("violated with fewer alone").collect(fewerAlone)
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    @Property
    void oneScheduleForEachChoiceOfMessagesIsEnough(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("fewByzantine") SystemModel system) {
        CompiledAlgorithm compiled = new CompiledAlgorithm(algorithm, system);
        for (Situation situation : situations(system)) {
            Optional<Set<rbcast.algorithm.system.Property>> all = AllRuns.byStates(compiled, situation, STATES);
            Assume.that(all.isPresent());

            assertThat(AllRuns.byAdversaries(compiled, situation)).as("%s", situation).isEqualTo(all.get());
        }
    }

    /** @return whether fewer faulty processes violate what F of them do not, though two are correct */
    private static boolean fewerViolateNothingElse(Algorithm algorithm, SystemModel system, boolean quickly) {
        CompiledAlgorithm compiled = new CompiledAlgorithm(algorithm, system);
        Set<rbcast.algorithm.system.Property> exactlyF = EnumSet.noneOf(rbcast.algorithm.system.Property.class);
        Set<rbcast.algorithm.system.Property> fewer = EnumSet.noneOf(rbcast.algorithm.system.Property.class);
        Set<rbcast.algorithm.system.Property> checked = EnumSet.noneOf(rbcast.algorithm.system.Property.class);
        Collection<Situation> toCheck = system.situations(algorithm);
        assertThat(situations(system)).containsAll(toCheck);
        for (Situation situation : situations(system)) {
            Set<rbcast.algorithm.system.Property> violated = violated(compiled, situation, quickly);
            (situation.faulty() == system.f() ? exactlyF : fewer).addAll(violated);
            if (toCheck.contains(situation)) {
                checked.addAll(violated);
            }
        }

        assertThat(checked).containsAll(exactlyF).containsAll(fewer);
        return system.n() - system.f() > 1 && !exactlyF.containsAll(fewer);
    }

    private static Set<rbcast.algorithm.system.Property> violated(CompiledAlgorithm compiled, Situation situation,
            boolean quickly) {
        if (quickly) {
            return AllRuns.byAdversaries(compiled, situation);
        }
        Optional<Set<rbcast.algorithm.system.Property>> violated = AllRuns.byStates(compiled, situation, STATES);
        Assume.that(violated.isPresent());
        return violated.get();
    }

    /** What "at most F" says, word for word. */
    private static List<Situation> situations(SystemModel system) {
        List<Situation> situations = new ArrayList<>();
        int most = system.mode() == FailureMode.NO_FAILURE ? 0 : system.f();
        for (int faulty = 0; faulty <= most; faulty++) {
            situations.add(new Situation(Kind.CORRECT_BROADCASTER, faulty));
            if (faulty > 0) {
                situations.add(new Situation(Kind.FAULTY_BROADCASTER, faulty));
            }
            if (faulty > 0 && system.mode() == FailureMode.BYZANTINE) {
                situations.add(new Situation(Kind.NO_BROADCAST, faulty));
            }
        }
        return situations;
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small());
    }

    @Provide
    Arbitrary<Algorithm> passingOn() {
        return RbcastArbitraries.passingOn();
    }

    @Provide
    Arbitrary<Algorithm> guarded() {
        return RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo());
    }

    @Provide
    Arbitrary<SystemModel> omission() {
        return RbcastArbitraries.systems(3, FailureMode.OMISSION);
    }

    @Provide
    Arbitrary<SystemModel> twoContents() {
        return RbcastArbitraries.systemsOfContents(3, 2);
    }

    @Provide
    Arbitrary<SystemModel> noFailure() {
        return RbcastArbitraries.systems(3, FailureMode.NO_FAILURE);
    }

    @Provide
    Arbitrary<SystemModel> crash() {
        return Arbitraries.frequencyOf(Tuple.of(9, RbcastArbitraries.systems(3, FailureMode.CRASH)),
                Tuple.of(1, Arbitraries.of(new SystemModel(FailureMode.CRASH, 4, 2))));
    }

    @Provide
    Arbitrary<SystemModel> fewByzantine() {
        return RbcastArbitraries.systems(3, FailureMode.BYZANTINE);
    }

    /** The corner is where at least two processes lie and at least two do not. */
    @Provide
    Arbitrary<SystemModel> byzantine() {
        return Arbitraries.frequency(Tuple.of(4, byzantine(3, 2)), Tuple.of(16, byzantine(4, 2)),
                Tuple.of(4, byzantine(4, 3)), Tuple.of(1, byzantine(5, 2)), Tuple.of(1, byzantine(5, 3)));
    }

    private static SystemModel byzantine(int n, int f) {
        return new SystemModel(FailureMode.BYZANTINE, n, f);
    }
}
