package rbcast.synthesis.certificate;

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
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Spaces of which all algorithms can be tried: thresholds in either handler, also at and below 0, rewards that are
 * costs or gains, heuristics on and off, one to three types, all failure modes.
 */
public final class SmallSpaces {

    private static final List<Threshold> THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1,
            Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F, Threshold.atLeast(1, 0, -3, 1),
            Threshold.atLeast(0, 1, -1, 1));
    private static final List<SystemModel> SYSTEMS = List.of(new SystemModel(FailureMode.NO_FAILURE, 3, 0),
            new SystemModel(FailureMode.CRASH, 2, 1), new SystemModel(FailureMode.CRASH, 3, 1),
            new SystemModel(FailureMode.BYZANTINE, 2, 1), new SystemModel(FailureMode.BYZANTINE, 3, 1),
            new SystemModel(FailureMode.BYZANTINE, 4, 1));

    private SmallSpaces() {
    }

    /** All kinds. */
    public static Arbitrary<SynthesisSpecification> any() {
        Arbitrary<List<SystemModel>> systems = Arbitraries.of(SYSTEMS).list()
                .ofMinSize(1).ofMaxSize(2).uniqueElements();
        Arbitrary<Set<Property>> properties = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Property.reliableBroadcast())),
                Tuple.of(1, Arbitraries.of(Property.class).set().ofMinSize(1)));
        Arbitrary<Set<Heuristic>> off = Arbitraries.of(Heuristic.GH1, Heuristic.GH2, Heuristic.GH3, Heuristic.GH4,
                Heuristic.GH5, Heuristic.GH7, Heuristic.GH8).set().ofMaxSize(3);
        return Combinators.combine(systems, thresholds(1, 2), Arbitraries.of(Destination.class).set().ofMinSize(1),
                off, properties, rewards(), Arbitraries.integers().between(1, 3), handlers())
                .as(SmallSpaces::space);
    }

    private static Arbitrary<List<Threshold>> thresholds(int least, int most) {
        return Arbitraries.of(THRESHOLDS).list().ofMinSize(least).ofMaxSize(most).uniqueElements();
    }

    private static Arbitrary<List<HandlerRules>> handlers() {
        Arbitrary<Integer> least = Arbitraries.integers().between(1, 2);
        Arbitrary<HandlerRules> broadcast = Combinators.combine(Arbitraries.of(true, false),
                thresholds(0, 1), least).as((deliver, thresholds, from) ->
                new HandlerRules(true, deliver, true, Optional.of(thresholds), from, 2));
        Arbitrary<HandlerRules> receive = Combinators.combine(Arbitraries.of(true, true, true, false), least,
                Arbitraries.integers().between(2, 4)).as((always, from, to) ->
                new HandlerRules(true, true, always, Optional.empty(), from, to));
        return Combinators.combine(broadcast, receive).as(List::of);
    }

    private static Arbitrary<RewardTable> rewards() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(RewardTable.PAPER)),
                Tuple.of(2, Arbitraries.integers().between(-3, 3).list().ofSize(8 + THRESHOLDS.size()).map(numbers -> {
                    Map<Threshold, Integer> thresholds = new LinkedHashMap<>();
                    for (int i = 0; i < THRESHOLDS.size(); i++) {
                        thresholds.put(THRESHOLDS.get(i), numbers.get(8 + i));
                    }
                    return new RewardTable(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3),
                            numbers.get(4), numbers.get(5), thresholds, numbers.get(6), numbers.get(7));
                })));
    }

    private static SynthesisSpecification space(List<SystemModel> systems, List<Threshold> thresholds,
            Set<Destination> destinations, Set<Heuristic> off, Set<Property> properties, RewardTable rewards, int types,
            List<HandlerRules> handlers) {
        HandlerRules receive = handlers.get(1);
        int actions = (destinations.size() * types + 1) * (1 + types * (thresholds.size() + 1));
        int most = Math.min(receive.maxActions(), actions <= 6 ? 4 : actions <= 14 ? 3 : 2);
        return SynthesisSpecification.paper("Small", systems).toBuilder().thresholds(thresholds)
                .destinations(destinations).properties(properties).rewards(rewards).types(types)
                .broadcast(handlers.get(0)).receive(receive.withActions(Math.min(receive.minActions(), most), most))
                .heuristics(EnumSet.complementOf(off.isEmpty() ? EnumSet.noneOf(Heuristic.class) : EnumSet.copyOf(off)))
                .simulations(1).build();
    }
}
