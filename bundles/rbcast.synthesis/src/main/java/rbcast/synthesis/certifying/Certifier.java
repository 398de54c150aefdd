// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.Certificate.Optimum;
import rbcast.synthesis.certificate.CertificateChecker;
import rbcast.synthesis.certificate.CheckResult;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Sweep;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge.Refutation;

/**
 * Makes the certificate for what a search has found. The search rules algorithms out by argument too, so its
 * counterexamples need not refute each of them one by one: the certificate's enumeration shows what slips through,
 * and the oracle gives counterexamples to that, until nothing does. Those that are of no use are dropped. What it
 * makes, it has checked; it believes the search in nothing.
 *
 * <p>Its result depends on its inputs and the oracle's verdicts alone. To be used once.
 */
public final class Certifier {

    /** So many algorithms are gone through several times if that helps. */
    private static final long FEW = 100_000;
    /** Greatest number of actions of a handler that GH6 does not limit. */
    private static final int LONG = 12;

    private final SynthesisSpecification inputs;
    private final Oracle lastWord;
    private final Cancellation cancellation;
    private final Slips slips;
    /** The counterexamples so far, and what they leave of the space that was gone through last. */
    private final Set<Scenario> scenarios = new LinkedHashSet<>();
    private Sweep sweep;

    /**
     * @param oracle gives counterexamples
     * @param lastWord verifies the optimum
     * @param cancellation when it asks to stop there is no certificate, soon after
     */
    public Certifier(SynthesisSpecification inputs, Oracle oracle, Oracle lastWord, Cancellation cancellation) {
        this.inputs = CertifiedSpace.of(inputs);
        this.lastWord = lastWord;
        this.cancellation = cancellation;
        this.slips = new Slips(this.inputs, oracle, "better", cancellation);
    }

    /**
     * The certificate for an optimum, or for the want of one.
     *
     * @param known the counterexamples that the search used
     */
    public Certification certify(Optional<Candidate> optimum, List<Refutation> known) {
        Optional<Optimum> best = optimum.map(candidate -> new Optimum(
                Arrangement.of(inputs.space(), candidate.algorithm().withName(inputs.name())), candidate.reward()));
        Optional<Long> reward = best.map(Optimum::reward);
        scenarios.addAll(Slips.first(inputs));
        known.forEach(refutation -> scenarios.add(Slips.scenario(refutation)));
        for (SynthesisSpecification space : growing(inputs)) {
            CertificateChecker checker = new CertificateChecker(space);
            Optional<String> failure = refute(checker, reward);
            if (failure.isPresent()) {
                return new Certification.Failed(failure.get());
            }
            if (space.equals(inputs) || sweep.algorithms() > FEW) {
                keepUseful(checker, reward);
                break;
            }
        }
        return checked(best);
    }

    /**
     * Ever longer handlers, in the end those of the inputs: what is missing is mostly found where there are few
     * algorithms to go through. Where they are no longer few, the next to go through them is the checker.
     */
    private static List<SynthesisSpecification> growing(SynthesisSpecification inputs) {
        List<SynthesisSpecification> spaces = new ArrayList<>();
        AlgorithmSpace all = inputs.space();
        boolean limited = all.has(Heuristic.GH6);
        int longest = limited ? Math.max(all.broadcast().maxActions(), all.receive().maxActions()) : LONG;
        Set<Heuristic> heuristics = EnumSet.of(Heuristic.GH6);
        heuristics.addAll(all.heuristics());
        for (int most = 2; most < longest; most++) {
            boolean fits = !limited || most >= Math.max(all.broadcast().minActions(), all.receive().minActions());
            if (fits) {
                spaces.add(inputs.toBuilder().heuristics(heuristics)
                        .broadcast(shortened(all.broadcast(), limited, most))
                        .receive(shortened(all.receive(), limited, most)).build());
            }
        }
        spaces.add(inputs);
        return spaces;
    }

    private static HandlerRules shortened(HandlerRules rules, boolean limited, int most) {
        return limited ? rules.withActions(rules.minActions(), Math.min(most, rules.maxActions()))
                : rules.withActions(1, most);
    }

    /**
     * Asks for counterexamples to what the known ones leave of a space, until that is nothing.
     *
     * @return why there are none such
     */
    private Optional<String> refute(CertificateChecker checker, Optional<Long> reward) {
        sweep = checker.sweep(reward, any -> false, List.copyOf(scenarios), cancellation);
        while (sweep.left() > 0 && !cancellation.isCancelled()) {
            Optional<String> failure = slips.askAbout(sweep.examples(), scenarios);
            if (failure.isPresent()) {
                return failure;
            }
            sweep = checker.sweep(reward, any -> false, List.copyOf(scenarios), cancellation);
        }
        return Optional.empty();
    }

    /**
     * Where the whole space has not been gone through before, the check may show that something is still missing, or of
     * no use: without that it goes the same way.
     */
    private Certification checked(Optional<Optimum> best) {
        for (;;) {
            Certificate certificate = new Certificate(inputs, best, List.copyOf(scenarios));
            CheckResult result = CertificateChecker.check(certificate, lastWord, cancellation);
            if (result.holds()) {
                List<Long> refuted = result.sweep().orElseThrow().refuted();
                return new Certification.Made(new Certificate(inputs, best, IntStream.range(0, refuted.size())
                        .filter(i -> refuted.get(i) > 0).mapToObj(certificate.counterexamples()::get).toList()));
            }
            List<Algorithm> slipped = cancellation.isCancelled() ? List.of()
                    : result.sweep().map(Sweep::examples).orElse(List.of());
            if (slipped.isEmpty()) {
                return new Certification.Failed(cancellation.isCancelled() ? "cancelled"
                        : Stream.of(result.faults(), result.open()).flatMap(List::stream)
                                .collect(Collectors.joining("; ")));
            }
            Optional<String> failure = slips.askAbout(slipped, scenarios);
            if (failure.isPresent()) {
                return new Certification.Failed(failure.get());
            }
        }
    }

    /**
     * Keeps the counterexamples that are needed, as far as is easily told: those that refute most are tried first, and
     * what then refutes nothing any more is dropped, as long as that helps.
     */
    private void keepUseful(CertificateChecker checker, Optional<Long> reward) {
        List<Scenario> before = List.copyOf(scenarios);
        List<Scenario> useful = Slips.byUse(before, sweep.refuted());
        while (!useful.equals(before) && sweep.algorithms() <= FEW && !cancellation.isCancelled()) {
            before = useful;
            sweep = checker.sweep(reward, any -> false, before, cancellation);
            useful = Slips.byUse(before, sweep.refuted());
        }
        scenarios.clear();
        scenarios.addAll(useful);
    }
}
