// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Threshold;

/**
 * The algorithms that a synthesis chooses from (sections IV-A and IV-E of the paper).
 *
 * @param types greatest number of message types (GH10), 1 to {@value #MAX_TYPES}
 * @param thresholds what conditions may wait for
 * @param destinations where SEND may go
 * @param broadcast what the RB-Broadcast handler may hold
 * @param receive what the receive handler may hold
 * @param heuristics the heuristics that are on
 */
public record AlgorithmSpace(int types, List<Threshold> thresholds, Set<Destination> destinations,
        HandlerRules broadcast, HandlerRules receive, Set<Heuristic> heuristics) {

    /** Greatest number of types that may be asked for. */
    public static final int MAX_TYPES = 8;

    /** The four thresholds of the paper, in the order of their rewards. */
    public static final List<Threshold> PAPER_THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1,
            Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F);

    /** The paper's space (Table 6 and section IV-E). */
    public static final AlgorithmSpace PAPER = new AlgorithmSpace(2, PAPER_THRESHOLDS,
            EnumSet.allOf(Destination.class), HandlerRules.PAPER_BROADCAST, HandlerRules.PAPER_RECEIVE,
            EnumSet.allOf(Heuristic.class));

    /** @throws IllegalArgumentException if a number is out of its {@link Bound}; its message can be shown to a user */
    public AlgorithmSpace {
        thresholds = List.copyOf(thresholds);
        destinations = immutable(destinations, Destination.class);
        Objects.requireNonNull(broadcast);
        Objects.requireNonNull(receive);
        heuristics = immutable(heuristics, Heuristic.class);
        Bound.TYPES.require(types);
        Bound.THRESHOLDS.require(thresholds.size());
    }

    private static <E extends Enum<E>> Set<E> immutable(Set<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    /** Whether a heuristic is on. */
    public boolean has(Heuristic heuristic) {
        return heuristics.contains(heuristic);
    }

    /** What a handler may hold. */
    public HandlerRules rules(HandlerKind handler) {
        return handler == HandlerKind.RB_BROADCAST ? broadcast : receive;
    }

    /** Whether actions of some handler may be guarded against other contents. */
    public boolean hasGuards() {
        return broadcast.hasGuards() || receive.hasGuards();
    }

    /** Whether actions of some handler may wait for the broadcaster itself. */
    public boolean asksForBroadcaster() {
        return broadcast.broadcaster() || receive.broadcaster();
    }

    /** The thresholds that a handler with those rules may wait for: its own, or all of the space. */
    public List<Threshold> thresholds(HandlerRules rules) {
        return rules.thresholds().orElse(thresholds);
    }
}
