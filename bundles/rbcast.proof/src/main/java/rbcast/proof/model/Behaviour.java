// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.model.Rule.Moment;
import rbcast.proof.model.Rule.Wait;

/** What the processes of a class do, and what they do not, as formulas. */
final class Behaviour {

    private final Program program;
    private final Receipts receipts;

    Behaviour(Program program, Receipts receipts) {
        this.program = program;
        this.receipts = receipts;
    }

    /** Whether such a process has left undone what waits for nothing: then there is none. */
    boolean isImpossible(ProcessClass each) {
        return each.halt().isEmpty() && rules(each).stream().anyMatch(rule -> rule.need() instanceof Wait.Nothing
                && each.leavesUndone(rule) && (rule.moment() != Moment.RECEIPT
                || each.outcome().contains(Fact.touched(rule.content()))));
    }

    private List<Rule> rules(ProcessClass each) {
        return program.rules(each.role().broadcasts());
    }

    /** Nothing else has happened: no rule that would do something else holds in the end, unless its guard is shut. */
    Formula closed(ProcessClass each) {
        Optional<Halt> halt = each.halt();
        return halt.isPresent() ? closed(each, halt.get()) : Formula.and(rules(each).stream()
                .filter(each::leavesUndone).map(rule -> isInevitable(each, rule).negated()).toList());
    }

    /** What has happened has a reason. */
    Formula supported(ProcessClass each) {
        List<Reason> reasons = reasons(each);
        return Formula.and(each.outcome().stream().sorted(ProcessClass.ORDER).map(fact -> Formula.or(reasons.stream()
                .filter(reason -> reason.effect().contains(fact)).map(reason -> reason.holds(State.END)).toList()))
                .toList());
    }

    /** All ways in which the processes may have come to what they have done. */
    List<Reason> reasons(ProcessClass each) {
        List<Reason> reasons = new ArrayList<>();
        for (Rule rule : rules(each)) {
            if (each.mayHaveDone(rule)) {
                reasons.add(new Reason(rule.effect(), state -> holds(each, rule, state)));
            }
        }
        each.halt().ifPresent(halt -> reasons.add(new Reason(halt.effect(), state -> begun(each, halt, state))));
        return reasons;
    }

    /** Whether the processes carry the rule out in the end, whatever the adversary does to keep them from it. */
    private Formula isInevitable(ProcessClass by, Rule rule) {
        boolean onReceipt = rule.moment() != Moment.START
                && (rule.moment() == Moment.ANY || State.END.has(by, Fact.touched(rule.content())));
        if (onReceipt && rule.need() instanceof Wait.Count count) {
            return receipts.inevitable(by, count.message(), count.threshold());
        }
        if (onReceipt && rule.need() instanceof Wait.FromBroadcaster from) {
            return receipts.inevitableFromBroadcaster(by, from.message());
        }
        return holds(by, rule, State.END);
    }

    /** Whether the processes can carry the rule out in a state. */
    private Formula holds(ProcessClass by, Rule rule, State state) {
        if (rule.moment() == Moment.RECEIPT && !state.has(by, Fact.touched(rule.content()))) {
            return Formula.FALSE;
        }
        if (rule.need() instanceof Wait.Count count) {
            return rule.moment() == Moment.START ? Receipts.isAtLeast(Linear.ZERO, count.threshold())
                    : receipts.reached(by, count.message(), count.threshold(), state);
        }
        if (rule.need() instanceof Wait.FromBroadcaster from) {
            return rule.moment() == Moment.START ? Formula.FALSE
                    : receipts.receivedFromBroadcaster(by, from.message(), state);
        }
        return Formula.TRUE;
    }

    /** Exactly the rules of the class were reached before the handler that was cut short, and in it. */
    private Formula closed(ProcessClass each, Halt halt) {
        List<Formula> parts = new ArrayList<>();
        boolean atStart = halt.last().isEmpty();
        for (Rule rule : rules(each)) {
            boolean told = !atStart && !rule.isTouch() && (rule.moment() == Moment.START || halt.touchedBefore());
            if (told) {
                parts.add(exactly(halt.before().contains(rule), reachedBefore(each, rule)));
            }
            if (halt.isBeforeInterruption(rule) && !halt.before().contains(rule)) {
                parts.add(exactly(halt.done().contains(rule), reachedLast(each, halt, rule)));
            }
        }
        parts.add(reachedLast(each, halt, halt.interrupted()));
        parts.add(receivedBefore(each, halt));
        return Formula.and(parts);
    }

    private static Formula exactly(boolean wanted, Formula formula) {
        return wanted ? formula : formula.negated();
    }

    private Formula reachedBefore(ProcessClass each, Rule rule) {
        if (rule.need() instanceof Wait.FromBroadcaster from) {
            return truth(rule.moment() != Moment.START && each.hears(from.message()));
        }
        return rule.need() instanceof Wait.Count count
                ? Receipts.isAtLeast(rule.moment() == Moment.START ? Linear.ZERO
                        : receipts.receivedByFaulty(each, count.message()), count.threshold())
                : Formula.TRUE;
    }

    private Formula reachedLast(ProcessClass each, Halt halt, Rule rule) {
        if (rule.need() instanceof Wait.FromBroadcaster from) {
            return truth(each.hears(from.message()) || halt.lastFromBroadcaster(from.message()));
        }
        if (!(rule.need() instanceof Wait.Count count)) {
            return Formula.TRUE;
        }
        Linear received = halt.last().isEmpty() ? Linear.ZERO : receipts.receivedByFaulty(each, count.message())
                .plus(halt.last(count.message()));
        return Receipts.isAtLeast(received, count.threshold());
    }

    private static Formula truth(boolean holds) {
        return holds ? Formula.TRUE : Formula.FALSE;
    }

    /** Whether something has been received before the handler that was cut short. */
    private Formula receivedBefore(ProcessClass each, Halt halt) {
        if (halt.last().isEmpty() || halt.touchedBefore() && !program.touchMatters()) {
            return Formula.TRUE;
        }
        Linear all = program.messages().stream().map(message -> receipts.receivedByFaulty(each, message))
                .reduce(Linear.ZERO, Linear::plus);
        return halt.touchedBefore() ? all.atLeast(1) : all.equalTo(0);
    }

    /** Whether the handler that was cut short can have begun: all that was received before, and one message more. */
    private Formula begun(ProcessClass each, Halt halt, State state) {
        if (halt.last().isEmpty()) {
            return Formula.TRUE;
        }
        return Formula.and(program.messages().stream()
                .map(message -> receipts.areThereForFaulty(each, halt, message, state)).toList());
    }
}
