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

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;

/** A run of a crash system for given sizes and choices: who receives what, and who crashes where. */
final class CrashSchedule {

    /** Number of the broadcaster, who follows the algorithm in crash systems. */
    private static final int BROADCASTER = 0;

    private final Encoding encoding;
    private final ToLongFunction<String> values;
    private final Run run;
    private final Map<Integer, ProcessClass> classOf;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> halted = new HashSet<>();
    /** How often a faulty process has received a message; how often one cut short has reached a correct process. */
    private final Map<Integer, Map<Message, Long>> chosen = new HashMap<>();

    /** @param run at its beginning */
    CrashSchedule(Encoding encoding, ToLongFunction<String> values, Run run, Map<Integer, ProcessClass> classOf) {
        this.encoding = encoding;
        this.values = values;
        this.run = run;
        this.classOf = classOf;
    }

    /** The steps, as far as the interpreter performs them. */
    List<Step> steps() {
        broadcast();
        int before;
        do {
            before = steps.size();
            classOf.keySet().stream().sorted().forEach(this::receive);
        } while (steps.size() > before);
        return steps;
    }

    private void broadcast() {
        Optional<Halt> halt = classOf.get(0).halt().filter(each -> each.last().isEmpty());
        if (halt.isEmpty()) {
            attempt(Step.broadcast());
        } else {
            List<Integer> reached = reached(0, halt.get());
            crash(0, halt.get(), reached, Step.broadcast(new CrashPoint(halt.get().place(), reached)));
        }
    }

    private boolean attempt(Step step) {
        return run.perform(step) && steps.add(step);
    }

    private void receive(int process) {
        ProcessClass by = classOf.get(process);
        for (Message message : encoding.program().messages()) {
            for (int sender = 0; sender < run.program().system().n(); sender++) {
                if (!halted.contains(process) && (by.role().correct() || isWanted(process, sender, message))
                        && attempt(Step.receive(process, sender, message.type())) && !by.role().correct()) {
                    count(process, sender, message);
                }
            }
        }
        by.halt().filter(halt -> halt.last().isPresent() && !halted.contains(process))
                .filter(halt -> encoding.program().messages().stream().noneMatch(message ->
                        isMissing(process, message)))
                .ifPresent(halt -> receiveLast(process, halt));
    }

    private void receiveLast(int process, Halt halt) {
        Message last = halt.last().orElseThrow();
        List<Integer> reached = reached(process, halt);
        for (int sender = 0; sender < run.program().system().n() && !halted.contains(process); sender++) {
            if (!encoding.counts().tellsBroadcaster(last) || halt.lastFromBroadcaster() == (sender == BROADCASTER)) {
                crash(process, halt, reached, Step.receive(process, sender, last.type(),
                        new CrashPoint(halt.place(), reached)));
            }
        }
    }

    private void crash(int process, Halt halt, List<Integer> reached, Step step) {
        if (attempt(step)) {
            halted.add(process);
            reached.stream().filter(receiver -> classOf.get(receiver).role().correct())
                    .forEach(receiver -> count(receiver, process, sent(halt)));
        }
    }

    /** Faulty processes, for they need not receive what comes, and correct ones for which more is wanted. */
    private List<Integer> reached(int process, Halt halt) {
        return classOf.keySet().stream().sorted().filter(receiver -> receiver != process
                && (!classOf.get(receiver).role().correct() || isWanted(receiver, process, sent(halt)))).toList();
    }

    private static Message sent(Halt halt) {
        Fact any = halt.interrupted().effect().iterator().next();
        return new Message(any.type(), any.content());
    }

    /** Whether the message is the broadcaster's own, and is told from others. */
    private boolean isApart(int sender, Message message) {
        return sender == BROADCASTER && encoding.counts().tellsBroadcaster(message);
    }

    private boolean isWanted(int process, int sender, Message message) {
        return isApart(sender, message) ? classOf.get(process).hears(message) : isWanted(process, message);
    }

    private boolean isWanted(int process, Message message) {
        String variable = Counts.choice(classOf.get(process), message);
        boolean isChoice = encoding.counts().variables().containsKey(variable);
        long wanted = isChoice ? values.applyAsLong(variable) : 0;
        return chosen.getOrDefault(process, Map.of()).getOrDefault(message, 0L) < wanted;
    }

    /** Whether the process is to receive more of it before the last message. */
    private boolean isMissing(int process, Message message) {
        return isWanted(process, message) || isApart(BROADCASTER, message) && classOf.get(process).hears(message)
                && !run.hasReceivedFromBroadcaster(process, message.type());
    }

    private void count(int process, int sender, Message message) {
        if (!isApart(sender, message)) {
            chosen.computeIfAbsent(process, none -> new HashMap<>()).merge(message, 1L, Long::sum);
        }
    }
}
