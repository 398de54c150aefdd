// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import rbcast.algorithm.Threshold;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.model.Rule.Moment;
import rbcast.proof.model.Rule.Wait;

/**
 * What processes of a class must not receive if they are to do no more than they have done, and how much short of it
 * is: as much as this, and no more, do Byzantine processes send them (docs/proofs.md, Lemma 11).
 */
final class Restraint {

    private final Program program;
    /** Names of the greatest numbers below thresholds that have a divisor. */
    private final Map<Threshold, String> names = new LinkedHashMap<>();

    Restraint(Program program) {
        this.program = program;
        for (Rule rule : program.rules(false)) {
            if (rule.need() instanceof Wait.Count count && count.threshold().divisor() > 1) {
                names.putIfAbsent(count.threshold(), "u" + (names.size() + 1));
            }
        }
    }

    /** The thresholds on a message that a process of the class must not reach. */
    List<Threshold> limits(ProcessClass of, Message message) {
        List<Threshold> limits = new ArrayList<>();
        for (Rule rule : program.rules(false)) {
            if (isForbidden(of, rule) && rule.need() instanceof Wait.Count count && count.message().equals(message)) {
                limits.add(count.threshold());
            }
        }
        return limits.stream().distinct().toList();
    }

    /** Whether a process of the class must not receive the broadcaster's own message. */
    boolean forbidsBroadcasters(ProcessClass of, Message message) {
        return program.rules(false).stream().anyMatch(rule -> isForbidden(of, rule)
                && rule.need() instanceof Wait.FromBroadcaster from && from.message().equals(message));
    }

    private static boolean isForbidden(ProcessClass of, Rule rule) {
        return of.leavesUndone(rule) && (rule.moment() != Moment.RECEIPT
                || of.outcome().contains(Fact.touched(rule.content())));
    }

    /** The greatest number that does not reach a threshold. */
    Linear below(Threshold threshold) {
        return threshold.divisor() == 1 ? Receipts.bound(threshold).plus(-1) : Linear.variable(names.get(threshold));
    }

    /** The variables that stand for such numbers, with what they are. */
    Map<String, String> variables() {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue,
                entry -> "the greatest number that is not " + inWords(entry.getKey()), (one, other) -> one,
                LinkedHashMap::new));
    }

    /** What these variables are. */
    List<Assertion> definitions() {
        return names.entrySet().stream().map(entry -> new Assertion("%s is the greatest number that is not %s."
                .formatted(entry.getValue(), inWords(entry.getKey())), definition(entry.getKey()))).toList();
    }

    private static String inWords(Threshold threshold) {
        return threshold.strict() ? threshold.toString() : "at least " + threshold;
    }

    private Formula definition(Threshold threshold) {
        Linear below = below(threshold);
        return Formula.and(Receipts.isAtLeast(below, threshold).negated(),
                Receipts.isAtLeast(below.plus(1), threshold));
    }
}
