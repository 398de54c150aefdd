// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.certificate.Certificate.Optimum;
import rbcast.text.Words;

/**
 * Checks certificates: the optimum is an algorithm of the space, has the reward that is claimed, and the oracle
 * verifies it; and every algorithm of a better reward violates a property when the interpreter executes one of the
 * counterexamples on it.
 */
public final class CertificateChecker {

    private static final int MOST_EXAMPLES = 20;

    private final SynthesisSpecification inputs;
    private final Space space;
    private final Map<SystemModel, CompiledActions> systems = new LinkedHashMap<>();

    /**
     * @param inputs what defines the space, its systems and its properties
     * @throws IllegalArgumentException if they leave something undefined; its message can be shown to a user
     */
    public CertificateChecker(SynthesisSpecification inputs) {
        if (!inputs.goal().generalSystems().isEmpty()) {
            throw new IllegalArgumentException("no system with one N and F: " + inputs.goal().generalSystems().get(0));
        }
        this.inputs = inputs;
        this.space = new Space(inputs.space(), inputs.rewards().runtime());
        inputs.goal().systems().forEach(system -> systems.put(system, space.programs(system)));
    }

    /**
     * Checks the claim of a certificate.
     *
     * @param oracle verifies the optimum
     * @throws IllegalArgumentException if its space leaves something undefined; its message can be shown to a user
     */
    public static CheckResult check(Certificate certificate, Oracle oracle, Cancellation cancellation) {
        CertificateChecker checker = new CertificateChecker(certificate.inputs());
        List<String> faults = new ArrayList<>();
        certificate.optimum().flatMap(checker::fault).ifPresent(faults::add);
        certificate.counterexamples().forEach(each -> checker.fault(each).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            return new CheckResult(faults, List.of(), Map.of(), Optional.empty());
        }
        Map<SystemModel, Verdict> verdicts = new LinkedHashMap<>();
        certificate.optimum().ifPresent(best -> checker.systems.keySet().forEach(system -> verdicts.put(system,
                oracle.verify(best.algorithm(), system, checker.inputs.goal().properties(), cancellation))));
        List<String> open = new ArrayList<>();
        verdicts.forEach((system, verdict) -> {
            if (verdict instanceof Verdict.Violated violated) {
                faults.add("the optimum violates %s: %s".formatted(violated.property(), system));
            } else if (verdict instanceof Verdict.Inconclusive inconclusive) {
                open.add("no verdict on the optimum: %s: %s".formatted(system, inconclusive.reason()));
            }
        });
        Sweep sweep = checker.sweep(certificate.optimum().map(Optimum::reward), any -> false,
                certificate.counterexamples(), cancellation);
        if (sweep.left() > 0) {
            faults.add("no counterexample refutes %s of a better reward".formatted(
                    Words.count(sweep.left(), "algorithm")));
        }
        if (!sweep.complete()) {
            open.add("not every algorithm of a better reward was looked at");
        }
        return new CheckResult(faults, open, verdicts, Optional.of(sweep));
    }

    /** What is wrong with a counterexample, if anything: it is in none of the situations. */
    public Optional<String> fault(Scenario counterexample) {
        return systems.containsKey(counterexample.system()) && counterexample.isPossible() ? Optional.empty()
                : Optional.of("no situation of the systems in question: %s, %s".formatted(
                        counterexample.system(), counterexample.situation()));
    }

    private Optional<String> fault(Optimum optimum) {
        return Optional.of(space.reward(optimum.algorithm()).map(reward -> reward == optimum.reward() ? ""
                : "the optimum has the reward %d, not %d".formatted(reward, optimum.reward()))
                .orElse("the optimum is no algorithm of the space")).filter(text -> !text.isEmpty());
    }

    /**
     * Executes counterexamples on all algorithms of a better reward, with all processors; the result does not depend on
     * how many there are.
     *
     * @param reward what they have to exceed; empty for all algorithms
     * @param spared which of them are left out; asked by several threads at once
     * @param cancellation likewise
     */
    public Sweep sweep(Optional<Long> reward, Predicate<Supplier<Algorithm>> spared, List<Scenario> counterexamples,
            Cancellation cancellation) {
        AtomicInteger partsTaken = new AtomicInteger();
        Replays replays = new Replays(counterexamples);
        Enumeration.Visitor visitor = (part, broadcast, receive, refutedBy) ->
                spared.test(() -> space.algorithm(inputs.name(), broadcast, receive)) ? refutedBy
                        : replays.visit(part, broadcast, receive, refutedBy);
        return replays.sweep(IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel()
                .mapToObj(any -> new Enumeration(inputs, space, reward, partsTaken, cancellation, visitor).run())
                .reduce(true, Boolean::logicalAnd));
    }

    /**
     * Executes counterexamples on one algorithm after the other, each until one refutes it. What has refuted an
     * algorithm is tried first on what is made of it by adding to its receive handler; where it has shown an undue
     * delivery, which nothing takes back, it refutes that without being tried.
     */
    private final class Replays {

        private final List<Scenario> counterexamples;
        private final Set<Property> properties = inputs.goal().properties();
        private final List<LongAdder> refuted;
        private final LongAdder left = new LongAdder();
        /** Of the first parts of the space that have any: the first algorithm that no counterexample refutes. */
        private final NavigableMap<Integer, Algorithm> examples = new ConcurrentSkipListMap<>();

        Replays(List<Scenario> counterexamples) {
            this.counterexamples = counterexamples;
            this.refuted = counterexamples.stream().map(each -> new LongAdder()).toList();
        }

        int visit(int part, int[] broadcast, int[] receive, int refutedBy) {
            boolean forGood = refutedBy != Enumeration.NONE && counterexamples.get(refutedBy)
                    .showsUndueDelivery(properties, inputs.space().hasGuards());
            int refutation = forGood ? refutedBy : refutation(broadcast, receive, refutedBy);
            (refutation == Enumeration.NONE ? left : refuted.get(refutation)).increment();
            if (refutation == Enumeration.NONE && (examples.size() < MOST_EXAMPLES || part < examples.lastKey())) {
                examples.computeIfAbsent(part, any -> space.algorithm(inputs.name(), broadcast, receive));
            }
            return refutation;
        }

        private int refutation(int[] broadcast, int[] receive, int first) {
            Map<SystemModel, CompiledAlgorithm> programs = new HashMap<>();
            for (int turn = first == Enumeration.NONE ? 0 : -1; turn < counterexamples.size(); turn++) {
                int tried = turn < 0 ? first : turn;
                Scenario scenario = counterexamples.get(tried);
                CompiledAlgorithm program = programs.computeIfAbsent(scenario.system(),
                        system -> systems.get(system).of(broadcast, receive));
                if (scenario.refutes(program, properties)) {
                    return tried;
                }
            }
            return Enumeration.NONE;
        }

        Sweep sweep(boolean complete) {
            return new Sweep(left.sum() + refuted.stream().mapToLong(LongAdder::sum).sum(),
                    refuted.stream().map(LongAdder::sum).toList(), left.sum(),
                    examples.values().stream().limit(MOST_EXAMPLES).toList(), complete);
        }
    }
}
