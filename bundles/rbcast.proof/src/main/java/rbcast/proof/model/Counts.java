// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.Situation;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.model.Scene.Adversary;

/** From how many processes those of a class receive what: in terms of sizes of classes and the adversary's choices. */
final class Counts implements Receipts {

    /**
     * Messages that processes of a class receive because the adversary wants it so.
     *
     * @param amounts the least of these is how many
     * @param most how many there can be in the end; empty if the amount is not a choice
     * @param available how many there can be in a state; empty if they can all be there from the beginning
     */
    private record Source(List<Linear> amounts, Optional<Linear> most, Optional<Function<State, Linear>> available) {

        /** A number that the adversary chooses. */
        Source(Linear choice, Linear most, Function<State, Linear> available) {
            this(List.of(choice), Optional.of(most), Optional.of(available));
        }

        /** The least of some numbers, from the beginning. */
        Source(List<Linear> amounts) {
            this(amounts, Optional.empty(), Optional.empty());
        }

        /** Numbers the least of which have been received in a state. */
        List<Linear> in(State state) {
            List<Linear> all = new ArrayList<>(amounts);
            if (state != State.END) {
                available.ifPresent(most -> all.add(most.apply(state)));
            }
            return all;
        }
    }

    private final Program program;
    private final Scene scene;
    private final List<ProcessClass> classes;
    private final Function<ProcessClass, Linear> sizes;
    private final Senders senders;
    private final Restraint restraint;
    private final Map<String, String> variables = new LinkedHashMap<>();

    /** @param classes all of them once questions are asked */
    Counts(Program program, Scene scene, List<ProcessClass> classes) {
        this(program, scene, classes, ProcessClass::size);
        if (isRestrained()) {
            variables.putAll(restraint.variables());
        }
    }

    private Counts(Program program, Scene scene, List<ProcessClass> classes, Function<ProcessClass, Linear> sizes) {
        this.program = program;
        this.scene = scene;
        this.classes = classes;
        this.sizes = sizes;
        this.senders = new Senders(program, classes, this::isReliable, sizes);
        this.restraint = new Restraint(program);
    }

    /** The same where the sizes of classes are known. */
    Counts at(ToLongFunction<String> values) {
        return new Counts(program, scene, classes, each -> Linear.of(values.applyAsLong(each.sizeName())));
    }

    /** Whether Byzantine processes send as much as they can without making classes do more. */
    private boolean isRestrained() {
        return scene.isByzantine() && scene.adversary() == Adversary.ANY;
    }

    /** The variables that have been used so far beside the sizes of classes, with what they are. */
    Map<String, String> variables() {
        return variables;
    }

    /** Name of the variable that says how many messages of faulty processes, the broadcaster apart, a process gets. */
    static String choice(ProcessClass to, Message message) {
        return "m_" + to.name() + "_t" + message.type() + "_c" + message.content();
    }

    /**
     * Whether the broadcaster's own message is told from others that need not arrive: an action asks for it, and it is
     * the adversary's choice whether it arrives.
     */
    boolean tellsBroadcaster(Message message) {
        boolean chosen = scene.kind() != Situation.Kind.CORRECT_BROADCASTER || scene.hasCrashes();
        return chosen && program.asksBroadcasterFor(message.type());
    }

    /**
     * Whether a process has received so many messages in a state. In the end there are as many of the adversary's as it
     * has chosen; before that there are no more than have been sent.
     */
    @Override
    public Formula reached(ProcessClass by, Message message, Threshold threshold, State state) {
        List<Linear> counts = List.of(fromReliable(by, message, state));
        for (Source source : sources(by, message)) {
            List<Linear> before = counts;
            counts = source.in(state).stream().flatMap(more -> before.stream().map(more::plus)).toList();
        }
        return Formula.and(counts.stream().map(count -> Receipts.isAtLeast(count, threshold)).toList());
    }

    /** Byzantine processes may keep silent; those that lose messages, or are slow, have made their choice. */
    @Override
    public Formula inevitable(ProcessClass by, Message message, Threshold threshold) {
        return isRestrained() ? Receipts.isAtLeast(fromReliable(by, message, State.END), threshold)
                : reached(by, message, threshold, State.END);
    }

    @Override
    public Formula inevitableFromBroadcaster(ProcessClass by, Message message) {
        return isRestrained() && scene.hasByzantineBroadcaster() ? Formula.FALSE
                : receivedFromBroadcaster(by, message, State.END);
    }

    /** From how many processes whose messages arrive for certain, itself included. */
    private Linear fromReliable(ProcessClass by, Message message, State state) {
        if (isSlow(by)) {
            return Linear.ZERO;
        }
        boolean amongSenders = isReliable(by) && state.has(by, Fact.toOthers(message));
        boolean toItself = state.has(by, Fact.toItself(message));
        return senders.of(message, state).plus((toItself ? 1 : 0) - (amongSenders ? 1 : 0));
    }

    /** How many processes other than one of a class are members of certain classes. */
    private Linear fromOthers(ProcessClass by, Predicate<ProcessClass> which) {
        List<Linear> parts = new ArrayList<>();
        for (ProcessClass each : classes) {
            if (which.test(each)) {
                parts.add(sizes.apply(each));
                parts.add(Linear.of(each.equals(by) ? -1 : 0));
            }
        }
        return Linear.sum(parts);
    }

    /** Whether the process receives only what the adversary wants it to: one that crashes may do so before the rest. */
    private boolean isSlow(ProcessClass by) {
        return scene.hasCrashes() && !by.role().correct();
    }

    /** Whether everything arrives that the process has sent to all others. */
    private boolean isReliable(ProcessClass each) {
        return each.role().correct() || scene.hasCrashes();
    }

    @Override
    public Linear receivedByFaulty(ProcessClass by, Message message) {
        return others(by, message).plus(tellsBroadcaster(message) && by.hears(message) ? 1 : 0);
    }

    @Override
    public Formula areThereForFaulty(ProcessClass by, Halt halt, Message message, State state) {
        boolean lastFromBroadcaster = halt.lastFromBroadcaster(message);
        Formula enough = sentToFaulty(by, message, state)
                .atLeast(others(by, message).plus(lastFromBroadcaster ? 0 : halt.last(message)));
        return !by.hears(message) && !lastFromBroadcaster ? enough
                : Formula.and(enough, broadcastersSent(by, message, state).atLeast(1));
    }

    /** How many messages there are for a faulty process, the broadcaster's apart where it is told from others. */
    private Linear sentToFaulty(ProcessClass by, Message message, State state) {
        boolean apart = tellsBroadcaster(message);
        boolean own = state.has(by, Fact.toItself(message)) && !(apart && by.role().broadcasts());
        return fromOthers(by, each -> !(apart && each.role().broadcasts())
                && (state.has(each, Fact.toOthers(message)) || state.has(each, Fact.toSome(message))))
                .plus(own ? 1 : 0);
    }

    /** 1 if the broadcaster's own message is there for a faulty process of a crash system. */
    private Linear broadcastersSent(ProcessClass by, Message message, State state) {
        return by.role().broadcasts() ? Linear.of(state.has(by, Fact.toItself(message)) ? 1 : 0)
                : ofBroadcaster(each -> state.has(each, Fact.toOthers(message))
                        || state.has(each, Fact.toSome(message)));
    }

    /** How often a message reaches a correct process from others that crash while they send it. */
    private Linear fromHalted(ProcessClass by, Message message, State state) {
        boolean apart = tellsBroadcaster(message);
        return fromOthers(by, each -> !(apart && each.role().broadcasts()) && state.has(each, Fact.toSome(message)));
    }

    private List<Source> sources(ProcessClass by, Message message) {
        boolean choosing = scene.adversary() == Adversary.ANY;
        if (scene.isByzantine()) {
            return byzantine(by, message).map(Source::new).stream().toList();
        }
        if (!choosing) {
            return List.of();
        }
        return scene.hasCrashes() ? crashing(by, message) : lossy(by, message);
    }

    /** Numbers the least of which come from Byzantine processes; empty if none are to come. */
    private Optional<List<Linear>> byzantine(ProcessClass by, Message message) {
        if (scene.adversary() == Adversary.SILENT || !scene.allows(program, message)) {
            return Optional.empty();
        }
        return Optional.of(scene.adversary() == Adversary.LOUD ? List.of(Scene.faulty()) : restrained(by, message));
    }

    /** So many as keep below what would make the class do more: Lemma 11. */
    private List<Linear> restrained(ProcessClass by, Message message) {
        boolean withoutBroadcaster = tellsBroadcaster(message) && restraint.forbidsBroadcasters(by, message);
        List<Linear> amounts = new ArrayList<>(List.of(Scene.faulty().plus(withoutBroadcaster ? -1 : 0)));
        amounts.addAll(room(by, message));
        return amounts;
    }

    /** By how much each number stays below what would make the class do more. */
    private List<Linear> room(ProcessClass by, Message message) {
        Linear received = fromReliable(by, message, State.END);
        return restraint.limits(by, message).stream().map(limit -> restraint.below(limit).minus(received)).toList();
    }

    /** How many Byzantine processes send a message to a process of a class that has members, for those values. */
    long fromByzantine(ProcessClass by, Message message, ToLongFunction<String> values) {
        return byzantine(by, message).map(amounts -> amounts.stream().mapToLong(amount -> amount.value(values)).min()
                .orElseThrow()).orElse(0L);
    }

    private List<Source> crashing(ProcessClass by, Message message) {
        Function<State, Linear> available = state -> isSlow(by) ? sentToFaulty(by, message, state)
                : fromHalted(by, message, state);
        Linear most = available.apply(State.END);
        List<Source> sources = new ArrayList<>();
        if (!most.equals(Linear.ZERO) || isSlow(by)) {
            sources.add(new Source(others(by, message), most, available));
        }
        if (tellsBroadcaster(message) && by.hears(message)) {
            sources.add(heard(state -> isSlow(by) ? broadcastersSent(by, message, state)
                    : ofBroadcaster(each -> state.has(each, Fact.toSome(message)))));
        }
        return sources;
    }

    private List<Source> lossy(ProcessClass by, Message message) {
        boolean told = tellsBroadcaster(message);
        List<Source> sources = new ArrayList<>();
        Function<State, Linear> available = state -> fromLossy(by, message, state, !told);
        sources.add(new Source(others(by, message), available.apply(State.END), available));
        if (told && by.hears(message)) {
            sources.add(heard(state -> fromBroadcaster(message, state)));
        }
        return sources;
    }

    /** The broadcaster's own message, which is to arrive once it is there. */
    private static Source heard(Function<State, Linear> available) {
        return new Source(Linear.of(1), available.apply(State.END), available);
    }

    private Linear others(ProcessClass by, Message message) {
        String name = choice(by, message);
        variables.putIfAbsent(name, isSlow(by)
                ? "how often each of the %s receives %s%s in the end".formatted(by.name(), program.nameOf(message),
                        tellsBroadcaster(message) ? " from others than the broadcaster" : "")
                : "how many faulty processes%s %s comes from to each of the %s".formatted(
                        tellsBroadcaster(message) ? " but the broadcaster" : "", program.nameOf(message), by.name()));
        return Linear.variable(name);
    }

    /** How many other faulty processes have sent the message to others. */
    private Linear fromLossy(ProcessClass by, Message message, State state, boolean broadcasterToo) {
        return fromOthers(by, each -> !each.role().correct() && (broadcasterToo || !each.role().broadcasts())
                && state.has(each, Fact.toOthers(message)));
    }

    /** 1 if the broadcaster, who follows the algorithm, has sent the message to the others. */
    private Linear fromBroadcaster(Message message, State state) {
        return ofBroadcaster(each -> state.has(each, Fact.toOthers(message)));
    }

    /** 1 if the broadcaster, who follows the algorithm, is of such a class. */
    private Linear ofBroadcaster(Predicate<ProcessClass> which) {
        return Linear.sum(classes.stream().filter(each -> each.role().broadcasts() && which.test(each))
                .map(sizes).toList());
    }

    @Override
    public Formula receivedFromBroadcaster(ProcessClass by, Message message, State state) {
        if (isSlow(by)) {
            return by.hears(message) ? broadcastersSent(by, message, state).atLeast(1) : Formula.FALSE;
        }
        if (by.role().broadcasts()) {
            return state.has(by, Fact.toItself(message)) ? Formula.TRUE : Formula.FALSE;
        }
        Formula follows = fromBroadcaster(message, state).atLeast(1);
        if (scene.kind() == Situation.Kind.CORRECT_BROADCASTER) {
            return follows;
        }
        if (scene.isByzantine()) {
            return byzantineBroadcasterSends(by, message);
        }
        if (!scene.hasCrashes()) {
            return by.hears(message) ? follows : Formula.FALSE;
        }
        return by.hears(message) ? Formula.or(follows, ofBroadcaster(each ->
                state.has(each, Fact.toSome(message))).atLeast(1)) : follows;
    }

    private Formula byzantineBroadcasterSends(ProcessClass by, Message message) {
        if (!scene.allows(program, message) || scene.adversary() == Adversary.SILENT) {
            return Formula.FALSE;
        }
        if (scene.adversary() == Adversary.LOUD) {
            return Formula.TRUE;
        }
        return restraint.forbidsBroadcasters(by, message) ? Formula.FALSE
                : Formula.and(room(by, message).stream().map(room -> room.atLeast(1)).toList());
    }

    /** Whether, for those values, the Byzantine broadcaster is among those whose message comes to the class. */
    boolean isAmongByzantine(ProcessClass by, Message message, ToLongFunction<String> values) {
        return byzantineBroadcasterSends(by, message).holds(values);
    }

    /** The adversary's choices are none below 0, and no more than there is; what other variables stand for. */
    List<Assertion> bounds() {
        List<Assertion> bounds = senders.definitions(variables);
        if (isRestrained()) {
            bounds.addAll(restraint.definitions());
        }
        for (ProcessClass by : classes) {
            for (Message message : program.messages()) {
                List<Formula> limits = new ArrayList<>();
                for (Source source : sources(by, message)) {
                    source.most().ifPresent(most -> limits.add(bounded(by, source, most)));
                }
                if (!limits.isEmpty()) {
                    bounds.add(new Assertion("How often %s comes to the %s from faulty processes."
                            .formatted(program.nameOf(message), by.name()), Formula.and(limits)));
                }
            }
        }
        return bounds;
    }

    /** "Other faulty processes" than one of a class that is empty may be fewer than none: that asks for nothing. */
    private static Formula bounded(ProcessClass by, Source source, Linear most) {
        return Formula.and(source.amounts().stream().map(choice -> Formula.and(choice.atLeast(0),
                Formula.or(Linear.ZERO.atLeast(by.size()), choice.atMost(most)))).toList());
    }
}
