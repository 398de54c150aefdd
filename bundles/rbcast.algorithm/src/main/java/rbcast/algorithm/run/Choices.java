// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.ArrayList;
import java.util.List;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.CompiledAlgorithm.Code;

/**
 * What the scheduler and the most general adversary can choose from in a state: every receipt, every message of a
 * Byzantine process, every way of crashing inside a handler. A crash outside of a handler is not among them: it cannot
 * be told from receiving nothing any more.
 */
public final class Choices {

    private final Run run;
    private final List<Step> steps = new ArrayList<>();

    private Choices(Run run) {
        this.run = run;
    }

    /** Every step that is possible now. */
    public static List<Step> of(Run run) {
        Choices choices = new Choices(run);
        if (run.awaitsBroadcast()) {
            choices.addBroadcasts();
        } else {
            choices.addReceipts();
        }
        return choices.steps;
    }

    private void addBroadcasts() {
        steps.add(Step.broadcast());
        if (run.mayCrash(0)) {
            crashPoints(run, 0, HandlerKind.RB_BROADCAST).forEach(point -> steps.add(Step.broadcast(point)));
        }
    }

    private void addReceipts() {
        for (int receiver = 0; receiver < run.program().system().n(); receiver++) {
            for (int type = 0; type < run.program().types(); type++) {
                for (int sender : Processes.list(run.possibleSenders(receiver, type))) {
                    addReceipts(receiver, sender, type);
                }
            }
        }
    }

    private void addReceipts(int receiver, int sender, int type) {
        steps.add(Step.receive(receiver, sender, type));
        if (run.mayCrash(receiver)) {
            Run after = run.copyAfterReceipt(receiver, sender, type);
            crashPoints(after, receiver, HandlerKind.RECEIVE)
                    .forEach(point -> steps.add(Step.receive(receiver, sender, type, point)));
        }
    }

    /** The ways in which the process can crash inside the handler, were it to run in that state. */
    private static List<CrashPoint> crashPoints(Run state, int process, HandlerKind handler) {
        Code code = state.program().code(handler);
        List<CrashPoint> points = new ArrayList<>();
        for (int action = 0; action < code.length(); action++) {
            points.add(CrashPoint.before(action));
            if (code.toOthers[action] && state.holds(process, code, action)) {
                long others = state.freshNeighbours(process, code.sends[action]);
                for (long subset = others; subset != 0; subset = subset - 1 & others) {
                    points.add(new CrashPoint(action, Processes.list(subset)));
                }
            }
        }
        points.add(CrashPoint.before(code.length()));
        return points;
    }
}
