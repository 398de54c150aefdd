// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm.Code;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/**
 * Actions made ready to run in one system, of which programs are put together without an algorithm being written out
 * first: for searches that try millions of them. Immutable.
 */
public final class CompiledActions {

    private final SystemModel system;
    private final List<MessageType> types;
    private final Code actions;

    /**
     * @param types every type that occurs in the actions, up to {@value Algorithm#MAX_TYPES}; a type's number is its
     *        place here, in every program
     * @param actions a program names them by their places here
     * @throws IllegalArgumentException if there are more types than that
     */
    public CompiledActions(SystemModel system, List<MessageType> types, List<Action> actions) {
        Algorithm.checkNumberOfTypes(types.size());
        this.system = system;
        this.types = List.copyOf(types);
        this.actions = new Code(this.types, actions, system);
    }

    /** The program with those actions in its handlers. Its types are those that the actions mention. */
    public CompiledAlgorithm of(int[] broadcast, int[] receive) {
        Code first = actions.select(broadcast);
        Code second = actions.select(receive);
        return new CompiledAlgorithm(system, types, first.typesMentioned() | second.typesMentioned(), first, second);
    }

    /**
     * Whether an action, if it stood in the receive handler too, would have done something in a run: its condition
     * holds for a process that has received anything, and it has not sent or delivered already. If not, the run would
     * have been the same, in a system without crashes. In a crash system what a process does earlier matters as well:
     * there an action changes nothing if its condition holds nowhere. Of several contents every one is asked.
     *
     * @param run a run of one of these programs, to its end
     */
    public boolean wouldChange(Run run, int action) {
        boolean would = false;
        for (int content = 0; content < system.contents(); content++) {
            would |= wouldChangeOne(run.of(content), action);
        }
        return would;
    }

    private boolean wouldChangeOne(Run run, int action) {
        for (int process = 0; process < system.n(); process++) {
            if (handles(run, process) && run.holds(process, actions, action) && wouldAct(run, process, action)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the process has run the receive handler, or might have. */
    private boolean handles(Run run, int process) {
        boolean received = false;
        for (int type = 0; type < types.size(); type++) {
            received |= run.received(process, type) > 0;
        }
        return received && (system.mode() != FailureMode.BYZANTINE || run.isCorrect(process));
    }

    private boolean wouldAct(Run run, int process, int action) {
        int type = actions.sends[action];
        if (crashes()) {
            return true;
        }
        if (type == CompiledAlgorithm.NONE) {
            return !run.hasDelivered(process);
        }
        boolean fresh = actions.toSelf[action] && !run.hasSent(process, type, process);
        for (int other = 0; actions.toOthers[action] && other < system.n(); other++) {
            fresh |= other != process && !run.hasSent(process, type, other);
        }
        return fresh;
    }

    private boolean crashes() {
        return system.mode() == FailureMode.CRASH;
    }
}
