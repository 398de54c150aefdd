// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
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

    private static final boolean THOROUGH = System.getProperty("rbcast.tries") != null;
    private static final int MOST_PROCESSES = 3;
    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(THOROUGH ? 100_000 : 3_000);
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
        agree(algorithm, new Resilience(FailureMode.CRASH, conditions), properties, true);
    }

    @Property
    void inByzantineSystemsWithTwoContents(@ForAll("guarded") Algorithm algorithm,
            @ForAll("conditions") List<LinearConstraint> conditions,
            @ForAll("all") Set<rbcast.algorithm.system.Property> properties) {
        agree(algorithm, new Resilience(FailureMode.BYZANTINE, conditions, 2), properties, false);
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
                    small.add(systems.system(n, f));
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
    Arbitrary<Algorithm> guarded() {
        return Arbitraries.oneOf(RbcastArbitraries.algorithms(RandomAlgorithms.small().guardedToo()),
                RbcastArbitraries.likeLiterature());
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> all() {
        return Arbitraries.of(rbcast.algorithm.system.Property.class).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<Set<rbcast.algorithm.system.Property>> properties() {
        return Arbitraries.of(EnumSet.complementOf(EnumSet.of(rbcast.algorithm.system.Property.RB_CONSISTENCY)))
                .set().ofMinSize(1);
    }

    /** What is hard is among what is drawn: a fixed sample, so that this is known and not hoped for. */
    @Example
    void theyReachTheCorners() {
        Set<String> corners = new TreeSet<>();
        for (int seed = 0; seed < 48; seed++) {
            Random random = new Random(seed);
            Algorithm algorithm = new RandomAlgorithms(3, 4).next(random);
            FailureMode mode = FailureMode.values()[seed % FailureMode.values().length];
            Resilience systems = new Resilience(mode, List.of(new LinearConstraint(1, -random.nextInt(4),
                    1 - random.nextInt(3), Relation.ABOVE)));
            corners.addAll(corners(algorithm, systems, PROVER.prove(algorithm, systems,
                    rbcast.algorithm.system.Property.reliableBroadcast(), Cancellation.NEVER)));
        }
        assertThat(corners).contains("proved", "violated", "some reason was missing", "F = 0", "N - F = 1",
                "a threshold is 0", "a threshold is above N");
    }

    private static Set<String> corners(Algorithm algorithm, Resilience systems, Prover.Result result) {
        Set<String> corners = new TreeSet<>(Set.of(result.verdict().toString()));
        if (result.answered().stream().anyMatch(each -> each.checks() > 1)) {
            corners.add("some reason was missing");
        }
        if (result.verdict() instanceof Violated violated) {
            SystemModel system = violated.counterexample().system();
            corners.add("F = " + system.f());
            corners.add("N - F = " + (system.n() - system.f()));
        }
        SystemModel any = systems.smallestWithFailures().orElseThrow();
        algorithm.receive().actions().stream().map(Action::condition).forEach(condition -> {
            if (condition instanceof Condition.Received received) {
                int least = received.threshold().leastCount(any.n(), any.f());
                corners.add(least == 0 ? "a threshold is 0" : least > any.n() ? "a threshold is above N" : "");
            }
        });
        return corners;
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
