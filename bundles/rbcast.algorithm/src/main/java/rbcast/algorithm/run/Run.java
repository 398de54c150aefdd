// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm.Code;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;

/**
 * A run in progress: who has received, sent and delivered what, and what is in transit. It does what the steps say and
 * nothing else; a step that is impossible in the present state changes nothing. Sets of processes are bit masks: bit p
 * for process p.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Run {

    private static final Consumer<Event> NOBODY = event -> { };

    private final CompiledAlgorithm program;
    private final Situation situation;
    private final Consumer<Event> observer;
    private final int n;
    private final int types;
    private final long everybody;
    private final long faulty;
    private final boolean byzantine;
    /** For process p and type t at p * types + t: who p has received t from. */
    private final long[] received;
    /**
     * Likewise: whose t is on its way to p. Messages of Byzantine processes are received in the step that sends them.
     */
    private final long[] inTransit;
    /** Likewise: to whom p has sent t. */
    private final long[] sent;
    private long delivered;
    private long crashed;
    private boolean begun;

    /** The start of a run, with nobody watching. */
    public Run(CompiledAlgorithm program, Situation situation) {
        this(program, situation, NOBODY);
    }

    /** The start of a run; the observer is told every event, in order. */
    public Run(CompiledAlgorithm program, Situation situation, Consumer<Event> observer) {
        this.program = program;
        this.situation = situation;
        this.observer = Objects.requireNonNull(observer);
        this.n = program.system().n();
        this.types = program.types();
        this.everybody = n == Long.SIZE ? -1L : (1L << n) - 1;
        this.faulty = faultyProcesses();
        this.byzantine = program.system().mode() == FailureMode.BYZANTINE;
        this.received = new long[n * types];
        this.inTransit = new long[n * types];
        this.sent = new long[n * types];
    }

    private Run(Run original) {
        this.program = original.program;
        this.situation = original.situation;
        this.observer = NOBODY;
        this.n = original.n;
        this.types = original.types;
        this.everybody = original.everybody;
        this.faulty = original.faulty;
        this.byzantine = original.byzantine;
        this.received = original.received.clone();
        this.inTransit = original.inTransit.clone();
        this.sent = original.sent.clone();
        this.delivered = original.delivered;
        this.crashed = original.crashed;
        this.begun = original.begun;
    }

    /** A run that is in the same state, with nobody watching. */
    public Run copy() {
        return new Run(this);
    }

    private long faultyProcesses() {
        long mask = 0;
        for (int process = 0; process < n; process++) {
            if (situation.isFaulty(process, n)) {
                mask |= Processes.bit(process);
            }
        }
        return mask;
    }

    /** Does the step if it is possible now; otherwise changes nothing and answers {@code false}. */
    public boolean perform(Step step) {
        if (step instanceof Step.Receive receive) {
            return receive(receive.receiver(), receive.sender(), receive.type(), receive.crash());
        }
        if (step instanceof Step.Broadcast broadcast) {
            return broadcast(broadcast.crash());
        }
        return crash(((Step.Crash) step).process());
    }

    /** Whether a process of this run runs the RB-Broadcast handler, and has not yet done so. */
    public boolean awaitsBroadcast() {
        return !begun && hasBroadcaster() && !isDown(0);
    }

    private boolean hasBroadcaster() {
        return situation.kind() == Kind.CORRECT_BROADCASTER
                || situation.kind() == Kind.FAULTY_BROADCASTER && !byzantine;
    }

    private boolean broadcast(Optional<CrashPoint> crash) {
        if (!awaitsBroadcast() || crash.isPresent() && !mayCrash(0)) {
            return false;
        }
        begun = true;
        if (watched()) {
            observer.accept(new Event.Broadcast(0));
        }
        execute(0, HandlerKind.RB_BROADCAST, crash);
        return true;
    }

    private boolean receive(int receiver, int sender, int type, Optional<CrashPoint> crash) {
        if (!inRange(receiver) || !inRange(sender) || type < 0 || type >= types || awaitsBroadcast()
                || isDown(receiver) || isByzantine(receiver) || crash.isPresent() && !mayCrash(receiver)) {
            return false;
        }
        int place = receiver * types + type;
        if (isByzantine(sender)) {
            if ((received[place] & Processes.bit(sender)) != 0 || !byzantineMaySend(type)) {
                return false;
            }
            if (watched()) {
                observer.accept(new Event.ByzantineSend(sender, receiver, typeOf(type)));
            }
        } else if ((inTransit[place] & Processes.bit(sender)) == 0) {
            return false;
        }
        inTransit[place] &= ~Processes.bit(sender);
        received[place] |= Processes.bit(sender);
        if (watched()) {
            observer.accept(new Event.Receive(receiver, sender, typeOf(type), Long.bitCount(received[place])));
        }
        execute(receiver, HandlerKind.RECEIVE, crash);
        return true;
    }

    private boolean crash(int process) {
        if (!inRange(process) || !mayCrash(process)) {
            return false;
        }
        crashed |= Processes.bit(process);
        if (watched()) {
            observer.accept(new Event.Crash(process));
        }
        return true;
    }

    private void execute(int process, HandlerKind handler, Optional<CrashPoint> crash) {
        Code code = program.code(handler);
        int end = crash.isPresent() ? Math.min(crash.get().action(), code.length()) : code.length();
        for (int action = 0; action < end; action++) {
            if (holds(process, code, action)) {
                carryOut(process, handler, action, everybody);
            }
        }
        if (crash.isPresent()) {
            boolean interrupted = end < code.length() && code.sends[end] != CompiledAlgorithm.NONE;
            if (interrupted && holds(process, code, end)) {
                carryOut(process, handler, end, crash.get().reachedMask() & everybody);
            }
            crash(process);
        }
    }

    boolean holds(int process, Code code, int action) {
        int type = code.awaits[action];
        return type == CompiledAlgorithm.NONE
                || Long.bitCount(received[process * types + type]) >= code.required[action];
    }

    private void carryOut(int process, HandlerKind handler, int action, long reachable) {
        Code code = program.code(handler);
        int type = code.sends[action];
        if (type == CompiledAlgorithm.NONE) {
            deliver(process, handler, action);
            return;
        }
        long wanted = (code.toSelf[action] ? Processes.bit(process) : 0)
                | (code.toOthers[action] ? everybody & ~Processes.bit(process) : 0);
        long fresh = wanted & ~sent[process * types + type];
        long reached = fresh & reachable;
        if (reached != 0) {
            put(process, type, reached);
        }
        if (watched() && fresh != 0 && (reached != 0 || reachable != everybody)) {
            observer.accept(new Event.Send(process, typeOf(type), Processes.list(reached),
                    Processes.list(fresh & ~reached), new ActionSite(handler, action),
                    evidence(process, code, action)));
        }
    }

    private void put(int sender, int type, long receivers) {
        sent[sender * types + type] |= receivers;
        for (long rest = receivers; rest != 0; rest &= rest - 1) {
            inTransit[Long.numberOfTrailingZeros(rest) * types + type] |= Processes.bit(sender);
        }
    }

    private void deliver(int process, HandlerKind handler, int action) {
        if ((delivered & Processes.bit(process)) != 0) {
            return;
        }
        delivered |= Processes.bit(process);
        if (watched()) {
            observer.accept(new Event.Deliver(process, new ActionSite(handler, action),
                    evidence(process, program.code(handler), action)));
        }
    }

    private Optional<Evidence> evidence(int process, Code code, int action) {
        int type = code.awaits[action];
        return type == CompiledAlgorithm.NONE ? Optional.empty()
                : Optional.of(new Evidence(typeOf(type), received(process, type), code.required[action]));
    }

    /**
     * Brings the run to an end by the shortest way: the broadcaster broadcasts if it has not, correct processes receive
     * everything that is in transit to them, Byzantine processes send nothing more, and faulty processes of a crash
     * system with messages waiting crash instead of receiving them. Receipts happen in ascending order of receiver,
     * type and sender.
     */
    public void settle() {
        if (awaitsBroadcast()) {
            broadcast(Optional.empty());
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int place = 0; place < inTransit.length; place++) {
                int process = place / types;
                while (isCorrect(process) && inTransit[place] != 0) {
                    receive(process, Long.numberOfTrailingZeros(inTransit[place]), place % types, Optional.empty());
                    moved = true;
                }
            }
        }
        crashThoseWithMessagesWaiting();
    }

    private void crashThoseWithMessagesWaiting() {
        for (int process = 0; process < n; process++) {
            if (mayCrash(process) && hasMessagesWaiting(process)) {
                crash(process);
            }
        }
    }

    private boolean hasMessagesWaiting(int process) {
        for (int type = 0; type < types; type++) {
            if (inTransit[process * types + type] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every message that was sent to a correct process by one that follows the algorithm has been received. */
    public boolean isSettled() {
        for (int process = 0; process < n; process++) {
            if (isCorrect(process) && hasMessagesWaiting(process)) {
                return false;
            }
        }
        return !awaitsBroadcast();
    }

    /** The properties that this state contradicts; those that speak of settled states only where it is settled. */
    public Set<Property> violations() {
        return Violations.of(situation, isSettled(), delivered, everybody & ~faulty);
    }

    /**
     * Whose messages of the type the process could receive next: those in transit, and those a Byzantine could send.
     */
    long possibleSenders(int receiver, int type) {
        if (awaitsBroadcast() || isDown(receiver) || isByzantine(receiver)) {
            return 0;
        }
        int place = receiver * types + type;
        long byzantines = byzantine && byzantineMaySend(type) ? faulty & ~received[place] : 0;
        return inTransit[place] | byzantines;
    }

    /** Whom a SEND of the type to all others would reach that have not had it from the sender. */
    long freshNeighbours(int sender, int type) {
        return everybody & ~Processes.bit(sender) & ~sent[sender * types + type];
    }

    /** The same state, but with one more receipt counted and not yet reacted to. */
    Run copyAfterReceipt(int receiver, int sender, int type) {
        Run after = copy();
        after.received[receiver * types + type] |= Processes.bit(sender);
        return after;
    }

    public CompiledAlgorithm program() {
        return program;
    }

    public Situation situation() {
        return situation;
    }

    /** Number of distinct processes that the process has received the type from. */
    public int received(int process, int type) {
        return Long.bitCount(received[process * types + type]);
    }

    /** Number of Byzantine processes among those. */
    public int receivedFromByzantine(int process, int type) {
        return byzantine ? Long.bitCount(received[process * types + type] & faulty) : 0;
    }

    /** Number of messages of the type that are on their way to the process. */
    public int inTransit(int process, int type) {
        return Long.bitCount(inTransit[process * types + type]);
    }

    /** Whether the process has sent the type to the receiver. */
    public boolean hasSent(int process, int type, int receiver) {
        return (sent[process * types + type] & Processes.bit(receiver)) != 0;
    }

    public boolean hasDelivered(int process) {
        return (delivered & Processes.bit(process)) != 0;
    }

    public boolean isCrashed(int process) {
        return isDown(process);
    }

    public boolean isCorrect(int process) {
        return (faulty & Processes.bit(process)) == 0;
    }

    private boolean isByzantine(int process) {
        return byzantine && !isCorrect(process);
    }

    private boolean byzantineMaySend(int type) {
        return program.occurs(type) && (situation.kind() != Kind.NO_BROADCAST || !program.isInitial(type));
    }

    boolean mayCrash(int process) {
        return program.system().mode() == FailureMode.CRASH && !isCorrect(process) && !isDown(process);
    }

    private boolean isDown(int process) {
        return (crashed & Processes.bit(process)) != 0;
    }

    private boolean inRange(int process) {
        return process >= 0 && process < n;
    }

    private boolean watched() {
        return observer != NOBODY;
    }

    private MessageType typeOf(int number) {
        return program.type(number);
    }

    @Override
    public String toString() {
        return "received %s, in transit %s, delivered %s, crashed %s".formatted(Arrays.toString(received),
                Arrays.toString(inTransit), Processes.list(delivered), Processes.list(crashed));
    }
}
