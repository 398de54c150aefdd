// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.SystemModel;

/** Conditions as PROMELA expressions over N and F, exact: {@code 2*received(p, echo) > N + F}. */
final class Conditions {

    private final SystemModel system;
    private final TypeNames names;

    Conditions(SystemModel system, TypeNames names) {
        this.system = system;
        this.names = names;
    }

    /** The expression; empty where the condition is {@code true}. */
    Optional<String> expression(Condition condition) {
        if (condition instanceof FromBroadcaster from) {
            return Optional.of("heard(p, " + names.of(from.type()) + ")");
        }
        if (!(condition instanceof Received received)) {
            return Optional.empty();
        }
        String count = "received(p, " + names.of(received.type()) + ")";
        Threshold threshold = received.threshold();
        if (!fitsIntoInt(threshold)) {
            return Optional.of(count + " >= " + threshold.leastCount(system.n(), system.f()));
        }
        String scaled = threshold.divisor() == 1 ? count : threshold.divisor() + "*" + count;
        return Optional.of(scaled + (threshold.strict() ? " > " : " >= ") + sum(threshold));
    }

    /** PROMELA calculates with 32 bits; a bound beyond that is replaced by the count that reaches it in this system. */
    private boolean fitsIntoInt(Threshold threshold) {
        long largest = Math.abs((long) threshold.n()) * system.n() + Math.abs((long) threshold.f()) * system.f()
                + Math.abs((long) threshold.constant());
        return largest <= Integer.MAX_VALUE && (long) threshold.divisor() * system.n() <= Integer.MAX_VALUE;
    }

    private static String sum(Threshold threshold) {
        List<String> terms = Stream.of(term(threshold.n(), "N"), term(threshold.f(), "F"),
                constant(threshold.constant())).filter(term -> !term.isEmpty()).toList();
        if (terms.isEmpty()) {
            return "0";
        }
        String sum = terms.stream().map(term -> term.startsWith("-") ? " - " + term.substring(1) : " + " + term)
                .collect(Collectors.joining());
        return sum.startsWith(" + ") ? sum.substring(3) : "-" + sum.substring(3);
    }

    private static String term(int coefficient, String variable) {
        return switch (coefficient) {
            case 0 -> "";
            case 1 -> variable;
            case -1 -> "-" + variable;
            default -> coefficient + "*" + variable;
        };
    }

    private static String constant(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }
}
