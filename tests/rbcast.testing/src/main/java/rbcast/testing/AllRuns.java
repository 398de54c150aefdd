// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * All runs of an algorithm in one situation, whichever that is: what they violate, whether anybody delivers, and how
 * much is sent.
 * Nothing here asks which situations have to be checked.
 */
public final class AllRuns {

    private final CompiledAlgorithm algorithm;
    private final Situation situation;
    private final Set<Property> violated = EnumSet.noneOf(Property.class);
    private boolean anyDelivery;
    private int mostMessages;

    private AllRuns(CompiledAlgorithm algorithm, Situation situation) {
        this.algorithm = algorithm;
        this.situation = situation;
    }

    /**
     * The properties that some state of some run contradicts: every step in every state is tried.
     *
     * @param bound number of states after which it gives up
     */
    public static Optional<Set<Property>> byStates(CompiledAlgorithm algorithm, Situation situation, long bound) {
        AllRuns runs = new AllRuns(algorithm, situation);
        return runs.visitStates(bound, CanonicalState::byCounts) ? Optional.of(runs.violated) : Optional.empty();
    }

    /**
     * Likewise in systems without crashes, much faster: for every choice of Byzantine messages one schedule is enough
     * (docs/encoding.md, "What does not depend on the schedule").
     */
    public static Set<Property> byAdversaries(CompiledAlgorithm algorithm, Situation situation) {
        AllRuns runs = new AllRuns(algorithm, situation);
        Run start = new Run(algorithm, situation);
        if (start.awaitsBroadcast()) {
            start.perform(Step.broadcast());
        }
        runs.chooseMessages(start, 0);
        return runs.violated;
    }

    /**
     * Whether some correct process delivers in some run: every step in every state is tried.
     *
     * @param bound number of states after which it gives up
     */
    public static Optional<Boolean> anyDelivery(CompiledAlgorithm algorithm, Situation situation, long bound) {
        AllRuns runs = new AllRuns(algorithm, situation);
        return runs.visitStates(bound, CanonicalState::byCounts) ? Optional.of(runs.anyDelivery) : Optional.empty();
    }

    /**
     * The greatest number of messages, of all contents together, that processes which follow the algorithm send in some
     * run: every step in every state is tried.
     *
     * @param bound number of states after which it gives up
     */
    public static OptionalInt mostMessages(CompiledAlgorithm algorithm, Situation situation, long bound) {
        AllRuns runs = new AllRuns(algorithm, situation);
        // what a process has sent that has crashed is not among the counts
        boolean complete = runs.visitStates(bound, run -> messages(run) + " " + CanonicalState.byCounts(run));
        return complete ? OptionalInt.of(runs.mostMessages) : OptionalInt.empty();
    }

    private static int messages(Run run) {
        SystemModel system = run.program().system();
        int messages = 0;
        for (int content = 0; content < system.contents(); content++) {
            for (int sender = 0; sender < system.n(); sender++) {
                for (int type = 0; type < run.program().types(); type++) {
                    for (int receiver = 0; receiver < system.n(); receiver++) {
                        messages += run.of(content).hasSent(sender, type, receiver) ? 1 : 0;
                    }
                }
            }
        }
        return messages;
    }

    /** @param key equal for states that have the same future, as far as it matters */
    private boolean visitStates(long bound, Function<Run, String> key) {
        Set<String> seen = new HashSet<>();
        Deque<Run> frontier = new ArrayDeque<>();
        frontier.add(new Run(algorithm, situation));
        while (!frontier.isEmpty()) {
            Run run = frontier.remove();
            violated.addAll(run.violations());
            anyDelivery |= IntStream.range(0, algorithm.system().n())
                    .anyMatch(process -> run.isCorrect(process) && run.hasDelivered(process));
            mostMessages = Math.max(mostMessages, messages(run));
            for (Step step : Choices.of(run)) {
                Run next = run.copy();
                next.perform(step);
                if (seen.add(key.apply(next))) {
                    frontier.add(next);
                }
            }
            if (seen.size() > bound) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sends none, one, two, ... Byzantine messages to the correct process and of the type that a place stands for, and
     * goes on to the next place; in the end lets the run settle.
     */
    private void chooseMessages(Run run, int place) {
        int process = algorithm.types() == 0 ? algorithm.system().n() : place / algorithm.types();
        if (process == algorithm.system().n()) {
            run.settle();
            violated.addAll(run.violations());
            return;
        }
        chooseMessages(run.copy(), place + 1);
        Run more = run.copy();
        for (int sender = 0; sender < algorithm.system().n(); sender++) {
            if (!more.isCorrect(sender)
                    && more.perform(Step.receive(process, sender, place % algorithm.types()))) {
                chooseMessages(more.copy(), place + 1);
            }
        }
    }
}
