// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** Small spaces in which actions may be guarded, or wait for the broadcaster, in systems with several contents. */
public final class GuardedSpaces {

    private static final Arbitrary<SystemModel> SEVERAL = Arbitraries.of(
            new SystemModel(FailureMode.BYZANTINE, 2, 1, 2), new SystemModel(FailureMode.BYZANTINE, 3, 0, 2),
            new SystemModel(FailureMode.BYZANTINE, 3, 1, 2), new SystemModel(FailureMode.BYZANTINE, 3, 1, 2),
            new SystemModel(FailureMode.BYZANTINE, 3, 2, 2), new SystemModel(FailureMode.BYZANTINE, 2, 1, 3));
    private static final Arbitrary<SystemModel> ONE = Arbitraries.of(new SystemModel(FailureMode.CRASH, 2, 1),
            new SystemModel(FailureMode.CRASH, 3, 1), new SystemModel(FailureMode.OMISSION, 3, 1),
            new SystemModel(FailureMode.BYZANTINE, 3, 1), new SystemModel(FailureMode.NO_FAILURE, 3, 1));
    private static final List<Threshold> THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1,
            Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F, Threshold.atLeast(0, 1, -1, 1),
            Threshold.atLeast(1, 0, 0, 1));

    private GuardedSpaces() {
    }

    /** Those that hold at most so many sequences, by {@link PlainSpace#size}. */
    public static Arbitrary<SynthesisSpecification> atMost(double most) {
        Arbitrary<SynthesisSpecification> spaces = Combinators.combine(systems(),
                Arbitraries.of(THRESHOLDS).list().ofMinSize(1).ofMaxSize(2).uniqueElements(),
                Arbitraries.of(Destination.class).set().ofMinSize(1).ofMaxSize(2), heuristics(), rewards(),
                Arbitraries.of(1, 2, 2), receive(), properties())
                .as((systems, thresholds, destinations, heuristics, rewards, types, receive, properties) ->
                        SynthesisSpecification.paper("Guarded", systems).toBuilder().thresholds(thresholds)
                                .destinations(destinations).heuristics(heuristics).rewards(rewards).types(types)
                                .receive(receive).properties(properties).strategy(Strategy.EXHAUSTIVE).build());
        return Combinators.combine(spaces, Arbitraries.frequency(Tuple.of(8, HandlerRules.PAPER_BROADCAST),
                Tuple.of(1, HandlerRules.PAPER_BROADCAST.withGuards(EnumSet.allOf(Once.class))),
                Tuple.of(1, HandlerRules.PAPER_BROADCAST.withConditions(true, Optional.of(List.of()), true))))
                .as((space, broadcast) -> RandomSpaces.shortened(space.toBuilder()
                        .broadcast(broadcast.withActions(1, 2)).build(), most));
    }

    private static Arbitrary<List<SystemModel>> systems() {
        return Arbitraries.frequencyOf(Tuple.of(6, SEVERAL.list().ofSize(1)),
                Tuple.of(1, SEVERAL.list().ofSize(2).uniqueElements()),
                Tuple.of(1, Combinators.combine(SEVERAL, ONE).as(List::of)), Tuple.of(1, ONE.list().ofSize(1)));
    }

    private static Arbitrary<HandlerRules> receive() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.frequency(Tuple.of(5, (Set<Once>) EnumSet.allOf(Once.class)),
                        Tuple.of(1, Set.of(Once.PER_BROADCAST)), Tuple.of(1, Set.of(Once.PER_CONTENT))),
                Arbitraries.of(1, 2, 2, 3), Arbitraries.of(3, 4, 4, 5))
                .as((always, broadcaster, guards, least, most) -> new HandlerRules(true, true, always,
                        Optional.empty(), broadcaster, guards, least, most));
    }

    private static Arbitrary<Set<Property>> properties() {
        Set<Property> all = EnumSet.complementOf(EnumSet.of(Property.RB_UNIFORM_AGREEMENT));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(all)),
                Tuple.of(4, Arbitraries.of(Set.of(Property.RB_CONSISTENCY, Property.RB_VALIDITY),
                        Set.of(Property.RB_CONSISTENCY, Property.RB_AGREEMENT),
                        Set.of(Property.RB_VALIDITY, Property.RB_CONSISTENCY, Property.RB_INTEGRITY),
                        Set.of(Property.RB_AGREEMENT, Property.RB_VALIDITY), Set.of(Property.RB_AGREEMENT,
                                Property.RB_INTEGRITY, Property.RB_CONSISTENCY))));
    }

    private static Arbitrary<Set<Heuristic>> heuristics() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Set.<Heuristic>of())),
                Tuple.of(2, Arbitraries.of(Heuristic.GH1, Heuristic.GH2, Heuristic.GH3, Heuristic.GH4, Heuristic.GH5,
                        Heuristic.GH7, Heuristic.GH8).set().ofMinSize(1).ofMaxSize(2)))
                .map(off -> {
                    Set<Heuristic> on = EnumSet.allOf(Heuristic.class);
                    on.removeAll(off);
                    return on;
                });
    }

    private static Arbitrary<RewardTable> rewards() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(RewardTable.PAPER)),
                Tuple.of(2, Arbitraries.integers().between(-3, 0).list().ofSize(20).map(GuardedSpaces::table)),
                Tuple.of(1, Arbitraries.integers().between(-2, 2).list().ofSize(20).map(GuardedSpaces::table)));
    }

    private static RewardTable table(List<Integer> numbers) {
        Map<Threshold, Integer> thresholds = new LinkedHashMap<>();
        for (int i = 0; i < THRESHOLDS.size(); i++) {
            thresholds.put(THRESHOLDS.get(i), numbers.get(10 + i));
        }
        return new RewardTable(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4),
                numbers.get(5), thresholds, numbers.get(6), numbers.get(7), Optional.of(numbers.get(8)),
                numbers.get(9));
    }
}
