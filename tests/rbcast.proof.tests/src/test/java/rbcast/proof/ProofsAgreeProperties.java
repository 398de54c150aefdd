// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.solver.SmtInterpol;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/**
 * What is proved for all N and F is violated in no system that a brute force over the interpreter reaches; what is
 * violated is, in a run that the interpreter executes, and in no smaller system.
 */
class ProofsAgreeProperties {

    private static final int MOST_PROCESSES = 3;
    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(20_000);
    private static final Prover PROVER =
            new Prover(new SmtInterpol(), new Limits(Duration.ofSeconds(20), 1024));

    @Property
    void inSystemsWithoutFailures(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("conditions") List<LinearConstraint> conditions,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, new Resilience(FailureMode.NO_FAILURE, conditions), properties, true);
    }

    @Property
    void inOmissionSystems(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("conditions") List<LinearConstraint> conditions,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, new Resilience(FailureMode.OMISSION, conditions), properties, true);
    }

    @Property
    void inCrashSystems(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("conditions") List<LinearConstraint> conditions,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, new Resilience(FailureMode.CRASH, conditions), properties, false);
    }

    @Property
    void inByzantineSystems(@ForAll("algorithms") Algorithm algorithm,
            @ForAll("conditions") List<LinearConstraint> conditions,
            @ForAll("properties") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, new Resilience(FailureMode.BYZANTINE, conditions), properties, true);
    }

    /** @param decided whether there has to be an answer, unless it is about no system or about too large ones */
    private static void agree(Algorithm algorithm, Resilience systems,
            Set<rbcast.algorithm.system.Property> properties, boolean decided) {
        Verdict verdict = PROVER.verify(algorithm, systems, properties, Cancellation.NEVER);
        if (verdict instanceof Inconclusive inconclusive) {
            assertThat(!decided || Stream.of("no system meets", "too large to be executed")
                    .anyMatch(inconclusive.reason()::contains)).as(inconclusive.reason()).isTrue();
        } else if (verdict instanceof Violated violated) {
            refutes(algorithm, systems, violated.counterexample(), properties);
        }
        int compared = 0;
        for (SystemModel system : smallOnes(systems)) {
            Verdict expected = BRUTE_FORCE.verify(algorithm, system, properties);
            boolean known = !(expected instanceof Inconclusive) && !(verdict instanceof Inconclusive);
            if (known && (verdict.holds() || isSmaller(system, (Violated) verdict))) {
                assertThat(expected).as("%s: %s in %s", verdict, properties, system).hasToString("verified");
            } else if (known && system.equals(((Violated) verdict).counterexample().system())) {
                assertThat(expected).as("%s in %s", properties, system).hasToString("violated");
            }
            compared += known ? 1 : 0;
        }
        Statistics.label("verdict").collect(verdict.toString());
        Statistics.label("compared with single systems").collect(compared > 0 ? "yes" : "no");
    }

    private static void refutes(Algorithm algorithm, Resilience systems, Counterexample counterexample,
            Set<rbcast.algorithm.system.Property> properties) {
        SystemModel system = counterexample.system();
        assertThat(systems.admits(system.n(), system.f())).isTrue();
        assertThat(system.admits(counterexample.situation())).isTrue();
        assertThat(properties).contains(counterexample.property());
        assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, system), counterexample,
                Set.of(counterexample.property()))).isTrue();
    }

    private static boolean isSmaller(SystemModel system, Violated violated) {
        SystemModel smallest = violated.counterexample().system();
        return system.n() < smallest.n() || system.n() == smallest.n() && system.f() < smallest.f();
    }

    private static List<SystemModel> smallOnes(Resilience systems) {
        List<SystemModel> small = new ArrayList<>();
        for (int n = 1; n <= MOST_PROCESSES; n++) {
            for (int f = 0; f < n; f++) {
                if (systems.admits(n, f)) {
                    small.add(new SystemModel(systems.mode(), n, f));
                }
            }
        }
        return small;
    }

    @Provide
    Arbitrary<Algorithm> algorithms() {
        return Arbitraries.oneOf(RbcastArbitraries.algorithms(RandomAlgorithms.small()),
                RbcastArbitraries.algorithms(new RandomAlgorithms(3, 5)),
                RbcastArbitraries.algorithms(new RandomAlgorithms(3, 4).guardedToo()), RbcastArbitraries.passingOn());
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(EnumSet.complementOf(EnumSet.of(rbcast.algorithm.system.Property.RB_CONSISTENCY)))
                .set().ofMinSize(1);
    }

    /** One or two conditions: {@code N > kF + c}, {@code F <= c}, {@code F = c}. */
    @Provide
    Arbitrary<List<LinearConstraint>> conditions() {
        Arbitrary<LinearConstraint> resilience = Combinators.combine(Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(-1, 3)).as((times, more) ->
                        new LinearConstraint(1, -times, -more, Relation.ABOVE));
        Arbitrary<LinearConstraint> faulty = Combinators.combine(Arbitraries.integers().between(0, 2),
                Arbitraries.of(Relation.EQUAL, Relation.AT_LEAST)).as((number, relation) ->
                        new LinearConstraint(0, 1, -number, relation));
        return Arbitraries.oneOf(resilience.map(List::of),
                Combinators.combine(resilience, faulty).as((first, second) -> List.of(first, second)));
    }
}
