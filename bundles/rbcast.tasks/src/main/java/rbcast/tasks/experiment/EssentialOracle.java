// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Asks another oracle about what an algorithm is in one system, so that one that remembers is asked once about all
 * algorithms that are the same there: thresholds are numbers, and actions that never do anything are left out. Both
 * change no step of any run.
 *
 * <p>An action never does anything if one before it in its handler does at least as much under a condition that holds
 * whenever its own does: counts do not change while a handler runs, and a process sends a type to nobody twice and
 * delivers once. One who crashes in between does not come to the later one either.
 */
final class EssentialOracle implements Oracle {

    private final Oracle oracle;

    EssentialOracle(Oracle oracle) {
        this.oracle = Objects.requireNonNull(oracle);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Algorithm essence = essence(algorithm, system);
        Verdict verdict = oracle.verify(essence, system, properties, cancellation);
        Algorithm whole = inNumbers(algorithm, system);
        // a run in which somebody crashes names actions by their places, which are others in the essence
        return verdict instanceof Verdict.Violated && !whole.equals(essence)
                ? oracle.verify(whole, system, properties, cancellation) : verdict;
    }

    private static Algorithm inNumbers(Algorithm algorithm, SystemModel system) {
        return new Algorithm(algorithm.name(), algorithm.documentation(), algorithm.types(),
                inNumbers(algorithm.broadcast(), system), inNumbers(algorithm.receive(), system));
    }

    private static Handler inNumbers(Handler handler, SystemModel system) {
        return new Handler(handler.actions().stream()
                .map(action -> new Action(action.instruction(), inNumbers(action.condition(), system))).toList());
    }

    /** The algorithm as it is in that system. Its types keep their numbers. */
    static Algorithm essence(Algorithm algorithm, SystemModel system) {
        Algorithm whole = inNumbers(algorithm, system);
        return new Algorithm(whole.name(), whole.documentation(), whole.types(), essence(whole.broadcast()),
                essence(whole.receive()));
    }

    private static Handler essence(Handler handler) {
        List<Action> actions = new ArrayList<>();
        for (Action action : handler.actions()) {
            if (actions.stream().noneMatch(before -> covers(before, action))) {
                actions.add(action);
            }
        }
        return new Handler(actions);
    }

    private static Condition inNumbers(Condition condition, SystemModel system) {
        return condition instanceof Received received
                ? Condition.received(received.type(), Threshold.atLeast(0, 0, count(received, system), 1)) : condition;
    }

    private static int count(Received received, SystemModel system) {
        return received.threshold().leastCount(system.n(), system.f());
    }

    private static boolean covers(Action before, Action action) {
        return doesAsMuch(before, action) && holdsWith(before.condition(), action.condition());
    }

    private static boolean doesAsMuch(Action before, Action action) {
        return before.instruction().equals(action.instruction())
                || before.instruction() instanceof Send more && action.instruction() instanceof Send less
                        && more.type().equals(less.type()) && more.destination() == Destination.ALL;
    }

    /** Whether the first holds whenever the second does; both are in numbers. */
    private static boolean holdsWith(Condition first, Condition second) {
        return first instanceof Condition.Always
                || first instanceof Received some && second instanceof Received more && some.type().equals(more.type())
                        && some.threshold().constant() <= more.threshold().constant();
    }
}
