// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Shortening;

/** Turns numbers that answer a question with "yes" into a run that the interpreter executes. */
public final class Witness {

    /** Longer schedules are not shortened: that takes too long. */
    private static final int MOST_STEPS_TO_SHORTEN = 400;

    private final Encoding encoding;
    private final ToLongFunction<String> values;
    private final SystemModel system;
    private final Situation situation;
    private final CompiledAlgorithm compiled;
    private final Safety safety;
    private final Map<Integer, ProcessClass> classOf = new HashMap<>();
    private final List<Step> schedule = new ArrayList<>();
    private final Set<Receipt> received = new HashSet<>();

    private record Receipt(int receiver, int sender, Message message) {
    }

    private Witness(Encoding encoding, SystemModel system, ToLongFunction<String> values) {
        this.encoding = encoding;
        this.values = values;
        this.system = system;
        this.situation = new Situation(encoding.scene().kind(), number(Scene.FAULTY));
        this.compiled = new CompiledAlgorithm(encoding.program().algorithm(), system);
        this.safety = new Safety(encoding.program(), system);
    }

    /**
     * The run, as short as leaving things out can make it if it is not too long for that.
     *
     * @param system the system of these numbers, perhaps of another failure mode than that of the question
     * @return empty if the interpreter does not come to the violation
     */
    public static Optional<Counterexample> of(Encoding encoding, SystemModel system, ToLongFunction<String> values) {
        Witness witness = new Witness(encoding, system, values);
        witness.nameProcesses();
        Counterexample found = witness.perform();
        if (!Replay.refutes(witness.compiled, found, Set.of(found.property()))) {
            return Optional.empty();
        }
        return Optional.of(found.schedule().size() > MOST_STEPS_TO_SHORTEN ? found
                : Shortening.of(witness.compiled, found));
    }

    private int number(String variable) {
        return Math.toIntExact(values.applyAsLong(variable));
    }

    private void nameProcesses() {
        int next = encoding.scene().firstProcess();
        for (Role role : encoding.roles()) {
            for (ProcessClass each : encoding.classes()) {
                for (int i = 0; each.role().equals(role) && i < number(each.sizeName()); i++) {
                    classOf.put(next++, each);
                }
            }
        }
    }

    private Counterexample perform() {
        List<Step> steps = encoding.scene().hasCrashes()
                ? new CrashSchedule(encoding, values, new Run(compiled, situation), classOf).steps() : schedule();
        return new Counterexample(system, situation, encoding.goal().property(), steps);
    }

    private List<Step> schedule() {
        Run run = new Run(compiled, situation);
        attempt(run, Step.broadcast());
        int before;
        do {
            before = schedule.size();
            for (Message message : encoding.program().messages()) {
                classOf.keySet().stream().sorted().forEach(receiver -> receive(run, receiver, message));
            }
        } while (schedule.size() > before);
        return schedule;
    }

    /** Everything that has been sent to the process by now and is to reach it. */
    private void receive(Run run, int receiver, Message message) {
        for (int sender = 0; sender < system.n(); sender++) {
            Step step = Step.receive(receiver, sender, message.type(), message.content());
            if (isWanted(receiver, sender, message)
                    && safety.isSafe(run, receiver, classOf.get(receiver), step) && attempt(run, step)) {
                received.add(new Receipt(receiver, sender, message));
            }
        }
    }

    private boolean attempt(Run run, Step step) {
        return run.perform(step) && schedule.add(step);
    }

    private boolean isWanted(int receiver, int sender, Message message) {
        if (sender == receiver || !situation.isFaulty(sender, system.n())) {
            return true;
        }
        ProcessClass by = classOf.get(receiver);
        boolean told = encoding.counts().tellsBroadcaster(message);
        if (told && sender == broadcaster()) {
            return hearsBroadcaster(by, message);
        }
        return fromFaulty(receiver, message, told) < fromFaultyInTheEnd(by, message, told);
    }

    private boolean hearsBroadcaster(ProcessClass by, Message message) {
        return encoding.scene().isByzantine() ? encoding.counts().isAmongByzantine(by, message, values)
                : by.hears(message);
    }

    private long fromFaultyInTheEnd(ProcessClass by, Message message, boolean butBroadcaster) {
        if (encoding.scene().isByzantine()) {
            return encoding.counts().fromByzantine(by, message, values)
                    - (butBroadcaster && hearsBroadcaster(by, message) ? 1 : 0);
        }
        String variable = Counts.choice(by, message);
        return encoding.counts().variables().containsKey(variable) ? values.applyAsLong(variable) : 0;
    }

    private int broadcaster() {
        return situation.kind() == Situation.Kind.NO_BROADCAST ? system.n() - 1 : 0;
    }

    private int fromFaulty(int receiver, Message message, boolean butBroadcaster) {
        int count = 0;
        for (int sender = 0; sender < system.n(); sender++) {
            boolean counts = sender != receiver && situation.isFaulty(sender, system.n())
                    && !(butBroadcaster && sender == broadcaster());
            count += counts && received.contains(new Receipt(receiver, sender, message)) ? 1 : 0;
        }
        return count;
    }
}
