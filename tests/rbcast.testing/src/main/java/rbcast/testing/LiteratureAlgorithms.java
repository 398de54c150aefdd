// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/** Algorithms of the literature that keep a Byzantine broadcaster from making processes deliver differently. */
public final class LiteratureAlgorithms {

    private static final MessageType INIT = new MessageType("init");
    private static final MessageType ECHO = new MessageType("echo");
    private static final MessageType READY = new MessageType("ready");
    private static final MessageType WITNESS = new MessageType("witness");
    private static final Threshold QUORUM = Threshold.moreThan(1, 1, 0, 2);
    private static final Handler SEND_INIT = Handler.of(Action.send(ALL, INIT, always()));
    private static final Action ECHO_ONCE = Action.send(ALL, ECHO, fromBroadcaster(INIT)).oncePerBroadcast();

    /** Bracha's reliable broadcast for N > 3F with as few guards as it can do with. */
    public static final Algorithm BRACHA = Algorithm.of("Bracha", SEND_INIT, Handler.of(ECHO_ONCE,
            Action.send(ALL, READY, received(ECHO, QUORUM)),
            Action.send(ALL, READY, received(READY, Threshold.F_PLUS_1)),
            Action.deliver(received(READY, Threshold.atLeast(0, 2, 1, 1)))));

    /** Bracha 1987, figure 1, for N > 3F: whoever is late catches up, and everything is done for one content only. */
    public static final Algorithm BRACHA_1987 = Algorithm.of("Bracha1987", SEND_INIT, Handler.of(ECHO_ONCE,
            Action.send(ALL, ECHO, received(ECHO, QUORUM)).oncePerBroadcast(),
            Action.send(ALL, ECHO, received(READY, Threshold.F_PLUS_1)).oncePerBroadcast(),
            Action.send(ALL, READY, received(ECHO, QUORUM)).oncePerBroadcast(),
            Action.send(ALL, READY, received(READY, Threshold.F_PLUS_1)).oncePerBroadcast(),
            Action.deliver(received(READY, Threshold.atLeast(0, 2, 1, 1))).oncePerBroadcast()));

    /** Authenticated echo, or consistent, broadcast, for N > 3F: all but RB-Agreement. */
    public static final Algorithm CONSISTENT = Algorithm.of("Consistent", SEND_INIT,
            Handler.of(ECHO_ONCE, Action.deliver(received(ECHO, QUORUM))));

    /** Imbs and Raynal 2016, for N > 5F. */
    public static final Algorithm IMBS_RAYNAL = Algorithm.of("ImbsRaynal", SEND_INIT, Handler.of(
            Action.send(ALL, WITNESS, fromBroadcaster(INIT)).oncePerBroadcast(),
            Action.send(ALL, WITNESS, received(WITNESS, Threshold.atLeast(1, -2, 0, 1))),
            Action.deliver(received(WITNESS, Threshold.N_MINUS_F))));

    /** Uniform reliable broadcast for N > 2F: relays, and delivers once more than half of the processes have it. */
    public static final Algorithm UNIFORM = relayingUntil(Threshold.moreThan(1, 0, 0, 2));

    /** The same, but it waits for as many as there are in any case. */
    public static final Algorithm UNIFORM_WITHOUT_MAJORITY = relayingUntil(Threshold.N_MINUS_F);

    /** Not of the literature: waits for an echo of the broadcaster, who sends none. */
    public static final Algorithm NEVER_DELIVERS = Algorithm.of("NeverDelivers", SEND_INIT,
            Handler.of(Action.deliver(fromBroadcaster(ECHO))));

    private LiteratureAlgorithms() {
    }

    private static Algorithm relayingUntil(Threshold threshold) {
        return Algorithm.of("Uniform", SEND_INIT,
                Handler.of(Action.send(ALL, INIT, always()), Action.deliver(received(INIT, threshold))));
    }

    /** The same without any guard: contents do not meet. */
    public static Algorithm withoutGuards(Algorithm algorithm) {
        return Algorithm.of(algorithm.name(), withoutGuards(algorithm.broadcast()), withoutGuards(algorithm.receive()));
    }

    /** The same, but that it asks for anybody where it asks for the broadcaster. */
    public static Algorithm fromAnybody(Algorithm algorithm) {
        return Algorithm.of(algorithm.name(), algorithm.broadcast(), new Handler(algorithm.receive().actions().stream()
                .map(LiteratureAlgorithms::fromAnybody).toList()));
    }

    private static Action fromAnybody(Action action) {
        return action.condition() instanceof FromBroadcaster from
                ? new Action(action.instruction(), received(from.type(), Threshold.ONE), action.once()) : action;
    }

    private static Handler withoutGuards(Handler handler) {
        return new Handler(handler.actions().stream()
                .map(action -> new Action(action.instruction(), action.condition())).toList());
    }
}
