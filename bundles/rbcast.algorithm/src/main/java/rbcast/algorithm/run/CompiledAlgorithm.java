// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Arrays;
import java.util.List;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.SystemModel;

/**
 * An algorithm made ready to run in one system, its <em>program</em> for short: thresholds are numbers, types are
 * numbers. Immutable, and cheap enough to be made for every candidate of a search; {@link CompiledActions} makes many
 * of the same actions.
 */
public final class CompiledAlgorithm {

    /** Stands for "no type": in {@link Code#sends} of a DELIVER, in {@link Code#awaits} of a condition {@code true}. */
    static final int NONE = -1;

    private final SystemModel system;
    private final List<MessageType> types;
    private final long occurringTypes;
    private final long initialTypes;
    private final Code broadcast;
    private final Code receive;

    /** The program of an algorithm; types have the algorithm's numbers. */
    public CompiledAlgorithm(Algorithm algorithm, SystemModel system) {
        this(system, algorithm.types(), -1L, code(algorithm, HandlerKind.RB_BROADCAST, system),
                code(algorithm, HandlerKind.RECEIVE, system));
    }

    /**
     * @param occurringTypes the types of the algorithm, bit t for type t
     */
    CompiledAlgorithm(SystemModel system, List<MessageType> types, long occurringTypes, Code broadcast, Code receive) {
        this.system = system;
        this.types = types;
        this.occurringTypes = occurringTypes;
        this.initialTypes = broadcast.typesSent();
        this.broadcast = broadcast;
        this.receive = receive;
    }

    private static Code code(Algorithm algorithm, HandlerKind handler, SystemModel system) {
        return new Code(algorithm.types(), algorithm.handler(handler).actions(), system);
    }

    public SystemModel system() {
        return system;
    }

    /** Number of message types. */
    public int types() {
        return types.size();
    }

    /** The message type of that number. */
    public MessageType type(int number) {
        return types.get(number);
    }

    /** Whether the algorithm has that type: no process ever sends another one. */
    boolean occurs(int type) {
        return (occurringTypes & 1L << type) != 0;
    }

    /** Whether the RB-Broadcast handler sends that type. */
    public boolean isInitial(int type) {
        return (initialTypes & 1L << type) != 0;
    }

    /** Whether some condition asks for a message of the broadcaster itself. */
    public boolean asksForBroadcaster() {
        return broadcast.asksForBroadcaster() || receive.asksForBroadcaster();
    }

    /** Whether some action is guarded, and the system has other contents to guard it against. */
    public boolean contentsMeet() {
        return system.contents() > 1 && (broadcast.isGuarded() || receive.isGuarded());
    }

    Code code(HandlerKind handler) {
        return handler == HandlerKind.RB_BROADCAST ? broadcast : receive;
    }

    /** Actions as parallel arrays, one entry for each. */
    static final class Code {
        /** Stands for "from the broadcaster" in {@link #required}: no number of others will do. */
        static final int BROADCASTER = Integer.MAX_VALUE;

        /** Type sent, or {@link CompiledAlgorithm#NONE} for a DELIVER. */
        final int[] sends;
        final boolean[] toSelf;
        final boolean[] toOthers;
        /** Type waited for, or {@link CompiledAlgorithm#NONE} for {@code true}. */
        final int[] awaits;
        /** Number of distinct senders that the condition asks for, 0 to N + 1, or {@link #BROADCASTER}. */
        final int[] required;
        /** Whether the action is for one content of the broadcast only. */
        final boolean[] guarded;

        private Code(int length) {
            sends = new int[length];
            toSelf = new boolean[length];
            toOthers = new boolean[length];
            awaits = new int[length];
            required = new int[length];
            guarded = new boolean[length];
        }

        Code(List<MessageType> types, List<Action> actions, SystemModel system) {
            this(actions.size());
            for (int i = 0; i < actions.size(); i++) {
                Action action = actions.get(i);
                sends[i] = NONE;
                if (action.instruction() instanceof Send send) {
                    sends[i] = types.indexOf(send.type());
                    toSelf[i] = send.destination().includesSelf();
                    toOthers[i] = send.destination().includesOthers();
                }
                awaits[i] = NONE;
                if (action.condition() instanceof Received received) {
                    awaits[i] = types.indexOf(received.type());
                    required[i] = received.threshold().leastCount(system.n(), system.f());
                } else if (action.condition() instanceof FromBroadcaster from) {
                    awaits[i] = types.indexOf(from.type());
                    required[i] = BROADCASTER;
                }
                guarded[i] = action.isGuarded();
            }
        }

        /** Some of these actions, in that order. */
        Code select(int[] actions) {
            Code selected = new Code(actions.length);
            for (int i = 0; i < actions.length; i++) {
                int action = actions[i];
                selected.sends[i] = sends[action];
                selected.toSelf[i] = toSelf[action];
                selected.toOthers[i] = toOthers[action];
                selected.awaits[i] = awaits[action];
                selected.required[i] = required[action];
                selected.guarded[i] = guarded[action];
            }
            return selected;
        }

        int length() {
            return sends.length;
        }

        boolean isGuarded() {
            boolean any = false;
            for (boolean each : guarded) {
                any |= each;
            }
            return any;
        }

        boolean asksForBroadcaster() {
            return Arrays.stream(required).anyMatch(number -> number == BROADCASTER);
        }

        /** The set of types that some action sends, bit t for type t. */
        long typesSent() {
            return set(sends);
        }

        /** Likewise those that some action sends or waits for. */
        long typesMentioned() {
            return set(sends) | set(awaits);
        }

        private static long set(int[] types) {
            long set = 0;
            for (int type : types) {
                set |= type == NONE ? 0 : 1L << type;
            }
            return set;
        }
    }
}
