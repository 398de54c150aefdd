// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * What a verdict "verified" in a Byzantine system does not say, though readers of the literature might expect it:
 * docs/semantics.md, "What is not checked".
 */
public final class VerdictNotes {

    private static final Note ONE_CONTENT = new Note("about one content", "the Byzantine verdict is about one content:"
            + " whether a Byzantine broadcaster can make correct processes deliver different contents is not checked");
    private static final String WHO_BEGAN = "the receive handler sends initial types (%s): a Byzantine process"
            + " that sends one counts as a broadcaster of m, even if it pretends to pass m on";

    /**
     * @param brief what fits behind a verdict
     * @param sentence all of it, without its full stop
     */
    private record Note(String brief, String sentence) {
    }

    private VerdictNotes() {
    }

    /**
     * The notes on an algorithm that is verified, each a sentence without its full stop; none in systems in which
     * nobody lies.
     *
     * @param properties those that are verified
     */
    public static List<String> of(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return notes(algorithm, system, properties).stream().map(Note::sentence).toList();
    }

    /** The same notes in some words each, to stand behind a verdict where there is no room for sentences. */
    public static List<String> briefly(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return notes(algorithm, system, properties).stream().map(Note::brief).toList();
    }

    private static List<Note> notes(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        List<Note> notes = new ArrayList<>();
        if (system.mode() != FailureMode.BYZANTINE || system.f() == 0) {
            return notes;
        }
        if (system.contents() == 1 && letsContentsThrough(algorithm, system)) {
            notes.add(ONE_CONTENT);
        }
        if (algorithm.passesOnInitialTypes() && properties.contains(Property.RB_INTEGRITY)) {
            notes.add(new Note("whoever sends an initial type counts as a broadcaster",
                    WHO_BEGAN.formatted(String.join(", ", passedOn(algorithm)))));
        }
        return notes;
    }

    private static List<String> passedOn(Algorithm algorithm) {
        Handler receive = algorithm.receive();
        return algorithm.initialTypes().stream().filter(type -> receive.actions().stream()
                .anyMatch(action -> Algorithm.sentType(action).filter(type::equals).isPresent()))
                .map(MessageType::toString).toList();
    }

    /**
     * Whether a Byzantine broadcaster can make some correct process deliver. Then it can do so with any content, for
     * nothing that a process does for one content depends on what it has done for another. One run tells: deliveries
     * grow with the Byzantine messages, so F liars that send all they can bring about all that there can be.
     */
    static boolean letsContentsThrough(Algorithm algorithm, SystemModel system) {
        int n = system.n();
        Situation situation = new Situation(Kind.FAULTY_BROADCASTER, system.f());
        Run run = new Run(new CompiledAlgorithm(algorithm, system), situation);
        for (int receiver = 0; receiver < n; receiver++) {
            for (int sender = 0; sender < n; sender++) {
                for (int type = 0; situation.isFaulty(sender, n) && type < algorithm.types().size(); type++) {
                    run.perform(Step.receive(receiver, sender, type));
                }
            }
        }
        run.settle();
        boolean delivered = false;
        for (int process = 0; process < n; process++) {
            delivered |= run.isCorrect(process) && run.hasDelivered(process);
        }
        return delivered;
    }
}
