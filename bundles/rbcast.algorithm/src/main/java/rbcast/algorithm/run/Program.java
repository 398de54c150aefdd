package rbcast.algorithm.run;

import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.system.SystemModel;

/**
 * An algorithm made ready to run in one system: thresholds are numbers, types are numbers. Immutable, and cheap enough to
 * be made for every candidate of a search.
 */
public final class Program {

    /** Stands for "no type": in {@link Code#sends} of a DELIVER, in {@link Code#awaits} of a condition {@code true}. */
    static final int NONE = -1;

    private final Algorithm algorithm;
    private final SystemModel system;
    private final long initialTypes;
    private final Code broadcast;
    private final Code receive;

    public Program(Algorithm algorithm, SystemModel system) {
        this.algorithm = algorithm;
        this.system = system;
        this.initialTypes = algorithm.initialTypes().stream().mapToLong(type -> 1L << algorithm.numberOf(type))
                .reduce(0, (a, b) -> a | b);
        this.broadcast = new Code(algorithm, algorithm.broadcast(), system);
        this.receive = new Code(algorithm, algorithm.receive(), system);
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public SystemModel system() {
        return system;
    }

    /** Number of message types. */
    public int types() {
        return algorithm.types().size();
    }

    /** Whether the RB-Broadcast handler sends that type. */
    public boolean isInitial(int type) {
        return (initialTypes & 1L << type) != 0;
    }

    Code code(HandlerKind handler) {
        return handler == HandlerKind.RB_BROADCAST ? broadcast : receive;
    }

    /** A handler as parallel arrays, one entry for each action. */
    static final class Code {
        /** Type sent, or {@link Program#NONE} for a DELIVER. */
        final int[] sends;
        final boolean[] toSelf;
        final boolean[] toOthers;
        /** Type waited for, or {@link Program#NONE} for {@code true}. */
        final int[] awaits;
        /** Number of distinct senders that the condition asks for. */
        final int[] required;

        private Code(Algorithm algorithm, Handler handler, SystemModel system) {
            List<Action> actions = handler.actions();
            sends = new int[actions.size()];
            toSelf = new boolean[actions.size()];
            toOthers = new boolean[actions.size()];
            awaits = new int[actions.size()];
            required = new int[actions.size()];
            for (int i = 0; i < actions.size(); i++) {
                Action action = actions.get(i);
                sends[i] = NONE;
                if (action.instruction() instanceof Send send) {
                    sends[i] = algorithm.numberOf(send.type());
                    toSelf[i] = send.destination().includesSelf();
                    toOthers[i] = send.destination().includesOthers();
                }
                awaits[i] = NONE;
                if (action.condition() instanceof Received received) {
                    awaits[i] = algorithm.numberOf(received.type());
                    required[i] = received.threshold().required(system.n(), system.f());
                }
            }
        }

        int length() {
            return sends.length;
        }
    }
}
