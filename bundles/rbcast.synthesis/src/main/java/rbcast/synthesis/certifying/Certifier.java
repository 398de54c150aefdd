// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.Certificate.Optimum;
import rbcast.synthesis.certificate.CertificateChecker;
import rbcast.synthesis.certificate.CheckResult;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Sweep;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.FirstCounterexamples;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.synthesis.judge.Judgement;

/**
 * Makes the certificate for what a search has found. The search rules algorithms out by argument too, so its
 * counterexamples need not refute each of them one by one: the certificate's enumeration shows what slips through,
 * and the oracle gives counterexamples to that, until nothing does. Those that are of no use are dropped. What it
 * makes, it has checked; it believes the search in nothing.
 *
 * <p>Its result depends on its inputs and the oracle's verdicts alone. To be used once.
 */
public final class Certifier {

    private final SynthesisSpecification inputs;
    private final Oracle lastWord;
    private final Cancellation cancellation;
    private final Judge judge;

    /**
     * @param oracle gives counterexamples
     * @param lastWord verifies the optimum
     * @param cancellation when it asks to stop there is no certificate, soon after
     */
    public Certifier(SynthesisSpecification inputs, Oracle oracle, Oracle lastWord, Cancellation cancellation) {
        this.inputs = CertifiedSpace.of(inputs);
        this.lastWord = lastWord;
        this.cancellation = cancellation;
        this.judge = new Judge(oracle, inputs.goal().systems(), inputs.goal().properties(), AlgorithmSpace.MAX_TYPES,
                true);
    }

    /**
     * The certificate for an optimum, or for the want of one.
     *
     * @param known the counterexamples that the search used
     */
    public Certification certify(Optional<Candidate> optimum, List<Refutation> known) {
        CertificateChecker checker = new CertificateChecker(inputs);
        Optional<Optimum> best = optimum.map(candidate -> new Optimum(
                Arrangement.of(inputs.space(), candidate.algorithm().withName(inputs.name())), candidate.reward()));
        List<Scenario> scenarios = new ArrayList<>(first());
        known.stream().map(refutation -> scenario(refutation.counterexample(), refutation.first()))
                .filter(scenario -> !scenarios.contains(scenario)).forEach(scenarios::add);
        Optional<Long> reward = best.map(Optimum::reward);
        Sweep sweep = checker.sweep(reward, scenarios, cancellation);
        while (sweep.left() > 0 && !cancellation.isCancelled()) {
            Set<Scenario> more = new LinkedHashSet<>();
            for (Algorithm slipped : sweep.examples()) {
                Judgement judgement = judge.judge(slipped, cancellation);
                if (!(judgement instanceof Judgement.Incorrect incorrect)) {
                    return new Certification.Failed(reason(slipped, judgement));
                }
                more.add(scenario(incorrect.counterexample(), slipped));
            }
            scenarios.addAll(more);
            sweep = checker.sweep(reward, scenarios, cancellation);
        }
        return checked(new Certificate(inputs, best, useful(checker, reward, scenarios, sweep)));
    }

    private String reason(Algorithm slipped, Judgement judgement) {
        String actions = slipped.broadcast().actions() + ", " + slipped.receive().actions();
        return judgement instanceof Judgement.Undecided undecided
                ? "no verdict on %s, which would be better: %s".formatted(actions, undecided.reason())
                : "the search was mistaken: %s is correct and better".formatted(actions);
    }

    private Certification checked(Certificate certificate) {
        CheckResult result = CertificateChecker.check(certificate, lastWord, cancellation);
        if (result.holds()) {
            return new Certification.Made(certificate);
        }
        List<String> reasons = new ArrayList<>(result.faults());
        reasons.addAll(result.open());
        return new Certification.Failed(cancellation.isCancelled() ? "cancelled" : String.join("; ", reasons));
    }

    /**
     * The counterexamples that are needed, as far as is easily told: those that refute most are tried first, and what
     * then refutes nothing any more is dropped, as long as that helps.
     */
    private List<Scenario> useful(CertificateChecker checker, Optional<Long> reward, List<Scenario> scenarios,
            Sweep sweep) {
        List<Scenario> all = scenarios;
        Sweep last = sweep;
        while (!cancellation.isCancelled()) {
            List<Scenario> before = all;
            List<Long> refuted = last.refuted();
            all = IntStream.range(0, before.size()).boxed().filter(i -> refuted.get(i) > 0)
                    .sorted(Comparator.comparing(refuted::get, Comparator.reverseOrder())).map(before::get).toList();
            if (all.equals(before)) {
                break;
            }
            last = checker.sweep(reward, all, cancellation);
        }
        return all;
    }

    /** What needs no search, for every type that there may be. */
    private List<Scenario> first() {
        return inputs.goal().systems().stream()
                .flatMap(system -> FirstCounterexamples.of(system, inputs.space().types()).stream())
                .map(each -> new Scenario(each.system(), each.situation(), each.schedule())).toList();
    }

    /** Types are numbered by their place in an algorithm here, by their names there. */
    private static Scenario scenario(Counterexample counterexample, Algorithm algorithm) {
        return new Scenario(counterexample.system(), counterexample.situation(),
                TypeNumbers.byName(counterexample.schedule(), algorithm.types()));
    }
}
