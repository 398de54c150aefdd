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
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Small spaces of every kind: thresholds in either handler, at and below 0, equal ones and ones that nobody reaches;
 * costs and gains; heuristics on and off; one system or two of all failure modes.
 */
public final class RandomSpaces {

    static final List<Threshold> THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1, Threshold.HALF_N_PLUS_F,
            Threshold.N_MINUS_F, Threshold.atLeast(1, 0, 0, 1), Threshold.atLeast(0, 0, 0, 1),
            Threshold.atLeast(0, 1, -1, 1), Threshold.atLeast(1, 0, -3, 1), Threshold.atLeast(1, -2, 0, 1),
            Threshold.moreThan(0, 1, 0, 1), Threshold.atLeast(0, 2, 1, 1), Threshold.atLeast(1, 0, 1, 1));

    /** Of N = 3, F = 1: thresholds that are met by nobody. */
    private static final List<Threshold> NOBODY = List.of(Threshold.atLeast(0, 0, 0, 1), Threshold.atLeast(0, 1, -1, 1),
            Threshold.atLeast(1, 0, -3, 1));
    private static final List<Threshold> LOW = List.of(Threshold.ONE, Threshold.atLeast(0, 0, 0, 1),
            Threshold.atLeast(0, 1, -1, 1), Threshold.atLeast(1, 0, -3, 1));
    private static final List<Threshold> ALIKE = List.of(Threshold.ONE, Threshold.F_PLUS_1,
            Threshold.moreThan(0, 1, 0, 1), Threshold.HALF_N_PLUS_F, Threshold.atLeast(1, -2, 0, 1));
    private static final Arbitrary<SystemModel> SYSTEMS = Arbitraries.frequency(
            Tuple.of(4, new SystemModel(FailureMode.NO_FAILURE, 2, 0)),
            Tuple.of(4, new SystemModel(FailureMode.NO_FAILURE, 3, 0)),
            Tuple.of(3, new SystemModel(FailureMode.NO_FAILURE, 3, 1)),
            Tuple.of(4, new SystemModel(FailureMode.CRASH, 2, 1)),
            Tuple.of(5, new SystemModel(FailureMode.CRASH, 3, 1)),
            Tuple.of(1, new SystemModel(FailureMode.CRASH, 3, 2)),
            Tuple.of(2, new SystemModel(FailureMode.OMISSION, 2, 1)),
            Tuple.of(2, new SystemModel(FailureMode.OMISSION, 3, 1)),
            Tuple.of(1, new SystemModel(FailureMode.BYZANTINE, 2, 1)),
            Tuple.of(2, new SystemModel(FailureMode.BYZANTINE, 3, 1)),
            Tuple.of(1, new SystemModel(FailureMode.BYZANTINE, 3, 2)),
            Tuple.of(2, new SystemModel(FailureMode.BYZANTINE, 4, 1)),
            Tuple.of(1, new SystemModel(FailureMode.BYZANTINE, 4, 2)));

    private static final Arbitrary<SystemModel> EASY = Arbitraries.of(
            new SystemModel(FailureMode.NO_FAILURE, 2, 0), new SystemModel(FailureMode.NO_FAILURE, 3, 0),
            new SystemModel(FailureMode.CRASH, 2, 1), new SystemModel(FailureMode.CRASH, 3, 1),
            new SystemModel(FailureMode.BYZANTINE, 3, 1));

    private RandomSpaces() {
    }

    /**
     * Spaces that hold at most so many sequences of actions: of all kinds, and some of few actions that are much alike.
     *
     * @param most a bound on {@link PlainSpace#size}; what is larger loses types, thresholds and places
     */
    public static Arbitrary<SynthesisSpecification> atMost(double most) {
        Arbitrary<SynthesisSpecification> general = Combinators.combine(systems(), thresholds(),
                Arbitraries.of(Destination.class).set().ofMinSize(1), heuristics(), rewards(), types())
                .as((systems, thresholds, destinations, heuristics, rewards, types) ->
                        space(systems, thresholds, destinations, heuristics, affordable(types, systems))
                                .rewards(rewards).build());
        Arbitrary<SynthesisSpecification> every = Combinators.combine(general, broadcast(), receive(), properties())
                .as((space, broadcast, receive, properties) -> space.toBuilder().broadcast(broadcast).receive(receive)
                        .properties(properties).build());
        return Arbitraries.frequencyOf(Tuple.of(6, every), Tuple.of(4, alike()), Tuple.of(1, passingOn()))
                .map(space -> shortened(space, most));
    }

    /**
     * What RB-Broadcast sends has to be sent again on a receipt, and conditions that ask for nobody are all there is.
     * So an action of one handler may be in the way of the same one in the other (GH1), and two thresholds that mean
     * the same are not one too many.
     */
    private static Arbitrary<SynthesisSpecification> passingOn() {
        Arbitrary<Optional<List<Threshold>>> waits = Arbitraries.oneOf(Arbitraries.just(Optional.empty()),
                Arbitraries.of(NOBODY).map(threshold -> Optional.of(List.of(threshold))));
        return Combinators.combine(subset(NOBODY, 2, 2), waits, Arbitraries.of(Destination.ALL, Destination.NEIGHBOURS),
                Arbitraries.of(Set.of(Heuristic.GH5, Heuristic.GH7),
                        Set.of(Heuristic.GH4, Heuristic.GH5, Heuristic.GH7)),
                Arbitraries.oneOf(Arbitraries.just(RewardTable.PAPER),
                        Arbitraries.integers().between(-3, 0).list().ofSize(20).map(RandomSpaces::table)))
                .as((thresholds, broadcast, destination, off, rewards) ->
                        space(List.of(new SystemModel(FailureMode.CRASH, 3, 1)), thresholds, Set.of(destination),
                                on(off), 1).rewards(rewards)
                                .broadcast(new HandlerRules(true, false, false, broadcast, 2, 2))
                                .receive(new HandlerRules(true, true, false, Optional.empty(), 2, 4)).build());
    }

    /** Few actions, most of them under conditions that hold at the same time. */
    private static Arbitrary<SynthesisSpecification> alike() {
        Arbitrary<SynthesisSpecification> general = Combinators.combine(EASY, alikeThresholds(),
                Arbitraries.of(Destination.class).set().ofMinSize(1).ofMaxSize(2),
                Arbitraries.oneOf(Arbitraries.just(Set.of(Heuristic.GH5, Heuristic.GH7)),
                        Arbitraries.of(Heuristic.GH1, Heuristic.GH4, Heuristic.GH5, Heuristic.GH7).set().ofMaxSize(2)),
                Arbitraries.of(1, 1, 2), rewards())
                .as((system, thresholds, destinations, off, types, rewards) ->
                        space(List.of(system), thresholds, destinations, on(off), types).rewards(rewards).build());
        return Combinators.combine(general, Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(1, 2, 2, 3), Arbitraries.of(2, 2, 3)).as((space, always, waits, receives, broadcasts) ->
                        space.toBuilder().broadcast(new HandlerRules(true, false, always || !waits,
                                waits ? Optional.empty() : Optional.of(List.of()), Math.min(2, broadcasts), broadcasts))
                                .receive(new HandlerRules(true, true, always, Optional.empty(), receives, 4)).build());
    }

    private static Arbitrary<List<Threshold>> alikeThresholds() {
        return Arbitraries.oneOf(subset(LOW.subList(1, LOW.size()), 2, 2), subset(LOW, 2, 2), subset(ALIKE, 2, 2));
    }

    private static SynthesisSpecificationBuilder space(List<SystemModel> systems, List<Threshold> thresholds,
            Set<Destination> destinations, Set<Heuristic> heuristics, int types) {
        return SynthesisSpecification.paper("Small", systems).toBuilder().thresholds(thresholds)
                .destinations(destinations).heuristics(heuristics).types(types).strategy(Strategy.EXHAUSTIVE);
    }

    private static Arbitrary<Set<Property>> properties() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Property.reliableBroadcast())),
                Tuple.of(2, Arbitraries.of(Property.class).set().ofMinSize(1)));
    }

    /** The oracle takes seconds for three types and four processes. */
    private static int affordable(int types, List<SystemModel> systems) {
        return systems.stream().anyMatch(system -> system.n() > 3) ? Math.min(types, 2) : types;
    }

    /** Any of them, or such as often ask for the same number: at or below 0, or F + 1 in small systems. */
    private static Arbitrary<List<Threshold>> thresholds() {
        return Arbitraries.frequencyOf(Tuple.of(4, subset(THRESHOLDS, 1, 3)), Tuple.of(3, subset(LOW, 2, 3)),
                Tuple.of(4, subset(ALIKE, 2, 3)));
    }

    private static Arbitrary<List<SystemModel>> systems() {
        return Arbitraries.frequencyOf(Tuple.of(4, SYSTEMS.list().ofSize(1)),
                Tuple.of(1, SYSTEMS.list().ofSize(2).uniqueElements()));
    }

    private static <T> Arbitrary<List<T>> subset(List<T> values, int least, int greatest) {
        return Arbitraries.of(values).list().ofMinSize(least).ofMaxSize(greatest).uniqueElements();
    }

    private static Arbitrary<Integer> types() {
        return Arbitraries.frequency(Tuple.of(2, 1), Tuple.of(4, 2), Tuple.of(3, 3));
    }

    private static Arbitrary<Set<Heuristic>> heuristics() {
        Arbitrary<Set<Heuristic>> off = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.<Heuristic>of())),
                Tuple.of(1, Arbitraries.just(Set.of(Heuristic.GH6))),
                Tuple.of(6, Arbitraries.of(Heuristic.GH1, Heuristic.GH2, Heuristic.GH3, Heuristic.GH4, Heuristic.GH5,
                        Heuristic.GH7, Heuristic.GH8).set().ofMinSize(1).ofMaxSize(3)),
                Tuple.of(1, Arbitraries.of(Heuristic.class).set().ofMinSize(1).ofMaxSize(6)));
        return off.map(RandomSpaces::on);
    }

    private static Set<Heuristic> on(Set<Heuristic> off) {
        Set<Heuristic> on = EnumSet.allOf(Heuristic.class);
        on.removeAll(off);
        return on;
    }

    private static Arbitrary<HandlerRules> broadcast() {
        Arbitrary<HandlerRules> conditions = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(HandlerRules.PAPER_BROADCAST)),
                Tuple.of(3, Arbitraries.of(true, false).map(always -> waiting(always, Optional.empty()))),
                Tuple.of(2, Combinators.combine(Arbitraries.of(true, false), subset(THRESHOLDS, 0, 2))
                        .as((always, thresholds) -> waiting(always, Optional.of(thresholds)))));
        return Combinators.combine(often(true), often(false), conditions, Arbitraries.of(1, 2, 2, 2, 2, 2, 2, 3),
                Arbitraries.integers().between(0, 2)).as((send, deliver, rules, least, more) ->
                        new HandlerRules(send, deliver, rules.always(), rules.thresholds(), least, least + more));
    }

    private static HandlerRules waiting(boolean always, Optional<List<Threshold>> thresholds) {
        return new HandlerRules(true, false, always, thresholds, 1, 1);
    }

    private static Arbitrary<HandlerRules> receive() {
        Arbitrary<Optional<List<Threshold>>> thresholds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Optional.<List<Threshold>>empty())),
                Tuple.of(1, subset(THRESHOLDS, 0, 3).map(Optional::of)));
        return Combinators.combine(often(true), often(true), Arbitraries.of(true, false), thresholds,
                Arbitraries.of(1, 2, 2, 2, 3), Arbitraries.integers().between(0, 4))
                .as((send, deliver, always, those, least, more) ->
                        new HandlerRules(send, deliver, always, those, least, least + more));
    }

    private static Arbitrary<Boolean> often(boolean value) {
        return Arbitraries.frequency(Tuple.of(12, value), Tuple.of(1, !value));
    }

    private static Arbitrary<RewardTable> rewards() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(RewardTable.PAPER)),
                Tuple.of(2, Arbitraries.integers().between(-3, 0).list().ofSize(20).map(RandomSpaces::table)),
                Tuple.of(2, Arbitraries.integers().between(-3, 3).list().ofSize(20).map(RandomSpaces::table)),
                Tuple.of(4, Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(-2, 0)),
                        Tuple.of(1, Arbitraries.integers().between(1, 4))).list().ofSize(20).map(RandomSpaces::table)));
    }

    private static RewardTable table(List<Integer> numbers) {
        Map<Threshold, Integer> thresholds = new LinkedHashMap<>();
        for (int i = 0; i < THRESHOLDS.size(); i++) {
            thresholds.put(THRESHOLDS.get(i), numbers.get(8 + i));
        }
        return new RewardTable(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4),
                numbers.get(5), thresholds, numbers.get(6), numbers.get(7));
    }

    /** Takes something away, step by step, until few sequences are left. */
    static SynthesisSpecification shortened(SynthesisSpecification space, double most) {
        SynthesisSpecification small = space;
        while (PlainSpace.size(small) > most) {
            small = smaller(small);
        }
        return small;
    }

    /** Without GH6 a space stays small if there are few actions; with it, if handlers are short. */
    private static SynthesisSpecification smaller(SynthesisSpecification space) {
        if (!space.space().has(Heuristic.GH10)) {
            return with(space, Heuristic.GH10);
        }
        if (space.space().has(Heuristic.GH6) && longest(space) > 3) {
            return shorter(space);
        }
        if (space.space().has(Heuristic.GH6) && space.space().broadcast().maxActions() > 2) {
            return space.toBuilder().broadcast(atMost(space.space().broadcast(), 2)).build();
        }
        if (space.space().types() > 2) {
            return space.toBuilder().types(2).build();
        }
        if (space.space().destinations().size() > 1) {
            return space.toBuilder().destinations(allButOne(space.space())).build();
        }
        if (space.space().types() > 1) {
            return space.toBuilder().types(1).build();
        }
        List<Threshold> thresholds = space.space().thresholds();
        if (thresholds.size() > 1) {
            return space.toBuilder().thresholds(thresholds.subList(0, thresholds.size() - 1)).build();
        }
        return space.space().has(Heuristic.GH6) ? shorter(space) : with(space, Heuristic.GH6);
    }

    private static Set<Destination> allButOne(AlgorithmSpace space) {
        Set<Destination> destinations = EnumSet.copyOf(space.destinations());
        List<Destination> present = List.copyOf(destinations);
        destinations.remove(present.get(space.heuristics().size() % present.size()));
        return destinations;
    }

    private static SynthesisSpecification with(SynthesisSpecification space, Heuristic heuristic) {
        Set<Heuristic> on = EnumSet.copyOf(space.space().heuristics());
        on.add(heuristic);
        return space.toBuilder().heuristics(on).build();
    }

    private static int longest(SynthesisSpecification space) {
        return Math.max(space.space().broadcast().maxActions(), space.space().receive().maxActions());
    }

    private static SynthesisSpecification shorter(SynthesisSpecification space) {
        int least = Math.max(1, longest(space) - 1);
        return space.space().broadcast().maxActions() >= space.space().receive().maxActions()
                ? space.toBuilder().broadcast(atMost(space.space().broadcast(), least)).build()
                : space.toBuilder().receive(atMost(space.space().receive(), least)).build();
    }

    private static HandlerRules atMost(HandlerRules rules, int greatest) {
        return rules.withActions(Math.min(rules.minActions(), greatest), greatest);
    }
}
