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
    private final boolean crashing;
    private final List<Step> steps = new ArrayList<>();

    private Choices(Run run, boolean crashing) {
        this.run = run;
        this.crashing = crashing;
    }

    /** Every step that is possible now, for who goes through all runs. */
    public static List<Step> of(Run run) {
        return new Choices(run, true).steps();
    }

    /**
     * Those among them in which nobody crashes. The others can be so many that nobody wants them listed: a SEND to 63
     * others can be cut short in 2^63 ways. {@link #crashSites} describes them.
     */
    public static List<Step> withoutCrashes(Run run) {
        return new Choices(run, false).steps();
    }

    /**
     * Where the process that such a step makes run a handler may crash in it: at every action and at the handler's end.
     *
     * @param step a step that is possible now
     * @return empty if the process may not crash
     */
    public static List<CrashSite> crashSites(Run run, Step step) {
        if (step instanceof Step.Receive receive && run.mayCrash(receive.receiver())) {
            Run after = run.copyAfterReceipt(receive.receiver(), receive.sender(), receive.type());
            return crashSites(after, receive.receiver(), HandlerKind.RECEIVE);
        }
        return step instanceof Step.Broadcast && run.mayCrash(0)
                ? crashSites(run, 0, HandlerKind.RB_BROADCAST) : List.of();
    }

    private List<Step> steps() {
        if (run.awaitsBroadcast()) {
            addBroadcasts();
        } else {
            addReceipts();
        }
        return steps;
    }

    private void addBroadcasts() {
        steps.add(Step.broadcast());
        if (crashing) {
            crashPoints(crashSites(run, Step.broadcast())).forEach(point -> steps.add(Step.broadcast(point)));
        }
    }

    private void addReceipts() {
        for (int content = 0; content < run.program().system().contents(); content++) {
            addReceipts(content);
        }
    }

    private void addReceipts(int content) {
        Run ofContent = run.of(content);
        for (int receiver = 0; receiver < run.program().system().n(); receiver++) {
            for (int type = 0; type < run.program().types(); type++) {
                for (int sender : Processes.list(ofContent.possibleSenders(receiver, type))) {
                    steps.add(Step.receive(receiver, sender, type, content));
                    addCrashes(receiver, sender, type);
                }
            }
        }
    }

    /** Who crashes does so in a system with one content. */
    private void addCrashes(int receiver, int sender, int type) {
        if (crashing) {
            crashPoints(crashSites(run, Step.receive(receiver, sender, type)))
                    .forEach(point -> steps.add(Step.receive(receiver, sender, type, point)));
        }
    }

    /** Where the process can crash inside the handler, were it to run in that state. */
    private static List<CrashSite> crashSites(Run state, int process, HandlerKind handler) {
        Code code = state.program().code(handler);
        List<CrashSite> sites = new ArrayList<>();
        for (int action = 0; action < code.length(); action++) {
            boolean cut = code.toOthers[action] && state.holds(process, code, action);
            sites.add(new CrashSite(action, cut
                    ? Processes.list(state.freshNeighbours(process, code.sends[action])) : List.of()));
        }
        sites.add(new CrashSite(code.length(), List.of()));
        return sites;
    }

    /** Every way of crashing there. */
    private static List<CrashPoint> crashPoints(List<CrashSite> sites) {
        List<CrashPoint> points = new ArrayList<>();
        for (CrashSite site : sites) {
            points.add(CrashPoint.before(site.action()));
            long others = Processes.mask(site.reachable());
            for (long subset = others; subset != 0; subset = subset - 1 & others) {
                points.add(new CrashPoint(site.action(), Processes.list(subset)));
            }
        }
        return points;
    }
}
