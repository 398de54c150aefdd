// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import java.util.Optional;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.trace.Lane;

/** Why a step is impossible in a state, in words for the one who wanted it. */
final class Obstacle {

    private final Run state;

    private Obstacle(Run state) {
        this.state = state;
    }

    /** Why the step is impossible; meaningless if it is not. */
    static String to(Step step, Run state) {
        Obstacle obstacle = new Obstacle(state);
        if (step instanceof Step.Broadcast) {
            return obstacle.toBroadcast();
        }
        if (step instanceof Step.Receive receive) {
            return obstacle.toReceive(receive);
        }
        if (step instanceof Step.Lose lose) {
            return obstacle.missing(lose.receiver()).or(() -> obstacle.missing(lose.sender()))
                    .orElse("there is no such message on its way that might be lost");
        }
        int process = ((Step.Crash) step).process();
        return obstacle.missing(process).orElseGet(() -> obstacle.toCrash(process));
    }

    private String toBroadcast() {
        if (state.awaitsBroadcast()) {
            return toCrash(0);
        }
        if (state.situation().kind() == Kind.NO_BROADCAST) {
            return "nobody broadcasts in this situation";
        }
        if (isByzantine(0)) {
            return "p1 is Byzantine and runs no handler: it broadcasts by sending what RB-Broadcast sends";
        }
        return state.isCrashed(0) ? "p1 has crashed" : "p1 has broadcast already";
    }

    private String toReceive(Step.Receive receive) {
        Optional<String> missing = missing(receive.receiver()).or(() -> missing(receive.sender()));
        if (missing.isPresent()) {
            return missing.get();
        }
        int receiver = receive.receiver();
        String name = Lane.name(receiver);
        if (receive.content() < 0 || receive.content() >= state.program().system().contents()) {
            return "the system has no such content";
        }
        if (receive.type() < 0 || receive.type() >= state.program().types()) {
            return "the algorithm has no such message type";
        }
        if (state.awaitsBroadcast()) {
            return "p1 has to broadcast first";
        }
        if (state.isCrashed(receiver)) {
            return name + " has crashed";
        }
        if (isByzantine(receiver)) {
            return name + " is Byzantine: what it receives makes no difference";
        }
        return receive.crash().isPresent() && state.isCorrect(receiver) ? toCrash(receiver) : toMessage(receive);
    }

    private String toMessage(Step.Receive receive) {
        String type = state.program().type(receive.type()).name();
        String sender = Lane.name(receive.sender());
        String receiver = Lane.name(receive.receiver());
        boolean lie = isByzantine(receive.sender());
        if (lie && nobodyBroadcasts(receive.content()) && state.program().isInitial(receive.type())) {
            return "nobody broadcasts%s in this situation, and for %s to send %s would be to broadcast"
                    .formatted(receive.content() == 0 ? "" : " " + state.program().system()
                            .nameOfContent(receive.content()), sender, type);
        }
        return lie || state.of(receive.content()).hasSent(receive.sender(), receive.type(), receive.receiver())
                ? "%s has received %s from %s already".formatted(receiver, type, sender)
                : "%s has not sent %s to %s".formatted(sender, type, receiver);
    }

    /** What a correct broadcaster has not broadcast, nobody has. */
    private boolean nobodyBroadcasts(int content) {
        return state.situation().kind() == Kind.NO_BROADCAST
                || state.situation().kind() == Kind.CORRECT_BROADCASTER && content > 0;
    }

    private String toCrash(int process) {
        if (state.program().system().mode() != FailureMode.CRASH) {
            return "nobody crashes in a %s system".formatted(state.program().system().mode());
        }
        return state.isCrashed(process) ? Lane.name(process) + " has crashed already"
                : "%s is correct in this situation: it never crashes".formatted(Lane.name(process));
    }

    private Optional<String> missing(int process) {
        int n = state.program().system().n();
        return process >= 0 && process < n ? Optional.empty()
                : Optional.of("there is no %s: the processes are p1 to p%d".formatted(Lane.name(process), n));
    }

    private boolean isByzantine(int process) {
        return state.program().system().mode() == FailureMode.BYZANTINE && !state.isCorrect(process);
    }
}
