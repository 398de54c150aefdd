// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.BruteForceOracle;

/** The contract of {@link StateIdentity}, for both implementations, and what follows from it for keys and searches. */
class StateIdentityProperties {

    /** More than the paper's space: several types in one handler, so that crashes can tell orders apart. */
    private static SynthesisSpecification space(SystemModel system) {
        return change(paper(system)).types(3).receive(sizes(2, 5)).without(Heuristic.GH5).done();
    }

    private record Kind(SynthesisSpecification specification, Drafts drafts, StateIdentity identity) {
    }

    @Provide
    Arbitrary<Kind> kinds() {
        return Arbitraries.of(kind(BYZANTINE, true), kind(BYZANTINE, false), kind(CRASH, true), kind(CRASH, false));
    }

    private static Kind kind(SystemModel system, boolean ordered) {
        SynthesisSpecification specification = space(system);
        Drafts drafts = new Drafts(specification);
        return new Kind(specification, drafts, ordered ? StateIdentity.ordered()
                : new OrderFreeStates(drafts.space, specification));
    }

    private static List<Integer> representative(Kind kind, Draft draft) {
        int[] choices = new int[draft.length()];
        kind.identity().representative(draft, choices);
        return Arrays.stream(choices).boxed().toList();
    }

    private static Draft draft(Kind kind, List<Integer> choices) {
        Draft draft = kind.drafts().heuristics.newDraft();
        choices.forEach(draft::add);
        return draft;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void aRepresentativeStandsForItselfAndHasTheSameRewardAndTheSameActionsAvailable(
            @ForAll("kinds") Kind kind, @ForAll long seed) {
        Draft draft = kind.drafts().random(new Random(seed), 7);
        Draft representative = draft(kind, representative(kind, draft));

        assertThat(representative(kind, representative)).isEqualTo(representative(kind, draft));
        assertThat(representative.reward()).isEqualTo(draft.reward());
        assertThat(representative.handler()).isEqualTo(draft.handler());
        if (!draft.isComplete()) {
            BitSet one = new BitSet();
            BitSet other = new BitSet();
            kind.drafts().heuristics.available(draft, one);
            kind.drafts().heuristics.available(representative, other);
            assertThat(other).isEqualTo(one);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void keysAreEqualExactlyWhenRepresentativesAre(@ForAll("kinds") Kind kind, @ForAll long seed) {
        StateKeys keys = new StateKeys(kind.drafts().space, kind.drafts().heuristics.capacity(), kind.identity());
        Random random = new Random(seed);
        Draft one = kind.drafts().random(random, 1 + random.nextInt(4));
        Draft other = kind.drafts().random(random, 1 + random.nextInt(4));
        long[] oneKey = new long[keys.words()];
        long[] otherKey = new long[keys.words()];
        keys.write(one, oneKey);
        keys.write(other, otherKey);

        assertThat(Arrays.equals(oneKey, otherKey))
                .isEqualTo(representative(kind, one).equals(representative(kind, other)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void algorithmsOfOneStateAreAllCorrectOrAllIncorrect(@ForAll boolean crash, @ForAll long seed) {
        SystemModel system = crash ? CRASH : new SystemModel(FailureMode.BYZANTINE, 3, 1);
        Kind kind = kind(system, false);
        Random random = new Random(seed);
        Draft draft = kind.drafts().random(random);
        List<Integer> shuffled = new ArrayList<>();
        for (int place = 0; place < draft.length(); place++) {
            shuffled.add(draft.choice(place));
        }
        Collections.shuffle(shuffled.subList(draft.start(HandlerKind.RECEIVE), draft.length() - 1), random);
        Draft other = draft(kind, shuffled);
        if (!shuffled.equals(representative(kind, draft))
                && representative(kind, draft).equals(representative(kind, other))) {
            Verdict one = verdict(draft, system);
            Verdict two = verdict(other, system);

            assertThat(one instanceof Verdict.Inconclusive || two instanceof Verdict.Inconclusive
                    || one.toString().equals(two.toString())).as("%s and %s", one, two).isTrue();
        }
    }

    private static Verdict verdict(Draft draft, SystemModel system) {
        return new BruteForceOracle().withBound(2000).verify(draft.toAlgorithm("Any"), system,
                rbcast.algorithm.system.Property.reliableBroadcast());
    }

    @Test
    void aCrashBetweenSendsOfTwoTypesTellsTheirOrderApart() {
        SynthesisSpecification specification = change(paper(CRASH)).broadcast(sizes(2, 4)).without(Heuristic.GH5)
                .done();
        Kind kind = new Kind(specification, new Drafts(specification),
                new OrderFreeStates(new Drafts(specification).space, specification));
        Action first = Action.send(Destination.ALL, MessageType.numbered(0), Condition.always());
        Action second = Action.send(Destination.ALL, MessageType.numbered(1), Condition.always());
        Action[] relayFirstDeliverSecond = {
            Action.send(Destination.ALL, MessageType.numbered(1),
                    Condition.received(MessageType.numbered(0), Threshold.ONE)),
            Action.deliver(Condition.received(MessageType.numbered(1), Threshold.ONE))};
        Draft relayable = draft(kind, choices(kind, relayFirstDeliverSecond, first, second));
        Draft lost = draft(kind, choices(kind, relayFirstDeliverSecond, second, first));

        assertThat(verdict(relayable, CRASH)).isInstanceOf(Verdict.Verified.class);
        assertThat(verdict(lost, CRASH)).isInstanceOf(Verdict.Violated.class);
        assertThat(representative(kind, relayable)).isNotEqualTo(representative(kind, lost));
    }

    private static List<Integer> choices(Kind kind, Action[] receive, Action... broadcast) {
        List<Integer> choices = new ArrayList<>();
        Arrays.stream(broadcast).forEach(action -> choices.add(kind.drafts().number(action)));
        choices.add(kind.drafts().space.stop());
        Arrays.stream(receive).forEach(action -> choices.add(kind.drafts().number(action)));
        choices.add(kind.drafts().space.stop());
        return choices;
    }

    @Test
    void theCanonicalOrderMeetsEveryStateOfThePapersSpaceOnce() {
        assertThat(countedByCanonicalOrder(paper(BYZANTINE))).isEqualTo(9390);
        assertThat(countedByCanonicalOrder(paper(CRASH))).isEqualTo(9390);
    }

    @Test
    void theCanonicalOrderMeetsEveryStateOnceWhereOrderMattersToo() {
        SynthesisSpecification few = paper(CRASH).toBuilder().types(3).thresholds(List.of(Threshold.ONE))
                .destinations(Set.of(Destination.ALL)).build();

        assertThat(countedByCanonicalOrder(few)).isEqualTo(countedByRemembering(few));
    }

    private static int countedByCanonicalOrder(SynthesisSpecification specification) {
        Drafts drafts = new Drafts(specification);
        CanonicalOrder order = new CanonicalOrder(drafts.space, specification,
                new OrderFreeStates(drafts.space, specification));
        Set<List<Long>> met = new HashSet<>();
        int count = count(drafts, specification, drafts.heuristics.newDraft(), order, met);
        assertThat(met).as("no state is met twice").hasSize(count);
        return count;
    }

    private static int countedByRemembering(SynthesisSpecification specification) {
        Drafts drafts = new Drafts(specification);
        Set<List<Long>> met = new HashSet<>();
        count(drafts, specification, drafts.heuristics.newDraft(), null, met);
        return met.size();
    }

    private static int count(Drafts drafts, SynthesisSpecification specification, Draft draft, CanonicalOrder order,
            Set<List<Long>> met) {
        if (draft.isComplete()) {
            StateKeys keys = new StateKeys(drafts.space, drafts.heuristics.capacity(),
                    new OrderFreeStates(drafts.space, specification));
            long[] key = new long[keys.words()];
            keys.write(draft, key);
            met.add(Arrays.stream(key).boxed().toList());
            return 1;
        }
        int count = 0;
        BitSet available = new BitSet();
        drafts.heuristics.available(draft, available);
        for (int choice : available.stream().toArray()) {
            if (order == null || order.continues(draft, choice)) {
                draft.add(choice);
                count += count(drafts, specification, draft, order, met);
                draft.removeLast();
            }
        }
        return count;
    }
}
