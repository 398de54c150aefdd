// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.synthesis.certificate.CertificateChecker;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Space;
import rbcast.synthesis.certificate.Sweep;
import rbcast.synthesis.certificate.front.FrontCheckResult.PointVerdict;
import rbcast.text.Words;

/**
 * Checks that nothing correct beats the algorithms of a list, nor is left unbeaten by them: each of them is an
 * algorithm of the space, the oracle verifies it, and none beats or equals another; and every algorithm of the space
 * that none of them beats or equals violates a property when the interpreter executes one of the counterexamples on it.
 */
public final class FrontChecker {

    private final FrontCertificate certificate;
    private final Space space;
    private final CertificateChecker checker;
    private final List<SystemModel> systems;
    private final List<Measures> points = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /**
     * For the claim of a certificate.
     *
     * @throws IllegalArgumentException if its space leaves something undefined; its message can be shown to a user
     */
    public FrontChecker(FrontCertificate certificate) {
        this.certificate = certificate;
        this.space = new Space(certificate.inputs().space(), certificate.inputs().rewards().runtime());
        this.checker = new CertificateChecker(certificate.inputs());
        this.systems = certificate.inputs().goal().systems();
        for (Algorithm point : certificate.points()) {
            Optional<Long> reward = space.reward(point);
            if (reward.isEmpty()) {
                faults.add("%s is no algorithm of the space".formatted(point.name()));
            }
            points.add(Measures.of(point, reward.orElse(Long.MIN_VALUE), systems));
        }
    }

    /**
     * Checks it.
     *
     * @param oracle verifies the points
     */
    public static FrontCheckResult check(FrontCertificate certificate, Oracle oracle, Cancellation cancellation) {
        return new FrontChecker(certificate).check(oracle, cancellation);
    }

    private FrontCheckResult check(Oracle oracle, Cancellation cancellation) {
        compare();
        certificate.counterexamples().forEach(each -> checker.fault(each).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            return new FrontCheckResult(faults, List.of(), List.of(), Optional.empty());
        }
        List<PointVerdict> verdicts = verify(oracle, cancellation);
        Sweep sweep = sweep(certificate.counterexamples(), cancellation);
        if (sweep.left() > 0) {
            faults.add("no counterexample refutes %s that nothing here beats or equals".formatted(
                    Words.count(sweep.left(), "algorithm")));
        }
        if (!sweep.complete()) {
            open.add("not every algorithm of the space was looked at");
        }
        return new FrontCheckResult(faults, open, verdicts, Optional.of(sweep));
    }

    private void compare() {
        for (int one = 0; one < points.size(); one++) {
            for (int other = 0; other < points.size(); other++) {
                if (one != other && points.get(one).areNoWorseThan(points.get(other))) {
                    faults.add("%s is beaten or equalled by %s".formatted(certificate.points().get(other).name(),
                            certificate.points().get(one).name()));
                }
            }
        }
    }

    private List<PointVerdict> verify(Oracle oracle, Cancellation cancellation) {
        List<PointVerdict> verdicts = new ArrayList<>();
        for (int number = 0; number < points.size(); number++) {
            Algorithm point = certificate.points().get(number);
            for (SystemModel system : systems) {
                PointVerdict verdict = new PointVerdict(number, system, oracle.verify(point, system,
                        certificate.inputs().goal().properties(), cancellation));
                verdicts.add(verdict);
                if (verdict.verdict() instanceof Violated violated) {
                    faults.add("%s violates %s: %s".formatted(point.name(), violated.property(), system));
                } else if (verdict.verdict() instanceof Inconclusive inconclusive) {
                    open.add("no verdict on %s: %s: %s".formatted(point.name(), system, inconclusive.reason()));
                }
            }
        }
        return verdicts;
    }

    /**
     * Executes counterexamples on all algorithms that no point beats or equals.
     *
     * @param cancellation is asked by several threads at once
     */
    public Sweep sweep(List<Scenario> counterexamples, Cancellation cancellation) {
        return checker.sweep(Optional.empty(), algorithm -> isBeaten(algorithm.get()), counterexamples, cancellation);
    }

    private boolean isBeaten(Algorithm algorithm) {
        Measures figures = Measures.of(algorithm, space.reward(algorithm).orElseThrow(), systems);
        return points.stream().anyMatch(point -> point.areNoWorseThan(figures));
    }
}
