// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm.Code;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
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

    /**
     * The actions that, if they stood in the receive handler too, would have done something at some moment of a run:
     * their condition held when a process had run its handler, no guard was in the way, and it had not sent or
     * delivered by then. Without these the run would have been the same, step by step, guards or not. In crash systems
     * nothing is said of an action that a crash in the handler might have let pass.
     *
     * @param program one of these programs
     * @param schedule the steps up to the point from which the run goes to its end by the shortest way
     */
    public BitSet actingDuring(CompiledAlgorithm program, Situation situation, List<Step> schedule) {
        BitSet acting = new BitSet(actions.length());
        Run run = new Run(new Setting(program, situation), 0, Optional.empty(),
                Narrator.to((state, process) -> addActing(state, process, acting)));
        schedule.forEach(run::perform);
        run.settle();
        return acting;
    }

    private void addActing(Run run, int process, BitSet acting) {
        for (int action = acting.nextClearBit(0); action < actions.length(); action = acting.nextClearBit(action + 1)) {
            if (run.holds(process, actions, action) && isFresh(run, process, action)
                    && !(actions.guarded[action] && run.isShut(process, actions.sends[action]))) {
                acting.set(action);
            }
        }
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
        return crashes() || isFresh(run, process, action);
    }

    private boolean isFresh(Run run, int process, int action) {
        int type = actions.sends[action];
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
