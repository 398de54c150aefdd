// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.certificate.Certificate.Optimum;

/**
 * Checks certificates: the optimum is an algorithm of the space, has the reward that is claimed, and the oracle
 * verifies it; and every algorithm of a better reward violates a property when the interpreter executes one of the
 * counterexamples on it.
 */
public final class CertificateChecker {

    private static final int ALGORITHMS_BETWEEN_QUESTIONS = 1000;
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
        Map<SystemModel, Verdict> verdicts = checker.verify(certificate.optimum(), oracle, cancellation);
        List<String> open = new ArrayList<>();
        verdicts.forEach((system, verdict) -> {
            if (verdict instanceof Verdict.Violated violated) {
                faults.add("the optimum violates %s: %s".formatted(violated.property(), system));
            } else if (verdict instanceof Verdict.Inconclusive inconclusive) {
                open.add("no verdict on the optimum: %s: %s".formatted(system, inconclusive.reason()));
            }
        });
        Sweep sweep = checker.sweep(certificate.optimum().map(Optimum::reward), certificate.counterexamples(),
                cancellation);
        if (sweep.left() > 0) {
            faults.add("no counterexample refutes %d algorithm%s of a better reward".formatted(sweep.left(),
                    sweep.left() == 1 ? "" : "s"));
        }
        if (!sweep.complete()) {
            open.add("not every algorithm of a better reward was looked at");
        }
        return new CheckResult(faults, open, verdicts, Optional.of(sweep));
    }

    private Map<SystemModel, Verdict> verify(Optional<Optimum> optimum, Oracle oracle, Cancellation cancellation) {
        Map<SystemModel, Verdict> verdicts = new LinkedHashMap<>();
        optimum.ifPresent(best -> systems.keySet().forEach(system -> verdicts.put(system,
                oracle.verify(best.algorithm(), system, inputs.goal().properties(), cancellation))));
        return verdicts;
    }

    private Optional<String> fault(Scenario counterexample) {
        return systems.containsKey(counterexample.system()) && counterexample.isPossible() ? Optional.empty()
                : Optional.of("no situation of the systems in question: %s, %s".formatted(
                        counterexample.system(), counterexample.situation()));
    }

    private Optional<String> fault(Optimum optimum) {
        Optional<Long> reward = space.reward(optimum.algorithm());
        if (reward.isEmpty()) {
            return Optional.of("the optimum is no algorithm of the space");
        }
        return reward.get() == optimum.reward() ? Optional.empty()
                : Optional.of("the optimum has the reward %d, not %d".formatted(reward.get(), optimum.reward()));
    }

    /**
     * Executes counterexamples on all algorithms of a better reward.
     *
     * @param reward what they have to exceed; empty for all algorithms
     */
    public Sweep sweep(Optional<Long> reward, List<Scenario> counterexamples, Cancellation cancellation) {
        Replays replays = new Replays(counterexamples, cancellation);
        new Enumeration(inputs, space, reward, replays).run();
        return replays.sweep();
    }

    /** Executes counterexamples on one algorithm after the other, each until one refutes it. */
    private final class Replays implements Enumeration.Visitor {

        private final List<Scenario> counterexamples;
        private final Cancellation cancellation;
        private final long[] refuted;
        private final List<Algorithm> examples = new ArrayList<>();
        private long algorithms;
        private long left;
        private boolean cancelled;

        Replays(List<Scenario> counterexamples, Cancellation cancellation) {
            this.counterexamples = counterexamples;
            this.cancellation = cancellation;
            this.refuted = new long[counterexamples.size()];
        }

        @Override
        public int visit(int[] broadcast, int[] receive, int refutedBy) {
            cancelled |= algorithms++ % ALGORITHMS_BETWEEN_QUESTIONS == 0 && cancellation.isCancelled();
            int refutation = refutedBy == Enumeration.NONE ? firstRefutation(broadcast, receive) : refutedBy;
            if (refutation == Enumeration.NONE) {
                if (left++ < MOST_EXAMPLES) {
                    examples.add(space.algorithm(inputs.name(), broadcast, receive));
                }
                return Enumeration.NONE;
            }
            refuted[refutation]++;
            boolean forGood = counterexamples.get(refutation).showsUndueDelivery(inputs.goal().properties());
            return forGood ? refutation : Enumeration.NONE;
        }

        private int firstRefutation(int[] broadcast, int[] receive) {
            Map<SystemModel, CompiledAlgorithm> compiled = new HashMap<>();
            for (int i = 0; i < refuted.length; i++) {
                Scenario scenario = counterexamples.get(i);
                CompiledAlgorithm algorithm = compiled.computeIfAbsent(scenario.system(),
                        system -> systems.get(system).of(broadcast, receive));
                if (scenario.refutes(algorithm, inputs.goal().properties())) {
                    return i;
                }
            }
            return Enumeration.NONE;
        }

        @Override
        public boolean isOver() {
            return cancelled;
        }

        Sweep sweep() {
            return new Sweep(algorithms, LongStream.of(refuted).boxed().toList(), left, examples, !cancelled);
        }
    }
}
