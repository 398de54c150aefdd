// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Instruction.Deliver;
import rbcast.algorithm.Instruction.Send;

/**
 * A reliable broadcast algorithm: what the broadcaster does once, and what every process does on each receipt
 * (section III-B). Every process runs the same algorithm.
 *
 * @param name an identifier
 * @param documentation what its author says of it, one or several lines; empty when nothing is said
 * @param types every message type that occurs, each once, up to {@value #MAX_TYPES}; a type's number is its place here
 * @param broadcast the handler of RB-Broadcast(m)
 * @param receive the handler of receive(&lt;t, m&gt;)
 */
public record Algorithm(String name, String documentation, List<MessageType> types, Handler broadcast,
        Handler receive) {

    /** Largest number of message types: sets of types are kept in one machine word. */
    public static final int MAX_TYPES = 64;

    /**
     * @throws IllegalArgumentException if a type is listed twice, or occurs in an action but not in the list, or if
     *         there are more than {@value #MAX_TYPES}; its message can be shown to a user
     */
    public Algorithm {
        Objects.requireNonNull(name);
        Objects.requireNonNull(documentation);
        Objects.requireNonNull(broadcast);
        Objects.requireNonNull(receive);
        types = List.copyOf(types);
        checkNumberOfTypes(types.size());
        if (Set.copyOf(types).size() < types.size()) {
            throw new IllegalArgumentException("a message type is listed twice: " + types);
        }
        for (MessageType type : typesInOrderOfFirstSend(broadcast, receive)) {
            if (!types.contains(type)) {
                throw new IllegalArgumentException("message type " + type + " is not among " + types);
            }
        }
    }

    /** @throws IllegalArgumentException if an algorithm cannot have so many types; its message says the bound */
    public static void checkNumberOfTypes(int types) {
        if (types > MAX_TYPES) {
            throw new IllegalArgumentException("%d message types: an algorithm can have up to %d"
                    .formatted(types, MAX_TYPES));
        }
    }

    /** An undocumented algorithm whose types are numbered in the order of their first SEND. */
    public static Algorithm of(String name, Handler broadcast, Handler receive) {
        return new Algorithm(name, "", typesInOrderOfFirstSend(broadcast, receive), broadcast, receive);
    }

    /** The types that occur: those that are sent in the order of their first SEND, then those only waited for. */
    public static List<MessageType> typesInOrderOfFirstSend(Handler broadcast, Handler receive) {
        Set<MessageType> types = new LinkedHashSet<>();
        List<Action> actions = Stream.concat(broadcast.actions().stream(), receive.actions().stream()).toList();
        actions.forEach(action -> sentType(action).ifPresent(types::add));
        actions.forEach(action -> awaitedType(action).ifPresent(types::add));
        return new ArrayList<>(types);
    }

    /** The type that the action sends, if it is a SEND. */
    public static Optional<MessageType> sentType(Action action) {
        return action.instruction() instanceof Send send ? Optional.of(send.type()) : Optional.empty();
    }

    /** The type that the action waits for, if its condition is one on messages received. */
    public static Optional<MessageType> awaitedType(Action action) {
        if (action.condition() instanceof FromBroadcaster from) {
            return Optional.of(from.type());
        }
        return action.condition() instanceof Received received ? Optional.of(received.type()) : Optional.empty();
    }

    public Handler handler(HandlerKind kind) {
        return kind == HandlerKind.RB_BROADCAST ? broadcast : receive;
    }

    /** @throws IndexOutOfBoundsException if there is no such action */
    public Action action(ActionSite site) {
        return handler(site.handler()).actions().get(site.index());
    }

    /** Where each action stands, RB-Broadcast first. */
    public List<ActionSite> sites() {
        List<ActionSite> sites = new ArrayList<>();
        for (HandlerKind kind : HandlerKind.values()) {
            for (int index = 0; index < handler(kind).actions().size(); index++) {
                sites.add(new ActionSite(kind, index));
            }
        }
        return sites;
    }

    /** Number of a type, from 0; -1 if it does not occur. */
    public int numberOf(MessageType type) {
        return types.indexOf(type);
    }

    /**
     * The types that the RB-Broadcast handler sends: for a faulty process, sending one of them <em>is</em>
     * broadcasting.
     */
    public Set<MessageType> initialTypes() {
        Set<MessageType> initial = new LinkedHashSet<>();
        broadcast.actions().forEach(action -> sentType(action).ifPresent(initial::add));
        return initial;
    }

    /**
     * Whether the receive handler sends an initial type: then a correct process may do what a faulty one may not where
     * nobody broadcasts.
     */
    public boolean passesOnInitialTypes() {
        Set<MessageType> initial = initialTypes();
        return receive.actions().stream().map(Algorithm::sentType).flatMap(Optional::stream)
                .anyMatch(initial::contains);
    }

    /** Whether any action delivers. */
    public boolean delivers() {
        return actions().anyMatch(action -> action.instruction() instanceof Deliver);
    }

    /** Whether some action is guarded against other contents, so that contents meet in this algorithm. */
    public boolean hasGuards() {
        return actions().anyMatch(Action::isGuarded);
    }

    /** Whether some condition asks for a message of the broadcaster itself. */
    public boolean asksForBroadcaster() {
        return actions().anyMatch(action -> action.condition() instanceof FromBroadcaster);
    }

    private Stream<Action> actions() {
        return Stream.concat(broadcast.actions().stream(), receive.actions().stream());
    }

    public Algorithm withName(String newName) {
        return new Algorithm(newName, documentation, types, broadcast, receive);
    }

    public Algorithm withDocumentation(String newDocumentation) {
        return new Algorithm(name, newDocumentation, types, broadcast, receive);
    }
}
