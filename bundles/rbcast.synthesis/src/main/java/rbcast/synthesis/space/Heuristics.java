// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * The generation heuristics that a specification switches on (section IV-E), as one rule. GH9 is not among them: it
 * needs to remember verdicts, see {@code rbcast.synthesis.learning}.
 */
public final class Heuristics implements HeuristicRule {

    private final ActionSpace space;
    private final List<HeuristicRule> rules;
    /** Greatest number of actions of each handler, STOP included. */
    private final int[] sizes;

    private Heuristics(ActionSpace space, List<HeuristicRule> rules, int[] sizes) {
        this.space = space;
        this.rules = List.copyOf(rules);
        this.sizes = sizes;
    }

    /** The heuristics of a specification over its action space. */
    public static Heuristics of(SynthesisSpecification specification, ActionSpace space) {
        Set<Heuristic> chosen = specification.space().heuristics();
        List<HeuristicRule> rules = new ArrayList<>();
        rules.add(new TypeNumbers(space));
        for (Heuristic heuristic : Heuristic.values()) {
            if (chosen.contains(heuristic)) {
                rule(heuristic, specification, space).ifPresent(rules::add);
            }
        }
        if (!chosen.contains(Heuristic.GH6)) {
            rules.add(new HandlerSizes(space, specification));
        }
        int[] sizes = new int[HandlerKind.values().length];
        for (HandlerKind handler : HandlerKind.values()) {
            sizes[handler.ordinal()] = HandlerSizes.effective(specification, handler).maxActions();
        }
        return new Heuristics(space, rules, sizes);
    }

    /** What a handler may hold in some draft or other: what GH2, GH3 and GH5 leave of all actions, STOP included. */
    public static BitSet everAvailable(SynthesisSpecification specification, ActionSpace space, HandlerKind handler) {
        BitSet available = space.where(choice -> true);
        Draft draft = new Draft(space, HandlerKind.values().length);
        if (handler == HandlerKind.RECEIVE) {
            draft.add(space.stop());
        }
        for (Heuristic heuristic : List.of(Heuristic.GH2, Heuristic.GH3, Heuristic.GH5)) {
            if (specification.space().has(heuristic)) {
                rule(heuristic, specification, space).ifPresent(rule -> rule.restrict(draft, available));
            }
        }
        return available;
    }

    /** One heuristic alone; empty for those that are not a matter of the draft alone (GH9) or always hold (GH10). */
    public static Optional<HeuristicRule> rule(Heuristic heuristic, SynthesisSpecification specification,
            ActionSpace space) {
        return Optional.ofNullable(switch (heuristic) {
            case GH1 -> new NoRepeatedActions(space);
            case GH2 -> new HandlerInstructions(space, specification);
            case GH3 -> new HandlerConditions(space, specification);
            case GH4 -> new OneSendPerTypeAndCondition(space);
            case GH5 -> new InitialType(space);
            case GH6 -> new HandlerSizes(space, specification);
            case GH7 -> new AwaitSentTypes(space);
            case GH8 -> new AtLeastOneDeliver(space, specification);
            case GH9, GH10 -> null;
        });
    }

    /** The actions available in a state, into the given set, whatever it held before. */
    public void available(Draft draft, BitSet available) {
        available.set(0, space.size());
        restrict(draft, available);
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        for (HeuristicRule rule : rules) {
            rule.restrict(draft, available);
        }
    }

    /** Greatest length of a draft, STOPs included. */
    public int capacity() {
        return Arrays.stream(sizes).sum();
    }

    /** Greatest number of actions that can still be added to the present handler, STOP not counted. */
    public int room(Draft draft) {
        return sizes[draft.handler().ordinal()] - 1 - draft.actions();
    }

    /** An empty draft that is long enough. */
    public Draft newDraft() {
        return new Draft(space, capacity());
    }
}
