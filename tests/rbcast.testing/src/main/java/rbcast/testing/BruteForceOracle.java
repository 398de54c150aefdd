// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/**
 * The oracle that every other one is measured by: it performs every step that the interpreter offers, in every state,
 * breadth first, so that a counterexample is as short as there is. Simple and slow; meant for systems of up to four
 * processes.
 */
public final class BruteForceOracle implements Oracle {

    private static final String ENGINE = "brute-force";

    private final long bound;
    private final Function<Run, String> key;

    private BruteForceOracle(long bound, Function<Run, String> key) {
        this.bound = bound;
        this.key = key;
    }

    /** Searches up to two million states and answers that it does not know when there are more. */
    public BruteForceOracle() {
        this(2_000_000, CanonicalState::byCounts);
    }

    /**
     * Gives up sooner or later than usual.
     *
     * @param bound number of states, over all situations, after which the verdict is inconclusive
     */
    public BruteForceOracle withBound(long bound) {
        return new BruteForceOracle(bound, key);
    }

    /**
     * Takes nothing for granted: states are the same only if they agree in every sender and every process. Very slow;
     * it is there to justify the usual search.
     */
    public BruteForceOracle withExactStates() {
        return new BruteForceOracle(bound, CanonicalState::exactly);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Search search = new Search(new CompiledAlgorithm(algorithm, system), EnumSet.copyOf(properties), cancellation);
        for (Situation situation : system.situations()) {
            Optional<Verdict> verdict = search.explore(situation);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Verified(search.statistics());
    }

    /** Verifies without a way to be stopped. */
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return verify(algorithm, system, properties, Cancellation.NEVER);
    }

    /** A state together with how it was reached. */
    private record Node(Run run, Node parent, Step step) {

        List<Step> schedule() {
            List<Step> steps = new ArrayList<>();
            for (Node node = this; node.parent != null; node = node.parent) {
                steps.add(node.step);
            }
            Collections.reverse(steps);
            return steps;
        }
    }

    private final class Search {

        private final CompiledAlgorithm program;
        private final Set<Property> properties;
        private final Cancellation cancellation;
        private final long start = System.nanoTime();
        private long states;
        private long transitions;

        private Search(CompiledAlgorithm program, Set<Property> properties, Cancellation cancellation) {
            this.program = program;
            this.properties = properties;
            this.cancellation = cancellation;
        }

        private Optional<Verdict> explore(Situation situation) {
            Set<String> seen = new HashSet<>();
            Deque<Node> frontier = new ArrayDeque<>();
            Run first = new Run(program, situation);
            seen.add(key.apply(first));
            frontier.add(new Node(first, null, null));
            while (!frontier.isEmpty()) {
                Node node = frontier.remove();
                states++;
                Set<Property> violated = node.run().violations();
                violated.retainAll(properties);
                if (!violated.isEmpty()) {
                    return Optional.of(violated(situation, violated.iterator().next(), node));
                }
                if (states > bound || cancellation.isCancelled()) {
                    String reason = states > bound ? "more than " + bound + " states" : "cancelled";
                    return Optional.of(new Verdict.Inconclusive(reason, statistics()));
                }
                expand(node, seen, frontier);
            }
            return Optional.empty();
        }

        private void expand(Node node, Set<String> seen, Deque<Node> frontier) {
            for (Step step : Choices.of(node.run())) {
                Run next = node.run().copy();
                if (!next.perform(step)) {
                    throw new IllegalStateException("an offered step is impossible: " + step);
                }
                transitions++;
                if (seen.add(key.apply(next))) {
                    frontier.add(new Node(next, node, step));
                }
            }
        }

        private Verdict violated(Situation situation, Property property, Node node) {
            return new Verdict.Violated(
                    new Counterexample(program.system(), situation, property, node.schedule()), statistics());
        }

        private Statistics statistics() {
            return new Statistics(ENGINE, states, transitions, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
