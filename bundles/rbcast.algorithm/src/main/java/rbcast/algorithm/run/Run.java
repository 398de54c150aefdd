// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.CompiledAlgorithm.Code;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;

/**
 * A run in progress: who has received, sent and delivered what, and what is in transit. It does what the steps say and
 * nothing else; a step that is impossible in the present state changes nothing. Sets of processes are bit masks: bit p
 * for process p.
 *
 * <p>In a system with several contents this is the run of the first one, which knows those of the {@linkplain #of(int)
 * others}; what it says of received, sent and delivered is about its own content.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Run {

    private final Setting setting;
    private final int content;
    private final Kind kind;
    private final Contents contents;
    private final Narrator narrator;
    private final int n;
    private final int types;
    private final long faulty;
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
        this(program, situation, Narrator.NOBODY);
    }

    /** The start of a run; the observer is told every event, in order. */
    public Run(CompiledAlgorithm program, Situation situation, Consumer<Event> observer) {
        this(new Setting(program, situation), 0, Optional.empty(), new Narrator(observer, program, 0));
    }

    /** The start of the run of another content than the first. */
    Run(Run first, int content, Contents contents) {
        this(first.setting, content, Optional.of(contents), first.narrator.of(content));
    }

    Run(Setting setting, int content, Optional<Contents> contents, Narrator narrator) {
        this.setting = setting;
        this.content = content;
        this.kind = setting.kindFor(content);
        this.narrator = narrator;
        this.n = setting.n;
        this.types = setting.program.types();
        this.faulty = setting.faulty;
        this.received = new long[n * types];
        this.inTransit = new long[n * types];
        this.sent = new long[n * types];
        this.contents = contents.orElseGet(() -> Contents.beginning(this));
    }

    /** The same state, with nobody watching; of the first content with copies of the others. */
    Run(Run original, Optional<Contents> contents) {
        this.setting = original.setting;
        this.content = original.content;
        this.kind = original.kind;
        this.narrator = Narrator.SILENT;
        this.n = original.n;
        this.types = original.types;
        this.faulty = original.faulty;
        this.received = original.received.clone();
        this.inTransit = original.inTransit.clone();
        this.sent = original.sent.clone();
        this.delivered = original.delivered;
        this.crashed = original.crashed;
        this.begun = original.begun;
        this.contents = contents.orElseGet(() -> original.contents.copiedFor(this));
    }

    /** A run that is in the same state, with nobody watching. */
    public Run copy() {
        return new Run(this, Optional.empty());
    }

    /**
     * The run of another content of the same broadcast.
     *
     * @param number of the content, from 0
     * @throws IndexOutOfBoundsException if the system has no such content
     */
    public Run of(int number) {
        return number == content ? this : contents.run(number);
    }

    /** Does the step if it is possible now; otherwise changes nothing and answers {@code false}. */
    public boolean perform(Step step) {
        if (step instanceof Step.Receive receive) {
            int number = receive.content();
            return number >= 0 && number < program().system().contents()
                    && of(number).receive(receive.receiver(), receive.sender(), receive.type(), receive.crash());
        }
        if (step instanceof Step.Broadcast broadcast) {
            return broadcast(broadcast.crash());
        }
        return step instanceof Step.Lose lose ? lose(lose.receiver(), lose.sender(), lose.type())
                : crash(((Step.Crash) step).process());
    }

    /** Whether a process of this run runs the RB-Broadcast handler, and has not yet done so. */
    public boolean awaitsBroadcast() {
        return content == 0 ? !begun && setting.hasBroadcaster() && !isCrashed(0) : contents.awaitBroadcast();
    }

    private boolean broadcast(Optional<CrashPoint> crash) {
        if (!awaitsBroadcast() || crash.isPresent() && !mayCrash(0)) {
            return false;
        }
        begun = true;
        narrator.broadcast();
        execute(0, HandlerKind.RB_BROADCAST, crash);
        return true;
    }

    boolean receive(int receiver, int sender, int type, Optional<CrashPoint> crash) {
        if (!setting.hasMessage(receiver, sender, type) || awaitsBroadcast() || isCrashed(receiver)
                || setting.isByzantine(receiver) || crash.isPresent() && !mayCrash(receiver)) {
            return false;
        }
        int place = receiver * types + type;
        if (setting.isByzantine(sender)) {
            if ((received[place] & Processes.bit(sender)) != 0 || !byzantineMaySend(type)) {
                return false;
            }
            narrator.byzantineSend(sender, receiver, type);
        } else if ((inTransit[place] & Processes.bit(sender)) == 0) {
            return false;
        }
        inTransit[place] &= ~Processes.bit(sender);
        received[place] |= Processes.bit(sender);
        narrator.receipt(receiver, sender, type, Long.bitCount(received[place]));
        execute(receiver, HandlerKind.RECEIVE, crash);
        narrator.afterReceipt(this, receiver);
        return true;
    }

    boolean crash(int process) {
        if (!setting.includes(process) || !mayCrash(process)) {
            return false;
        }
        crashed |= Processes.bit(process);
        narrator.crash(process);
        return true;
    }

    private void execute(int process, HandlerKind handler, Optional<CrashPoint> crash) {
        Code code = program().code(handler);
        int end = crash.isPresent() ? Math.min(crash.get().action(), code.length()) : code.length();
        for (int action = 0; action < end; action++) {
            if (holds(process, code, action)) {
                carryOut(process, handler, action, setting.everybody);
            }
        }
        if (crash.isPresent()) {
            boolean interrupted = end < code.length() && code.sends[end] != CompiledAlgorithm.NONE;
            if (interrupted && holds(process, code, end)) {
                carryOut(process, handler, end, crash.get().reachedMask() & setting.everybody);
            }
            crash(process);
        }
    }

    boolean holds(int process, Code code, int action) {
        int type = code.awaits[action];
        return type == CompiledAlgorithm.NONE
                || Long.bitCount(received[process * types + type]) >= code.required[action]
                || code.required[action] == Code.BROADCASTER && hasReceivedFromBroadcaster(process, type);
    }

    private void carryOut(int process, HandlerKind handler, int action, long reachable) {
        Code code = program().code(handler);
        int type = code.sends[action];
        if (code.guarded[action] && isShut(process, type)) {
            return;
        }
        if (type == CompiledAlgorithm.NONE) {
            deliver(process, handler, action);
            return;
        }
        long wanted = (code.toSelf[action] ? Processes.bit(process) : 0)
                | (code.toOthers[action] ? setting.everybody & ~Processes.bit(process) : 0);
        long fresh = wanted & ~sent[process * types + type];
        long reached = fresh & reachable;
        if (reached != 0) {
            put(process, type, reached);
        }
        if (fresh != 0 && (reached != 0 || reachable != setting.everybody)) {
            narrator.send(process, handler, action, count(process, code, action), reached, fresh & ~reached);
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
        narrator.delivery(process, handler, action, count(process, program().code(handler), action));
    }

    /** Distinct processes that the type which the action waits for has come from; 0 if it waits for none. */
    private int count(int process, Code code, int action) {
        int type = code.awaits[action];
        return type == CompiledAlgorithm.NONE ? 0 : received(process, type);
    }

    /**
     * Brings the run to an end by the shortest way: the broadcaster broadcasts if it has not, correct processes receive
     * everything that is in transit to them, Byzantine processes send nothing more, faulty processes of a crash system
     * with messages waiting crash instead of receiving them, and what is still in transit from faulty processes of an
     * omission system is lost. Receipts happen in ascending order of content, receiver, type and sender.
     */
    public void settle() {
        if (awaitsBroadcast()) {
            broadcast(Optional.empty());
        }
        Settling.settle(this);
        contents.settleOthers();
    }

    /** What of the type is in transit to the process and has to arrive: messages that may be lost need not. */
    long owed(int process, int type) {
        return inTransit[process * types + type] & ~(setting.lossy & ~Processes.bit(process));
    }

    boolean lose(int receiver, int sender, int type) {
        if (!setting.hasMessage(receiver, sender, type)
                || (lossyInTransitTo(receiver, type) & Processes.bit(sender)) == 0) {
            return false;
        }
        inTransit[receiver * types + type] &= ~Processes.bit(sender);
        narrator.loss(sender, receiver, type);
        return true;
    }

    /** Whose messages of the type are on their way to the process and may be lost. */
    long lossyInTransitTo(int process, int type) {
        return inTransit[process * types + type] & ~owed(process, type);
    }

    /** Whether every message that was sent to a correct process by one that follows the algorithm has been received. */
    public boolean isSettled() {
        return !awaitsBroadcast() && Settling.isSettled(this) && contents.othersAreSettled();
    }

    /** The properties that this state contradicts; those that speak of settled states only where it is settled. */
    public Set<Property> violations() {
        boolean settled = isSettled();
        Set<Property> violated = violations(settled);
        if (contents != Contents.ONE) {
            violated.addAll(contents.violationsOfOthers(settled));
        }
        return violated;
    }

    /** Those that this content contradicts by itself. */
    Set<Property> violations(boolean settled) {
        return Violations.of(kind, settled, delivered, setting.everybody & ~faulty);
    }

    /**
     * Whose messages of the type the process could receive next: those in transit, and those a Byzantine could send.
     */
    long possibleSenders(int receiver, int type) {
        if (awaitsBroadcast() || isCrashed(receiver) || setting.isByzantine(receiver)) {
            return 0;
        }
        int place = receiver * types + type;
        long byzantines = setting.byzantine && byzantineMaySend(type) ? faulty & ~received[place] : 0;
        return inTransit[place] | byzantines;
    }

    /** Whom a SEND of the type to all others would reach that have not had it from the sender. */
    long freshNeighbours(int sender, int type) {
        return setting.everybody & ~Processes.bit(sender) & ~sent[sender * types + type];
    }

    /** The same state, but with one more receipt counted and not yet reacted to. */
    Run copyAfterReceipt(int receiver, int sender, int type) {
        Run after = copy();
        after.received[receiver * types + type] |= Processes.bit(sender);
        return after;
    }

    public CompiledAlgorithm program() {
        return setting.program;
    }

    public Situation situation() {
        return setting.situation;
    }

    /** Number of distinct processes that the process has received the type from. */
    public int received(int process, int type) {
        return Long.bitCount(received[process * types + type]);
    }

    /** Number of Byzantine processes among those: what else a run can come to depends on it, so states differ by it. */
    public int receivedFromByzantine(int process, int type) {
        return setting.byzantine ? Long.bitCount(received[process * types + type] & faulty) : 0;
    }

    /** Number of messages of the type that are on their way to the process. */
    public int inTransit(int process, int type) {
        return Long.bitCount(inTransit[process * types + type]);
    }

    /** Number of those messages that may be lost: faulty processes of an omission system have sent them. */
    public int lossyInTransit(int process, int type) {
        return Long.bitCount(lossyInTransitTo(process, type));
    }

    /** Whether the broadcaster itself is among those that the process has received the type from. */
    public boolean hasReceivedFromBroadcaster(int process, int type) {
        return (received[process * types + type] & setting.broadcaster) != 0;
    }

    /** Whether a message of the type is on its way from the broadcaster itself to the process. */
    public boolean isInTransitFromBroadcaster(int process, int type) {
        return (inTransit[process * types + type] & setting.broadcaster) != 0;
    }

    /** Whether a guard keeps the process from sending the type, or from delivering if it is no type. */
    boolean isShut(int process, int type) {
        return contents.elsewhere(content, process, type);
    }

    /** Whether the process has sent the type to anybody, or delivered if it is no type. */
    boolean hasActed(int process, int type) {
        return type == CompiledAlgorithm.NONE ? hasDelivered(process) : sent[process * types + type] != 0;
    }

    /** Whether some correct process has delivered. */
    boolean isDeliveredByCorrect() {
        return (delivered & ~faulty) != 0;
    }

    /** Whether the process has sent the type to the receiver. */
    public boolean hasSent(int process, int type, int receiver) {
        return (sent[process * types + type] & Processes.bit(receiver)) != 0;
    }

    public boolean hasDelivered(int process) {
        return (delivered & Processes.bit(process)) != 0;
    }

    public boolean isCrashed(int process) {
        return (crashed & Processes.bit(process)) != 0;
    }

    public boolean isCorrect(int process) {
        return setting.isCorrect(process);
    }

    private boolean byzantineMaySend(int type) {
        return program().occurs(type) && (kind != Kind.NO_BROADCAST || !program().isInitial(type));
    }

    boolean mayCrash(int process) {
        return setting.hasCrashes() && !isCorrect(process) && !isCrashed(process);
    }

    @Override
    public String toString() {
        return "received %s, in transit %s, delivered %s, crashed %s".formatted(Arrays.toString(received),
                Arrays.toString(inTransit), Processes.list(delivered), Processes.list(crashed));
    }
}
