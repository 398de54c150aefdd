// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;
import static rbcast.algorithm.Destination.NEIGHBOURS;
import static rbcast.synthesis.PaperSpaces.BYZANTINE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.synthesis.PaperSpaces.sizes;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/** Each heuristic alone, after Table 4 and section IV-E. */
class HeuristicsTest {

    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);
    private static final Action START = Action.send(ALL, TYPE0, always());
    private static final Action ECHO = Action.send(ALL, TYPE1, received(TYPE0, Threshold.ONE));
    private static final Action DELIVER = Action.deliver(always());
    private static final Action DELIVER_ECHO = Action.deliver(received(TYPE1, Threshold.ONE));

    private final SynthesisSpecification specification = paper(BYZANTINE);
    private final Drafts drafts = new Drafts(specification);
    private final ActionSpace space = drafts.space;

    private BitSet allowed(Heuristic heuristic, Draft draft) {
        return allowed(heuristic, draft, specification);
    }

    private BitSet allowed(Heuristic heuristic, Draft draft, SynthesisSpecification inputs) {
        return drafts.allowed(Heuristics.rule(heuristic, inputs, space).orElseThrow(), draft);
    }

    private BitSet all() {
        return space.where(choice -> true);
    }

    @Test
    @DisplayName("GH1: an action is not repeated in the entire algorithm, but STOP is")
    void gh1() {
        BitSet expected = all();
        expected.clear(drafts.number(START));
        expected.clear(drafts.number(ECHO));

        assertThat(allowed(Heuristic.GH1, drafts.receive(START, ECHO))).isEqualTo(expected);
    }

    @Test
    @DisplayName("GH2: DELIVER is for the receive handler alone")
    void gh2() {
        assertThat(allowed(Heuristic.GH2, drafts.broadcast()))
                .isEqualTo(space.where(choice -> !space.isDeliver(choice)));
        assertThat(allowed(Heuristic.GH2, drafts.receive(START))).isEqualTo(all());
    }

    @Test
    @DisplayName("GH3: the RB-Broadcast handler knows no condition but true, since it has received nothing")
    void gh3() {
        assertThat(allowed(Heuristic.GH3, drafts.broadcast()))
                .isEqualTo(space.where(choice -> space.awaitedType(choice) == ActionSpace.NO_TYPE));
        assertThat(allowed(Heuristic.GH3, drafts.receive(START))).isEqualTo(all());
    }

    @Test
    @DisplayName("GH3: a handler's own list of thresholds replaces that of the specification")
    void gh3WithOwnThresholds() {
        SynthesisSpecification inputs = change(specification).receive(rules -> new HandlerRules(true, true, false,
                Optional.of(List.of(Threshold.F_PLUS_1)), 2, 4)).done();
        BitSet allowed = allowed(Heuristic.GH3, drafts.receive(START), inputs);

        assertThat(allowed.get(drafts.number(Action.deliver(received(TYPE1, Threshold.F_PLUS_1))))).isTrue();
        assertThat(allowed.get(drafts.number(DELIVER_ECHO))).isFalse();
        assertThat(allowed.get(drafts.number(DELIVER))).isFalse();
        assertThat(allowed.get(space.stop())).isTrue();
    }

    @Test
    @DisplayName("GH4: a type is sent under one condition to one destination only")
    void gh4() {
        BitSet expected = all();
        expected.clear(drafts.number(Action.send(NEIGHBOURS, TYPE1, received(TYPE0, Threshold.ONE))));
        expected.clear(drafts.number(Action.send(MYSELF, TYPE1, received(TYPE0, Threshold.ONE))));
        expected.clear(drafts.number(Action.send(NEIGHBOURS, TYPE0, always())));
        expected.clear(drafts.number(Action.send(MYSELF, TYPE0, always())));

        assertThat(allowed(Heuristic.GH4, drafts.receive(START, ECHO))).isEqualTo(expected);
    }

    @Test
    @DisplayName("GH5: type0 is what the RB-Broadcast handler sends, and nothing else sends it")
    void gh5() {
        assertThat(allowed(Heuristic.GH5, drafts.broadcast()))
                .isEqualTo(space.where(choice -> !space.isSend(choice) || space.sentType(choice) == 0));
        assertThat(allowed(Heuristic.GH5, drafts.receive(START)))
                .isEqualTo(space.where(choice -> space.sentType(choice) != 0));
    }

    @Test
    @DisplayName("GH6: from 2 to 4 actions in each handler, STOP included")
    void gh6() {
        BitSet nothingButStop = space.where(choice -> choice == space.stop());
        BitSet allButStop = space.where(choice -> choice != space.stop());

        assertThat(allowed(Heuristic.GH6, drafts.receive(START))).isEqualTo(allButStop);
        assertThat(allowed(Heuristic.GH6, drafts.receive(START, ECHO))).isEqualTo(all());
        assertThat(allowed(Heuristic.GH6, drafts.receive(START, ECHO, DELIVER, DELIVER_ECHO)))
                .isEqualTo(nothingButStop);
    }

    @Test
    @DisplayName("GH7: only types that the algorithm sends already are waited for")
    void gh7() {
        assertThat(allowed(Heuristic.GH7, drafts.broadcast()))
                .isEqualTo(space.where(choice -> space.awaitedType(choice) == ActionSpace.NO_TYPE));
        assertThat(allowed(Heuristic.GH7, drafts.receive(START)))
                .isEqualTo(space.where(choice -> space.awaitedType(choice) != 1));
        assertThat(allowed(Heuristic.GH7, drafts.receive(START, ECHO))).isEqualTo(all());
    }

    @Test
    @DisplayName("GH8: the receive handler does not stop without a DELIVER and keeps its last place for one")
    void gh8() {
        Action another = Action.send(ALL, TYPE1, always());

        assertThat(allowed(Heuristic.GH8, drafts.broadcast())).isEqualTo(all());
        assertThat(allowed(Heuristic.GH8, drafts.receive(START, ECHO)))
                .isEqualTo(space.where(choice -> choice != space.stop()));
        assertThat(allowed(Heuristic.GH8, drafts.receive(START, ECHO, another)))
                .isEqualTo(space.where(space::isDeliver));
        assertThat(allowed(Heuristic.GH8, drafts.receive(START, ECHO, DELIVER))).isEqualTo(all());
    }

    @Test
    @DisplayName("GH8: where only RB-Broadcast may deliver, it is there that it has to")
    void gh8InBroadcast() {
        SynthesisSpecification inputs = change(specification)
                .broadcast(rules -> new HandlerRules(true, true, true, rules.thresholds(), 2, 4))
                .receive(rules -> new HandlerRules(true, false, true, rules.thresholds(), 2, 4)).done();

        assertThat(allowed(Heuristic.GH8, drafts.broadcast(START), inputs))
                .isEqualTo(space.where(choice -> choice != space.stop()));
        assertThat(allowed(Heuristic.GH8, drafts.receive(START), inputs)).isEqualTo(all());
    }

    @Test
    @DisplayName("GH10: a SEND uses a type that is there, or the one of the next number")
    void gh10() {
        Drafts three = new Drafts(change(specification).types(3).done());
        HeuristicRule numbers = new TypeNumbers(three.space);

        assertThat(three.allowed(numbers, three.broadcast()))
                .isEqualTo(three.space.where(choice -> three.space.sentType(choice) <= 0));
        assertThat(three.allowed(numbers, three.receive(START)))
                .isEqualTo(three.space.where(choice -> three.space.sentType(choice) <= 1));
    }

    @Test
    @DisplayName("each heuristic can be switched off")
    void off() {
        Draft draft = drafts.receive(START, ECHO);
        for (Heuristic heuristic : List.of(Heuristic.GH1, Heuristic.GH4, Heuristic.GH5, Heuristic.GH8)) {
            Heuristics with = Heuristics.of(specification, space);
            Heuristics without = Heuristics.of(change(specification).without(heuristic).done(), space);
            BitSet more = new BitSet();
            BitSet less = new BitSet();
            without.available(draft, more);
            with.available(draft, less);

            assertThat(more.cardinality()).as(heuristic.toString()).isGreaterThan(less.cardinality());
        }
    }

    @Test
    @DisplayName("a draft that cannot be completed has nothing available: no handler is longer than its limit")
    void deadEnd() {
        Drafts impossible = new Drafts(change(specification).broadcast(sizes(3, 4)).done());
        BitSet available = new BitSet();
        impossible.heuristics.available(impossible.broadcast(START), available);

        assertThat(available.isEmpty()).as("GH4 leaves no second SEND of type0, GH6 no STOP").isTrue();
    }
}
