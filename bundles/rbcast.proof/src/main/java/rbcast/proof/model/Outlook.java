// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Resilience;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query;
import rbcast.proof.logic.Query.Assertion;

/**
 * What can be told of single processes without a look at the others, who may have sent them anything: which thresholds
 * ask for a message in all systems, and which outcomes nobody can have. It keeps questions small.
 */
public final class Outlook {

    private static final String RECEIVED = "r";
    private static final String OF_BROADCASTER = "w";
    private static final String SENT = "a";

    private final Algorithm algorithm;
    private final Resilience systems;
    private final Predicate<Formula> possible;
    /** What has been found impossible, in words. */
    private final Map<Formula, String> impossible = new LinkedHashMap<>();
    private final Set<Formula> known = new HashSet<>();

    /** @param possible whether a formula can hold together with the assertions of {@link #query} */
    public Outlook(Algorithm algorithm, Resilience systems, Predicate<Formula> possible) {
        this.algorithm = algorithm;
        this.systems = systems;
        this.possible = possible;
    }

    /** The systems, and what a single process may have received: the ground on which things are possible or not. */
    public static Query query(Algorithm algorithm, Resilience systems) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Scene.N, "number of processes");
        variables.put(Scene.F, "greatest number of faulty processes");
        List<Formula> bounds = new ArrayList<>();
        for (int content = 0; content < systems.contents(); content++) {
            for (int type = 0; type < algorithm.types().size(); type++) {
                String message = "<" + algorithm.types().get(type) + ", "
                        + systems.system(1, 0).nameOfContent(content) + ">";
                Message each = new Message(type, content);
                variables.put(name(RECEIVED, each), "how often a process has received " + message);
                variables.put(name(SENT, each), "how often it has been sent to it");
                variables.put(name(OF_BROADCASTER, each), "1 if it has received it from the broadcaster, else 0");
                Linear broadcasters = Linear.variable(name(OF_BROADCASTER, each));
                bounds.add(Formula.and(Linear.variable(name(RECEIVED, each)).atLeast(0), broadcasters.atLeast(0),
                        broadcasters.atMost(Linear.of(1))));
            }
        }
        return new Query(algorithm.name() + ", " + systems + ": what is possible for a single process.\n"
                + "Unsatisfiable: none of the alternatives of the last assertion is.", variables,
                List.of(new Assertion("The systems: " + systems + ".", Encoding.sizes(systems)),
                        new Assertion("What has been received.", Formula.and(bounds))));
    }

    private static String name(String kind, Message message) {
        return kind + "_t" + message.type() + "_c" + message.content();
    }

    /** Whether the threshold is reached without any message in some system. */
    boolean mayBeReachedByNothing(Threshold threshold) {
        return isPossible(Receipts.isAtLeast(Linear.ZERO, threshold), threshold + " is 0 or less");
    }

    /** The classes without those that have no members in any system. */
    List<ProcessClass> possibleOnes(Program program, List<ProcessClass> classes) {
        Behaviour behaviour = new Behaviour(program, new OfAnySender());
        return classes.stream().filter(each -> isPossible(Formula.and(behaviour.closed(each),
                behaviour.supported(each)), each.inWords(program))).toList();
    }

    private boolean isPossible(Formula formula, String words) {
        if (formula.equals(Formula.FALSE) || impossible.containsKey(formula)) {
            return false;
        }
        if (known.contains(formula) || possible.test(formula)) {
            known.add(formula);
            return true;
        }
        impossible.put(formula, words);
        return false;
    }

    /** The query that says of everything found impossible that it is; empty if there is nothing. */
    public Optional<Query> impossibilities() {
        Set<String> words = new LinkedHashSet<>(impossible.values());
        return impossible.isEmpty() ? Optional.empty() : Optional.of(query(algorithm, systems).plus(new Assertion(
                "One of these is possible:\n  " + String.join("\n  ", words),
                Formula.or(List.copyOf(impossible.keySet())))));
    }

    /** Whatever has been received, senders have been found for it. */
    private static final class OfAnySender implements Receipts {

        @Override
        public Formula reached(ProcessClass by, Message message, Threshold threshold, State state) {
            return Receipts.isAtLeast(Linear.variable(name(RECEIVED, message)), threshold);
        }

        @Override
        public Formula receivedFromBroadcaster(ProcessClass by, Message message, State state) {
            return Linear.variable(name(OF_BROADCASTER, message)).atLeast(1);
        }

        @Override
        public Linear receivedByFaulty(ProcessClass by, Message message) {
            return Linear.variable(name(RECEIVED, message));
        }

        @Override
        public Formula areThereForFaulty(ProcessClass by, Halt halt, Message message, State state) {
            return Linear.variable(name(SENT, message)).atLeast(receivedByFaulty(by, message).plus(halt.last(message)));
        }
    }
}
