// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * The inputs of a synthesis that define its space. The others - episodes, seed, learner, bonuses - have the paper's
 * values, so that equal spaces are equal; every threshold has a reward of its own, so that no rule is needed to find
 * it.
 */
public final class CertifiedSpace {

    private CertifiedSpace() {
    }

    /** The inputs of a synthesis without those that do not matter to its space. */
    public static SynthesisSpecification of(SynthesisSpecification inputs) {
        Goal goal = inputs.goal();
        AlgorithmSpace space = inputs.space();
        Set<Heuristic> heuristics = EnumSet.of(Heuristic.GH9);
        heuristics.addAll(space.heuristics());
        return SynthesisSpecification.paper(inputs.name(), goal.systems().stream().distinct().toList()).toBuilder()
                .generalSystems(goal.generalSystems()).properties(goal.properties()).types(space.types())
                .thresholds(space.thresholds().stream().distinct().toList()).destinations(space.destinations())
                .broadcast(distinct(space.broadcast())).receive(distinct(space.receive())).heuristics(heuristics)
                .rewards(rewards(inputs)).build();
    }

    private static HandlerRules distinct(HandlerRules rules) {
        return rules.withConditions(rules.always(),
                rules.thresholds().map(thresholds -> thresholds.stream().distinct().toList()), rules.broadcaster());
    }

    /** Every threshold that an action of the space may wait for, each once. */
    public static Set<Threshold> thresholds(SynthesisSpecification inputs) {
        AlgorithmSpace space = inputs.space();
        Set<Threshold> thresholds = new LinkedHashSet<>(space.thresholds());
        thresholds.addAll(space.thresholds(space.broadcast()));
        thresholds.addAll(space.thresholds(space.receive()));
        return thresholds;
    }

    private static RewardTable rewards(SynthesisSpecification inputs) {
        RewardTable table = inputs.rewards().runtime();
        Map<Threshold, Integer> thresholds = new LinkedHashMap<>(RewardTable.PAPER.thresholds());
        thresholds(inputs).forEach(threshold -> thresholds.put(threshold, table.of(threshold)));
        return new RewardTable(table.sendMyself(), table.sendNeighbours(), table.sendAll(), table.deliver(),
                table.stop(), table.always(), thresholds, table.newType(), table.receiveHandler(),
                inputs.space().asksForBroadcaster() ? Optional.of(table.ofBroadcaster()) : Optional.empty(),
                inputs.space().hasGuards() ? table.guard() : 0);
    }
}
