// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.Limits;
import rbcast.proof.Prover;
import rbcast.proof.solver.SmtInterpol;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.RandomAlgorithms;
import rbcast.testing.RbcastArbitraries;

/**
 * Random questions about all N and F, put to the prover, and about single systems of up to ten processes, put to brute
 * force and to Spin by each of its engines. Every build has some; a campaign says how many with {@code -Drbcast.tries},
 * and from which number on with {@code -Drbcast.first}.
 */
class AllSizesCampaignTest {

    private static final int TRIES = Integer.getInteger("rbcast.tries", 12);
    private static final int FIRST = Integer.getInteger("rbcast.first", 0);
    private static final int MOST_PROCESSES = 10;
    private static final int FEW_PROCESSES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(TRIES > 12 ? 5 : 2);

    private static final Prover PROVER = new Prover(new SmtInterpol(), new Limits(Duration.ofSeconds(20), 1024));
    private static final BruteForceOracle BRUTE_FORCE = new BruteForceOracle().withBound(20_000);
    private static final SpinOracle SPIN = SpinOracle.usual().with(Bounds.DEFAULT.withTime(PATIENCE));

    /** How often what has happened: verdicts, comparisons. */
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Neighbouring seeds begin alike: these are far apart. */
    private static Random random(int number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    private record Question(Algorithm algorithm, Resilience systems, Set<Property> properties) {

        static Question of(int number) {
            Random random = random(number);
            FailureMode mode = FailureMode.values()[number % FailureMode.values().length];
            int contents = mode == FailureMode.BYZANTINE && random.nextBoolean() ? 2 : 1;
            Set<Property> properties = EnumSet.noneOf(Property.class);
            for (Property property : Property.values()) {
                if (random.nextBoolean() && (contents > 1 || property != Property.RB_CONSISTENCY)) {
                    properties.add(property);
                }
            }
            return new Question(algorithm(random, contents), new Resilience(mode, conditions(random), contents),
                    properties.isEmpty() ? EnumSet.of(Property.RB_AGREEMENT) : properties);
        }

        private static Algorithm algorithm(Random random, int contents) {
            return switch (random.nextInt(4)) {
                case 0 -> new RandomAlgorithms(3, 5).next(random);
                case 1 -> new RandomAlgorithms(3, 4).guardedToo().next(random);
                case 2 -> contents > 1 ? RbcastArbitraries.likeLiterature(random)
                        : new RandomAlgorithms(2, 4).guardedToo().next(random);
                default -> RandomAlgorithms.small().guardedToo().next(random);
            };
        }

        private static List<LinearConstraint> conditions(Random random) {
            List<LinearConstraint> conditions = new ArrayList<>(List.of(new LinearConstraint(1, -random.nextInt(5),
                    1 - random.nextInt(4), Relation.ABOVE)));
            if (random.nextInt(3) == 0) {
                conditions.add(new LinearConstraint(0, 1, -random.nextInt(3), Relation.AT_LEAST));
            }
            return conditions;
        }

        /** Those of so many processes at most that are meant, in any order. */
        List<SystemModel> systems(int most) {
            List<SystemModel> all = new ArrayList<>();
            for (int n = 1; n <= most; n++) {
                for (int f = 0; f < n; f++) {
                    if (systems.admits(n, f)) {
                        all.add(systems.system(n, f));
                    }
                }
            }
            return all;
        }
    }

    @Test
    void whatIsSaidOfAllSystemsIsSaidOfSingleOnes() {
        for (int number = FIRST; number < FIRST + TRIES; number++) {
            Question question = Question.of(number);
            Verdict verdict = PROVER.verify(question.algorithm(), question.systems(), question.properties(),
                    Cancellation.NEVER);
            count(verdict instanceof Inconclusive inconclusive ? "inconclusive: " + inconclusive.reason()
                    .replaceAll("[0-9]+", "#") : verdict.toString());
            if (verdict instanceof Violated violated) {
                SystemModel system = violated.counterexample().system();
                assertThat(question.systems().admits(system.n(), system.f())).isTrue();
                assertThat(Replay.refutes(new CompiledAlgorithm(question.algorithm(), system),
                        violated.counterexample(), question.properties())).isTrue();
            }
            compare(question, verdict, random(number));
        }
        System.out.printf("questions %d to %d: %s%n", FIRST, FIRST + TRIES - 1, counts);
        assertThat(counts).containsKeys("proved", "violated");
    }

    private void compare(Question question, Verdict verdict, Random random) {
        if (verdict instanceof Inconclusive) {
            return;
        }
        for (SystemModel small : question.systems(FEW_PROCESSES)) {
            compare("brute force", BRUTE_FORCE, question, verdict, small);
        }
        boolean crashes = question.systems().mode() == FailureMode.CRASH;
        List<SystemModel> larger = question.systems(crashes ? 6 : MOST_PROCESSES);
        Collections.shuffle(larger, random);
        larger.stream().limit(3).forEach(system -> compare("auto", SPIN, question, verdict, system));
        larger.stream().filter(system -> system.n() <= 4).limit(1).forEach(system -> {
            compare("table-driven", SPIN.with(Engine.TABLE_DRIVEN), question, verdict, system);
            compare("adversary-first", SPIN.with(Engine.ADVERSARY_FIRST), question, verdict, system);
            if (random.nextInt(10) == 0) {
                compare("standalone", SPIN.with(Engine.STANDALONE), question, verdict, system);
            }
        });
        if (verdict instanceof Violated violated && violated.counterexample().system().n() <= MOST_PROCESSES) {
            compare("auto", SPIN, question, verdict, violated.counterexample().system());
        }
    }

    /** Where all is proved, or for smaller systems than the smallest that fails, it has to hold; and there not. */
    private void compare(String name, Oracle oracle, Question question, Verdict verdict, SystemModel system) {
        Verdict single = oracle.verify(question.algorithm(), system, question.properties(), Cancellation.NEVER);
        if (single instanceof Inconclusive) {
            count(name + ": no verdict");
            return;
        }
        boolean holds = verdict.holds() || isSmaller(system, ((Violated) verdict).counterexample().system());
        boolean fails = verdict instanceof Violated violated && system.equals(violated.counterexample().system());
        if (holds || fails) {
            assertThat(single.holds()).as("%s: %s in %s: %s, but %s in %s", name, question, system, single, verdict,
                    question.systems()).isEqualTo(holds);
            count(name + ": compared");
        }
    }

    private static boolean isSmaller(SystemModel system, SystemModel smallest) {
        return system.n() < smallest.n() || system.n() == smallest.n() && system.f() < smallest.f();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
