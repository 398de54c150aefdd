package rbcast.synthesis.search;

import java.util.List;
import java.util.Set;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.Program;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.synthesis.judge.FirstCounterexamples;
import rbcast.synthesis.space.Draft;

/**
 * Drafts that deliver although nobody broadcast, once the Byzantine processes send all they may. Whatever is added to
 * the receive handler only makes for more messages and more deliveries, so nothing correct can be made of them.
 */
final class HopelessDrafts {

    private static final Set<Property> INTEGRITY = Set.of(Property.RB_INTEGRITY);

    private final List<Counterexample> attacks;
    private long count;

    /**
     * @param types greatest number of message types
     */
    HopelessDrafts(SynthesisSpecification specification, int types) {
        this.attacks = specification.properties().contains(Property.RB_INTEGRITY)
                ? specification.systems().stream().flatMap(system -> FirstCounterexamples.of(system, types).stream())
                        .filter(attack -> attack.property() == Property.RB_INTEGRITY).toList()
                : List.of();
    }

    /** Whether the draft is one of them; it is counted then. */
    boolean contains(Draft draft) {
        boolean relevant = !attacks.isEmpty() && draft.handler() == HandlerKind.RECEIVE && draft.delivers();
        boolean contains = relevant && attacks.stream().anyMatch(attack -> Replay
                .refutes(new Program(draft.toAlgorithm("Draft"), attack.system()), attack, INTEGRITY));
        count += contains ? 1 : 0;
        return contains;
    }

    /** Number of drafts found so far. */
    long count() {
        return count;
    }
}
