// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.CompiledAlgorithm.Code;
import rbcast.algorithm.run.Event.Evidence;

/** Tells an observer what happens in the run of one content; costs next to nothing when nobody watches. */
final class Narrator {

    /** Is told each time that a process has run its receive handler. */
    @FunctionalInterface
    interface Witness {
        /** @param run of the content that was received */
        void afterReceipt(Run run, int process);
    }


    static final Consumer<Event> NOBODY = event -> { };
    private static final Witness NO_WITNESS = (run, process) -> { };
    static final Narrator SILENT = new Narrator(NOBODY, null, 0);

    private final Consumer<Event> observer;
    private final CompiledAlgorithm program;
    private final int content;
    private final Witness witness;

    Narrator(Consumer<Event> observer, CompiledAlgorithm program, int content) {
        this(observer, program, content, NO_WITNESS);
    }

    private Narrator(Consumer<Event> observer, CompiledAlgorithm program, int content, Witness witness) {
        this.observer = Objects.requireNonNull(observer);
        this.program = program;
        this.content = content;
        this.witness = witness;
    }

    /** One that tells nobody but that witness. */
    static Narrator to(Witness witness) {
        return new Narrator(NOBODY, null, 0, witness);
    }

    /** For the same observer, about another content. */
    Narrator of(int otherContent) {
        return new Narrator(observer, program, otherContent, witness);
    }

    void afterReceipt(Run run, int process) {
        witness.afterReceipt(run, process);
    }

    boolean isHeard() {
        return observer != NOBODY;
    }

    void broadcast() {
        if (isHeard()) {
            observer.accept(new Event.Broadcast(0));
        }
    }

    void byzantineSend(int process, int receiver, int type) {
        if (isHeard()) {
            observer.accept(new Event.ByzantineSend(process, content, receiver, program.type(type)));
        }
    }

    void receipt(int process, int sender, int type, int count) {
        if (isHeard()) {
            observer.accept(new Event.Receive(process, content, sender, program.type(type), count));
        }
    }

    /** @param count distinct processes that the type waited for has come from */
    void send(int process, HandlerKind handler, int action, int count, long reached, long missed) {
        if (isHeard()) {
            Code code = program.code(handler);
            observer.accept(new Event.Send(process, content, program.type(code.sends[action]), Processes.list(reached),
                    Processes.list(missed), new ActionSite(handler, action), evidence(code, action, count)));
        }
    }

    /** @param count distinct processes that the type waited for has come from */
    void delivery(int process, HandlerKind handler, int action, int count) {
        if (isHeard()) {
            observer.accept(new Event.Deliver(process, content, new ActionSite(handler, action),
                    evidence(program.code(handler), action, count)));
        }
    }

    void crash(int process) {
        if (isHeard()) {
            observer.accept(new Event.Crash(process));
        }
    }

    void loss(int process, int receiver, int type) {
        if (isHeard()) {
            observer.accept(new Event.Loss(process, receiver, program.type(type)));
        }
    }

    private Optional<Evidence> evidence(Code code, int action, int count) {
        int type = code.awaits[action];
        if (type == CompiledAlgorithm.NONE) {
            return Optional.empty();
        }
        int required = code.required[action];
        return Optional.of(required == Code.BROADCASTER ? new Evidence(program.type(type), 1, 1, true)
                : new Evidence(program.type(type), count, required, false));
    }
}
