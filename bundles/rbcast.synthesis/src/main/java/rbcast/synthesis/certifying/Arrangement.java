// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Heuristic;

/**
 * An order in which an episode can choose the actions of an algorithm. A search takes algorithms that differ in order
 * alone for one another, so what it finds need not stand in such an order.
 */
final class Arrangement {

    private final boolean awaitedIsSent;
    private final Set<MessageType> sent = new HashSet<>();

    private Arrangement(AlgorithmSpace space) {
        this.awaitedIsSent = space.has(Heuristic.GH7);
    }

    /** The algorithm in such an order, with as few changes as that takes; as it is if there is none. */
    static Algorithm of(AlgorithmSpace space, Algorithm algorithm) {
        Arrangement arrangement = new Arrangement(space);
        Handler broadcast = arrangement.of(algorithm.broadcast());
        return Algorithm.of(algorithm.name(), broadcast, arrangement.of(algorithm.receive()));
    }

    private Handler of(Handler handler) {
        List<Action> rest = new ArrayList<>(handler.actions());
        List<Action> arranged = new ArrayList<>();
        while (!rest.isEmpty()) {
            Action next = rest.stream().filter(this::canFollow).findFirst().orElse(rest.get(0));
            rest.remove(next);
            arranged.add(next);
            Algorithm.sentType(next).ifPresent(sent::add);
        }
        return new Handler(arranged);
    }

    private boolean canFollow(Action action) {
        Optional<MessageType> type = Algorithm.sentType(action);
        boolean numbered = type.isEmpty() || sent.contains(type.get())
                || type.get().equals(MessageType.numbered(sent.size()));
        return numbered && (!awaitedIsSent || Algorithm.awaitedType(action).map(sent::contains).orElse(true));
    }
}
