// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.testing.BruteForceOracle;

/** What a run says of an algorithm says the same of all that have further actions which would not have changed it. */
class RemedyProperties {

    private static final BruteForceOracle ORACLE = new BruteForceOracle().withBound(3_000);

    private static SynthesisSpecification space(SystemModel system) {
        return change(paper(system)).types(3).receive(sizes(1, 5))
                .without(Heuristic.GH1, Heuristic.GH5, Heuristic.GH7, Heuristic.GH8).done();
    }

    @Provide
    Arbitrary<SystemModel> systems() {
        return Arbitraries.of(NO_FAILURE, CRASH, BYZANTINE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aRefutedAlgorithmStaysRefutedWithoutARemedy(@ForAll("systems") SystemModel system, @ForAll Random random) {
        SynthesisSpecification specification = space(system);
        Drafts drafts = new Drafts(specification);
        Draft draft = drafts.random(random, 5);
        Assume.that(draft.handler() == HandlerKind.RECEIVE && !draft.isComplete() && sameTypes(draft));
        Verdict verdict = ORACLE.verify(draft.toAlgorithm("Draft"), system, specification.goal().properties());
        Assume.that(verdict instanceof Violated);
        Counterexample counterexample = ((Violated) verdict).counterexample();
        CompiledActions programs = drafts.space.programs(system);
        Run end = Replay.end(draft.program(programs), counterexample);

        for (int action = 0; action < drafts.space.stop(); action++) {
            if (!programs.wouldChange(end, action) && drafts.space.awaitedType(action) < draft.typesSent()) {
                draft.add(action);
                assertThat(Replay.refutes(draft.program(programs), counterexample, specification.goal().properties()))
                        .as("%s after %s", draft, counterexample).isTrue();
                draft.removeLast();
            }
        }
    }

    /** Programs of a space number all its types, algorithms only their own. */
    private static boolean sameTypes(Draft draft) {
        return draft.toAlgorithm("Draft").types().size() == draft.typesSent();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aProgramPutTogetherRunsLikeThatOfTheAlgorithm(@ForAll("systems") SystemModel system, @ForAll Random random) {
        Drafts drafts = new Drafts(space(system));
        Draft draft = drafts.random(random);
        Draft other = drafts.random(random);
        Assume.that(sameTypes(draft));
        if (ORACLE.verify(other.toAlgorithm("Other"), system, space(system).goal().properties())
                instanceof Violated found) {
            Run one = Replay.end(draft.program(drafts.space.programs(system)), found.counterexample());
            Run same = Replay.end(new CompiledAlgorithm(draft.toAlgorithm("Draft"), system), found.counterexample());

            assertThat(one.violations()).isEqualTo(same.violations());
            for (int process = 0; process < system.n(); process++) {
                assertThat(one.hasDelivered(process)).isEqualTo(same.hasDelivered(process));
            }
        }
    }
}
