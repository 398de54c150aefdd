// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.specification.SynthesisSpecification;

/** Makes drafts for tests, of chosen actions or of random ones. */
final class Drafts {

    final ActionSpace space;
    final Heuristics heuristics;

    Drafts(SynthesisSpecification specification) {
        this.space = ActionSpace.of(specification);
        this.heuristics = Heuristics.of(specification, space);
    }

    /** A draft of those actions for the RB-Broadcast handler. */
    Draft broadcast(Action... actions) {
        Draft draft = heuristics.newDraft();
        List.of(actions).forEach(action -> draft.add(number(action)));
        return draft;
    }

    /** A draft whose RB-Broadcast handler has ended, with those actions for the receive handler. */
    Draft receive(Action broadcast, Action... actions) {
        Draft draft = broadcast(broadcast);
        draft.add(space.stop());
        List.of(actions).forEach(action -> draft.add(number(action)));
        return draft;
    }

    /** Number of an action of the space. */
    int number(Action action) {
        return IntStream.range(0, space.stop()).filter(choice -> space.action(choice).equals(action)).findFirst()
                .orElseThrow();
    }

    /** What a single heuristic leaves of all actions. */
    BitSet allowed(HeuristicRule rule, Draft draft) {
        BitSet available = space.where(choice -> true);
        rule.restrict(draft, available);
        return available;
    }

    /** A draft of random available actions, as far as they go, at most that many. */
    Draft random(Random random, int length) {
        Draft draft = heuristics.newDraft();
        BitSet available = new BitSet();
        boolean dead = false;
        while (!draft.isComplete() && !dead && draft.length() < length) {
            heuristics.available(draft, available);
            dead = available.isEmpty();
            if (!dead) {
                draft.add(available.stream().skip(random.nextInt(available.cardinality())).findFirst().getAsInt());
            }
        }
        return draft;
    }

    /** A complete draft of random available actions. */
    Draft random(Random random) {
        Draft draft;
        do {
            draft = random(random, Integer.MAX_VALUE);
        } while (!draft.isComplete());
        return draft;
    }
}
