// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;

/**
 * What known counterexamples say of a draft. One that refutes the draft as it stands also refutes everything that is
 * made of it by actions that would have changed nothing in its run ({@link CompiledActions#wouldChange}): conditions
 * only ever rise, so an action that has nothing to do at the end had nothing to do before. So a correct algorithm
 * needs, for each such counterexample, an action that changes its run: a remedy. A missing delivery has few, so the
 * search goes on with the remedies of the refutation that has fewest.
 *
 * <p>Guards fall, so a draft in which contents meet is another matter: what it did in the end another action might have
 * done earlier, and shut the door for another content. There remedies are judged during the run
 * ({@link CompiledActions#actingDuring}).
 *
 * <p>That holds for the receive handler. What RB-Broadcast sends decides which messages are forgeries, so its drafts
 * are not looked at.
 */
final class Refutations {

    /** Of each system. Trying more takes longer than what they would save. */
    private static final int MOST_TRIED = 16;

    private final String name;
    private final Judge judge;
    private final Set<Property> properties;
    private final List<CompiledActions> systems;
    private final BitSet actions;
    private long pruned;

    /**
     * @param judge whose known counterexamples are tried, and told when they were good for something
     * @param actions what the receive handler may hold
     */
    Refutations(SynthesisSpecification specification, ActionSpace space, Judge judge, BitSet actions) {
        this.name = specification.name();
        this.judge = judge;
        this.properties = specification.goal().properties();
        this.systems = judge.systems().stream().map(space::programs).toList();
        this.actions = (BitSet) actions.clone();
        this.actions.clear(space.stop());
    }

    /** Restricts what may be added to a draft of the receive handler to what can lead to something correct. */
    void restrict(Draft draft, Additions additions) {
        List<List<Counterexample>> known = judge.known();
        for (int system = 0; system < known.size() && !additions.isEmpty(); system++) {
            CompiledActions programs = systems.get(system);
            CompiledAlgorithm program = draft.program(programs);
            List<Counterexample> inOrder = known.get(system);
            for (int i = 0; i < Math.min(inOrder.size(), MOST_TRIED) && !additions.isEmpty(); i++) {
                Run end = Replay.end(program, inOrder.get(i));
                if (Replay.refutes(end, properties)) {
                    additions.needOneOf(remedies(programs, program, inOrder.get(i), end), actions);
                    note(draft, additions, inOrder.get(i));
                }
            }
        }
        additions.choose();
    }

    private static IntPredicate remedies(CompiledActions programs, CompiledAlgorithm program,
            Counterexample counterexample, Run end) {
        return program.contentsMeet()
                ? programs.actingDuring(program, counterexample.situation(), counterexample.schedule())::get
                : action -> programs.wouldChange(end, action);
    }

    private void note(Draft draft, Additions additions, Counterexample counterexample) {
        if (additions.isHopeless()) {
            pruned++;
            judge.refuted(counterexample, () -> draft.toAlgorithm(name));
        }
    }

    /** Number of drafts given up with everything that could have been made of them. */
    long pruned() {
        return pruned;
    }
}
