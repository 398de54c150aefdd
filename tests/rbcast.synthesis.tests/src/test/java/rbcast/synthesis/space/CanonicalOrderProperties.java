// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.NEIGHBOURS;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.BitSet;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;

/** What a search may conclude from an action that the canonical order refuses. */
class CanonicalOrderProperties {

    private static SynthesisSpecification space(SystemModel system, Heuristic... off) {
        return change(paper(system)).types(3).broadcast(sizes(2, 5)).receive(sizes(2, 6)).without(off).done();
    }

    @Provide
    Arbitrary<SynthesisSpecification> spaces() {
        return Arbitraries.of(space(CRASH), space(CRASH, Heuristic.GH5), space(CRASH, Heuristic.GH7),
                space(CRASH, Heuristic.GH1, Heuristic.GH4, Heuristic.GH5), space(BYZANTINE, Heuristic.GH5));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsAddedLaterCouldBeSaidToComeAtAnyTimeBefore(@ForAll("spaces") SynthesisSpecification specification,
            @ForAll Random random) {
        Drafts drafts = new Drafts(specification);
        CanonicalOrder order = new CanonicalOrder(drafts.space, specification,
                new OrderFreeStates(drafts.space, specification));
        Draft draft = drafts.heuristics.newDraft();
        BitSet available = new BitSet();
        boolean dead = false;
        while (!draft.isComplete() && !dead) {
            drafts.heuristics.available(draft, available);
            int[] canonical = available.stream().filter(choice -> order.continues(draft, choice)).toArray();
            dead = canonical.length == 0;
            if (!dead) {
                draft.add(canonical[random.nextInt(canonical.length)]);
            }
        }

        while (draft.length() > 0) {
            int latest = draft.choice(draft.length() - 1);
            draft.removeLast();
            Draft before = drafts.heuristics.newDraft();
            before.copy(draft);
            while (before.length() > 0 && before.handler() == draft.handler()) {
                assertThat(order.mayComeLater(before, latest)).as("%s after %s", drafts.space.toString(latest), before)
                        .isTrue();
                before.removeLast();
            }
        }
    }

    @Example
    void aSendThatIsRefusedMayStandBehindOneOfAnotherType() {
        MessageType type0 = MessageType.numbered(0);
        Condition first = received(type0, Threshold.ONE);
        Condition second = received(type0, Threshold.F_PLUS_1);
        Drafts drafts = new Drafts(space(CRASH));
        CanonicalOrder order = new CanonicalOrder(drafts.space, space(CRASH),
                new OrderFreeStates(drafts.space, space(CRASH)));
        Draft draft = drafts.receive(Action.send(ALL, type0, Condition.always()),
                Action.send(ALL, MessageType.numbered(1), first));
        int refused = drafts.number(Action.send(NEIGHBOURS, MessageType.numbered(1), second));

        assertThat(order.continues(draft, refused)).isFalse();
        assertThat(order.mayComeLater(draft, refused)).isTrue();

        draft.add(drafts.number(Action.send(NEIGHBOURS, MessageType.numbered(2), first)));
        assertThat(order.continues(draft, refused)).isTrue();
    }

    @Example
    void whatAlwaysMayChangePlacesIsRefusedForGood() {
        Drafts drafts = new Drafts(space(CRASH));
        CanonicalOrder order = new CanonicalOrder(drafts.space, space(CRASH),
                new OrderFreeStates(drafts.space, space(CRASH)));
        MessageType type0 = MessageType.numbered(0);
        Draft draft = drafts.receive(Action.send(ALL, type0, Condition.always()),
                Action.deliver(received(type0, Threshold.ONE)));

        assertThat(order.mayComeLater(draft, drafts.number(Action.deliver(Condition.always())))).isFalse();
    }
}
