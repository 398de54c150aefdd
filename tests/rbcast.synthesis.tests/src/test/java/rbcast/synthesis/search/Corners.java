// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Heuristics;

/** What a space has of the corners that the reductions of the search depend on. */
final class Corners {

    private static final Map<String, BiPredicate<SynthesisSpecification, SearchResult>> ALL = all();

    private Corners() {
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Those of a space and of what was found in it. */
    static List<String> of(SynthesisSpecification space, SearchResult result) {
        return names().stream().filter(corner -> ALL.get(corner).test(space, result)).toList();
    }

    private static final Map<String, BiPredicate<SynthesisSpecification, SearchResult>> OF_GUARDS = ofGuards();

    static Set<String> namesOfGuards() {
        return OF_GUARDS.keySet();
    }

    /** Those of a space in which actions may be guarded. */
    static List<String> ofGuards(SynthesisSpecification space, SearchResult result) {
        return namesOfGuards().stream().filter(corner -> OF_GUARDS.get(corner).test(space, result)).toList();
    }

    private static Map<String, BiPredicate<SynthesisSpecification, SearchResult>> ofGuards() {
        Map<String, BiPredicate<SynthesisSpecification, SearchResult>> corners = new LinkedHashMap<>();
        corners.put("holds a correct algorithm", (space, result) -> result.candidate().isPresent());
        corners.put("holds none", (space, result) -> result.candidate().isEmpty());
        corners.put("asks about several candidates", (space, result) -> result.census().examined() > 1);
        corners.put("gives drafts up", (space, result) -> result.census().pruned() > 0);
        corners.put("the best is guarded", (space, result) -> result.candidate()
                .filter(best -> best.algorithm().hasGuards()).isPresent());
        corners.put("the best is guarded, and guards cost something", (space, result) -> result.candidate()
                .filter(best -> best.algorithm().hasGuards() && space.rewards().runtime().guard() < 0).isPresent());
        corners.put("the best asks for the broadcaster", (space, result) -> result.candidate()
                .filter(best -> best.algorithm().asksForBroadcaster()).isPresent());
        corners.put("guards only", space(space -> space.space().receive().guards().size() == 1
                && space.space().hasGuards()));
        corners.put("guards in RB-Broadcast", space(space -> space.space().broadcast().hasGuards()));
        corners.put("three contents", space(space -> space.goal().systems().stream()
                .anyMatch(system -> system.contents() == 3)));
        corners.put("guards without contents", space(space -> space.space().hasGuards()
                && space.goal().systems().stream().allMatch(system -> system.contents() == 1)));
        corners.put("a crash system too", space(space -> space.goal().systems().stream()
                .map(SystemModel::mode).distinct().toList()
                .containsAll(List.of(FailureMode.CRASH, FailureMode.BYZANTINE))));
        for (Heuristic heuristic : List.of(Heuristic.GH1, Heuristic.GH3, Heuristic.GH4, Heuristic.GH5, Heuristic.GH7)) {
            corners.put("without " + heuristic, space(space -> !space.space().has(heuristic)));
        }
        return corners;
    }

    private static Map<String, BiPredicate<SynthesisSpecification, SearchResult>> all() {
        Map<String, BiPredicate<SynthesisSpecification, SearchResult>> corners = new LinkedHashMap<>();
        corners.put("holds a correct algorithm", (space, result) -> result.candidate().isPresent());
        corners.put("holds none", (space, result) -> result.candidate().isEmpty());
        corners.put("asks about several candidates", (space, result) -> result.census().examined() > 1);
        corners.put("two systems", space(space -> space.goal().systems().size() == 2));
        for (FailureMode mode : FailureMode.values()) {
            corners.put(mode.toString(), space(space -> space.goal().systems().stream()
                    .anyMatch(system -> system.mode() == mode)));
        }
        for (Heuristic heuristic : EnumSet.range(Heuristic.GH1, Heuristic.GH8)) {
            corners.put("without " + heuristic, space(space -> !space.space().has(heuristic)));
        }
        for (int subset = 1; subset < 1 << Destination.values().length; subset++) {
            Set<Destination> destinations = EnumSet.noneOf(Destination.class);
            for (Destination destination : Destination.values()) {
                if ((subset >>> destination.ordinal() & 1) != 0) {
                    destinations.add(destination);
                }
            }
            corners.put("to " + destinations, space(space -> space.space().destinations().equals(destinations)));
        }
        corners.putAll(ofThresholds());
        corners.putAll(ofRewards());
        corners.put("three types in a crash system", space(space -> space.space().types() == 3
                && space.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH)));
        corners.put("three types where nobody crashes", space(space -> space.space().types() == 3
                && space.goal().systems().stream().noneMatch(system -> system.mode() == FailureMode.CRASH)));
        corners.put("at least two actions and STOP in a handler", space(space -> Stream.of(space.space().broadcast(),
                space.space().receive()).anyMatch(rules -> rules.minActions() == 3)));
        return corners;
    }

    private static Map<String, BiPredicate<SynthesisSpecification, SearchResult>> ofThresholds() {
        Map<String, BiPredicate<SynthesisSpecification, SearchResult>> corners = new LinkedHashMap<>();
        corners.put("RB-Broadcast waits", space(space -> !awaited(space, HandlerKind.RB_BROADCAST).isEmpty()));
        corners.put("a receipt needs no message", space(space -> awaited(space, HandlerKind.RECEIVE).stream()
                .anyMatch(threshold -> space.goal().systems().stream()
                        .anyMatch(system -> threshold.leastCount(system.n(), system.f()) == 0))));
        corners.put("equal thresholds", space(space -> awaited(space, HandlerKind.RECEIVE).stream()
                .anyMatch(one -> awaited(space, HandlerKind.RECEIVE).stream()
                        .anyMatch(other -> !one.equals(other) && areEqual(one, other, space)))));
        corners.put("equal thresholds, one in each handler, and no action twice", space(space ->
                space.space().has(Heuristic.GH1) && !space.space().has(Heuristic.GH5)
                        && awaited(space, HandlerKind.RB_BROADCAST).stream().anyMatch(one ->
                                awaited(space, HandlerKind.RECEIVE).stream().anyMatch(other ->
                                        !one.equals(other) && areEqual(one, other, space)))));
        corners.put("equal thresholds, all rewards are costs", space(space -> ALL.get("equal thresholds")
                .test(space, null) && Prices.areCosts(ActionSpace.of(space))));
        return corners;
    }

    private static boolean areEqual(Threshold one, Threshold other, SynthesisSpecification space) {
        return space.goal().systems().stream().allMatch(system -> one.leastCount(system.n(), system.f())
                == other.leastCount(system.n(), system.f()));
    }

    /** The thresholds that a handler may wait for. */
    private static List<Threshold> awaited(SynthesisSpecification specification, HandlerKind handler) {
        ActionSpace space = ActionSpace.of(specification);
        return Heuristics.everAvailable(specification, space, handler).stream()
                .filter(choice -> space.awaitedType(choice) != ActionSpace.NO_TYPE)
                .mapToObj(choice -> ((Received) space.action(choice).condition()).threshold()).distinct().toList();
    }

    private static Map<String, BiPredicate<SynthesisSpecification, SearchResult>> ofRewards() {
        Map<String, BiPredicate<SynthesisSpecification, SearchResult>> corners = new LinkedHashMap<>();
        corners.put("the paper's rewards", space(space -> space.rewards().runtime().equals(RewardTable.PAPER)));
        corners.put("gain: SEND", rewards(table -> IntStream.of(table.sendMyself(), table.sendNeighbours(),
                table.sendAll()).anyMatch(reward -> reward > 0)));
        corners.put("gain: DELIVER", rewards(table -> table.deliver() > 0));
        corners.put("gain: STOP", rewards(table -> table.stop() > 0));
        corners.put("gain: true", rewards(table -> table.always() > 0));
        corners.put("gain: threshold", rewards(table -> table.thresholds().values().stream().anyMatch(r -> r > 0)));
        corners.put("gain: new type", rewards(table -> table.newType() > 0));
        corners.put("gain: receive handler", rewards(table -> table.receiveHandler() > 0));
        return corners;
    }

    private static BiPredicate<SynthesisSpecification, SearchResult> space(Predicate<SynthesisSpecification> holds) {
        return (space, result) -> holds.test(space);
    }

    private static BiPredicate<SynthesisSpecification, SearchResult> rewards(Predicate<RewardTable> holds) {
        return space(space -> holds.test(space.rewards().runtime()));
    }
}
