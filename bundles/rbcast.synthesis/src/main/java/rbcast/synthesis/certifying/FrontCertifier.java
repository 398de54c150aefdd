// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Sweep;
import rbcast.synthesis.certificate.front.FrontCertificate;
import rbcast.synthesis.certificate.front.FrontCheckResult;
import rbcast.synthesis.certificate.front.FrontChecker;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge.Refutation;

/**
 * Makes the certificate for the algorithms that nothing beats, as {@link Certifier} does for an optimum: what the
 * search has left out by argument, the checker's enumeration shows, and the oracle gives counterexamples to it. What it
 * makes, it has checked; it believes the search in nothing. To be used once.
 */
public final class FrontCertifier {

    private final SynthesisSpecification inputs;
    private final Oracle oracle;
    private final Oracle lastWord;
    private final Cancellation cancellation;
    private final Set<Scenario> scenarios = new LinkedHashSet<>();

    /**
     * @param oracle gives counterexamples
     * @param lastWord verifies what nothing beats
     * @param cancellation when it asks to stop there is no certificate, soon after
     */
    public FrontCertifier(SynthesisSpecification inputs, Oracle oracle, Oracle lastWord, Cancellation cancellation) {
        this.inputs = CertifiedSpace.of(inputs);
        this.oracle = oracle;
        this.lastWord = lastWord;
        this.cancellation = cancellation;
    }

    /**
     * The certificate for what nothing beats; where there is nothing, that for the want of anything correct.
     *
     * @param known the counterexamples that the search used
     */
    public Certification certify(List<Candidate> points, List<Refutation> known) {
        if (points.isEmpty()) {
            return new Certifier(inputs, oracle, lastWord, cancellation).certify(Optional.empty(), known);
        }
        scenarios.addAll(Slips.first(inputs));
        known.forEach(refutation -> scenarios.add(Slips.scenario(refutation)));
        List<Algorithm> arranged = IntStream.range(0, points.size()).mapToObj(number ->
                Arrangement.of(inputs.space(), points.get(number).algorithm()
                        .withName(name(number, points.size())))).toList();
        Optional<String> failure = refute(new FrontChecker(new FrontCertificate(inputs, arranged, List.of())));
        return failure.<Certification>map(Certification.Failed::new).orElseGet(() -> checked(arranged));
    }

    /** That of the synthesis; with a number if there are several. */
    private String name(int number, int size) {
        return size == 1 ? inputs.name() : inputs.name() + (number + 1);
    }

    /** Asks for counterexamples to what the known ones leave of the space, until that is nothing. */
    private Optional<String> refute(FrontChecker checker) {
        Slips slips = new Slips(inputs, oracle, "not beaten", cancellation);
        for (;;) {
            List<Scenario> tried = List.copyOf(scenarios);
            Sweep sweep = checker.sweep(tried, cancellation);
            if (!sweep.complete()) {
                return Optional.of("cancelled");
            }
            if (sweep.left() == 0) {
                scenarios.clear();
                scenarios.addAll(Slips.byUse(tried, sweep.refuted()));
                return Optional.empty();
            }
            Optional<String> failure = slips.askAbout(sweep.examples(), scenarios);
            if (failure.isPresent()) {
                return failure;
            }
        }
    }

    private Certification checked(List<Algorithm> points) {
        FrontCertificate certificate = new FrontCertificate(inputs, points, List.copyOf(scenarios));
        FrontCheckResult result = FrontChecker.check(certificate, lastWord, cancellation);
        if (!result.holds()) {
            return new Certification.Failed(cancellation.isCancelled() ? "cancelled"
                    : Stream.of(result.faults(), result.open()).flatMap(List::stream)
                            .collect(Collectors.joining("; ")));
        }
        List<Long> refuted = result.sweep().orElseThrow().refuted();
        List<Scenario> useful = new ArrayList<>(certificate.counterexamples());
        useful.removeIf(each -> refuted.get(certificate.counterexamples().indexOf(each)) == 0);
        return new Certification.MadeOfFront(new FrontCertificate(inputs, points, useful));
    }
}
