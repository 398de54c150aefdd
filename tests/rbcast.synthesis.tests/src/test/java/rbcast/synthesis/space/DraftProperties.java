// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** What holds of every draft of every space. */
class DraftProperties {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);

    @Provide
    Arbitrary<SynthesisSpecification> specifications() {
        Arbitrary<List<Heuristic>> off = Arbitraries.of(Heuristic.values()).list().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(BYZANTINE, CRASH), off, Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(2, 5)).as((system, heuristics, types, greatest) ->
                        change(paper(system)).types(types).receive(sizes(2, greatest))
                                .without(heuristics.toArray(Heuristic[]::new)).done());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theRuntimeRewardsOfAllChoicesAddUpToThatOfTheAlgorithm(
            @ForAll("specifications") SynthesisSpecification specification, @ForAll long seed) {
        Drafts drafts = new Drafts(specification);
        Draft draft = drafts.random(new Random(seed), 20);
        if (draft.isComplete()) {
            int sum = 0;
            for (int place = 0; place < draft.length(); place++) {
                sum += draft.rewardOf(place);
            }

            assertThat(draft.reward()).isEqualTo(sum)
                    .isEqualTo(RewardTable.PAPER.of(draft.toAlgorithm("Any")));
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsTakenBackIsForgotten(@ForAll("specifications") SynthesisSpecification specification,
            @ForAll long seed) {
        Drafts drafts = new Drafts(specification);
        Draft draft = drafts.random(new Random(seed), 20);
        Draft again = drafts.heuristics.newDraft();
        again.copy(draft);
        while (again.length() > 0) {
            again.removeLast();
        }
        for (int place = 0; place < draft.length(); place++) {
            again.add(draft.choice(place));
        }

        assertThat(again).hasToString(draft.toString());
        assertThat(again.reward()).isEqualTo(draft.reward());
        assertThat(again.handler()).isEqualTo(draft.handler());
        assertThat(again.toAlgorithm("Any")).isEqualTo(draft.toAlgorithm("Any"));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void theBestSumThatADraftCanComeToIsNeverSetTooLow(
            @ForAll("specifications") SynthesisSpecification specification, @ForAll long seed) {
        Drafts drafts = new Drafts(specification);
        CompletionBound bound = new CompletionBound(drafts.space, specification);
        Draft draft = drafts.random(new Random(seed), 20);
        if (draft.isComplete()) {
            int end = draft.reward();
            int[] bounds = new int[draft.length() + 1];
            for (int length = draft.length(); length >= 0; length--) {
                bounds[length] = bound.of(draft);
                if (length > 0) {
                    draft.removeLast();
                }
            }

            assertThat(bounds[bounds.length - 1]).isEqualTo(end);
            assertThat(Arrays.stream(bounds)).allMatch(each -> each >= end);
        }
    }
}
