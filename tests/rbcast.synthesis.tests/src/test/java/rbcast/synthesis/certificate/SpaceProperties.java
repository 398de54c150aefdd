// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.synthesis.PaperSpaces;
import rbcast.synthesis.certifying.CertifiedSpace;
import rbcast.synthesis.search.GuardedSpaces;
import rbcast.synthesis.search.RandomSpaces;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;

/** Two definitions of the same space, the checker's and the learner's, that share no line. */
class SpaceProperties {

    private static final double MOST_SEQUENCES = 6_000;

    @Provide
    Arbitrary<SynthesisSpecification> spaces() {
        return Arbitraries.frequencyOf(Tuple.of(3, RandomSpaces.atMost(MOST_SEQUENCES)),
                Tuple.of(1, GuardedSpaces.atMost(MOST_SEQUENCES)));
    }

    /** The learner draws its sequences from the same algorithms, at the same rewards, as the checker goes through. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void theCheckerGoesThroughWhatTheLearnerCanBuild(@ForAll("spaces") SynthesisSpecification drawn) {
        SynthesisSpecification specification = CertifiedSpace.of(drawn);
        Space space = new Space(specification.space(), specification.rewards().runtime());

        Map<Algorithm, Long> checked = new HashMap<>();
        enumerate(specification, space, Optional.empty()).forEach(algorithm -> {
            long reward = space.reward(algorithm).orElseThrow();
            assertThat(checked.put(representative(algorithm, specification), reward)).as("met once").isNull();
        });

        assertThat(checked).isEqualTo(built(specification));
    }

    /** Only what is no better is left out. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsBetterIsNeverCut(@ForAll("spaces") SynthesisSpecification drawn, @ForAll byte reward) {
        SynthesisSpecification specification = CertifiedSpace.of(drawn);
        Space space = new Space(specification.space(), specification.rewards().runtime());
        long claim = reward / 8;

        assertThat(enumerate(specification, space, Optional.of(claim))).containsExactlyInAnyOrderElementsOf(
                enumerate(specification, space, Optional.empty()).stream()
                        .filter(algorithm -> space.reward(algorithm).orElseThrow() > claim).toList());
    }

    @Test
    void thePapersSpaceHolds9390SetsAnd31665Sequences() {
        SynthesisSpecification byzantine = CertifiedSpace.of(PaperSpaces.paper(PaperSpaces.BYZANTINE));
        SynthesisSpecification crash = CertifiedSpace.of(PaperSpaces.paper(PaperSpaces.CRASH));
        Space space = new Space(byzantine.space(), byzantine.rewards().runtime());

        assertThat(enumerate(byzantine, space, Optional.empty())).hasSize(9_390);
        assertThat(enumerate(crash, space, Optional.empty())).hasSize(31_665);
    }

    /** Whoever takes which part, everything is met once, and a part has the same number for everybody. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void severalMayShareTheWork(@ForAll("spaces") SynthesisSpecification drawn, @ForAll @IntRange(min = 2, max = 5)
            int number) {
        SynthesisSpecification specification = CertifiedSpace.of(drawn);
        Space space = new Space(specification.space(), specification.rewards().runtime());
        SortedMap<Integer, List<Algorithm>> alone = new TreeMap<>();
        part(specification, space, Optional.empty(), new AtomicInteger(), alone);

        SortedMap<Integer, List<Algorithm>> together = new TreeMap<>();
        AtomicInteger taken = new AtomicInteger();
        List<Thread> threads = Stream.generate(() -> new Thread(() ->
                part(specification, space, Optional.empty(), taken, together))).limit(number).toList();
        threads.forEach(Thread::start);
        threads.forEach(thread -> assertThatCode(thread::join).doesNotThrowAnyException());

        assertThat(together).isEqualTo(alone);
    }

    private static List<Algorithm> enumerate(SynthesisSpecification specification, Space space, Optional<Long> reward) {
        SortedMap<Integer, List<Algorithm>> parts = new TreeMap<>();
        part(specification, space, reward, new AtomicInteger(), parts);
        return parts.values().stream().flatMap(List::stream).toList();
    }

    private static void part(SynthesisSpecification specification, Space space, Optional<Long> reward,
            AtomicInteger taken, SortedMap<Integer, List<Algorithm>> parts) {
        boolean complete = new Enumeration(specification, space, reward, taken, () -> false,
                (part, broadcast, receive, any) -> {
                    synchronized (parts) {
                        parts.computeIfAbsent(part, unmet -> new ArrayList<>())
                                .add(space.algorithm("A", broadcast, receive));
                    }
                    return any;
                }).run();
        assertThat(complete).isTrue();
    }

    private static Map<Algorithm, Long> built(SynthesisSpecification specification) {
        ActionSpace space = ActionSpace.of(specification);
        Heuristics heuristics = Heuristics.of(specification, space);
        Map<Algorithm, Long> all = new HashMap<>();
        build(heuristics.newDraft(), heuristics, specification, all);
        return all;
    }

    private static void build(Draft draft, Heuristics heuristics, SynthesisSpecification specification,
            Map<Algorithm, Long> all) {
        if (draft.isComplete()) {
            all.put(representative(draft.toAlgorithm("A"), specification), (long) draft.reward());
            return;
        }
        BitSet available = new BitSet();
        heuristics.available(draft, available);
        available.stream().forEach(choice -> {
            draft.add(choice);
            build(draft, heuristics, specification, all);
            draft.removeLast();
        });
    }

    /** The same for all algorithms that differ in order alone, where order does not count. */
    private static Algorithm representative(Algorithm algorithm, SynthesisSpecification specification) {
        boolean crash = specification.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
        return crash ? Algorithm.of("A", algorithm.broadcast(), algorithm.receive())
                : Algorithm.of("A", sorted(algorithm.broadcast()), sorted(algorithm.receive()));
    }

    private static Handler sorted(Handler handler) {
        List<Action> actions = new ArrayList<>(handler.actions());
        actions.sort(Comparator.comparing(Action::toString));
        return new Handler(actions);
    }
}
