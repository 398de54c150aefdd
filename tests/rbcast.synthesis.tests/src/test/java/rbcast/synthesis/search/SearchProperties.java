package rbcast.synthesis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Budget;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Rewards;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;
import rbcast.testing.BruteForceOracle;

/** Whatever the exhaustive search leaves out, it finds the best reward that trying everything finds. */
class SearchProperties {

    private static final Set<rbcast.algorithm.system.Property> ALL =
            EnumSet.allOf(rbcast.algorithm.system.Property.class);
    private static final RewardTable SOMETIMES_A_GAIN =
            new RewardTable(-1, 0, -2, 1, 0, 0, Map.of(Threshold.F_PLUS_1, -3), 2, -1);
    private static final Oracle BRUTE_FORCE = new SharedOracle(new ReplayingOracle(new BruteForceOracle()));

    @Provide
    Arbitrary<SynthesisSpecification> spaces() {
        Arbitrary<List<SystemModel>> systems = Arbitraries.of(new SystemModel(FailureMode.NO_FAILURE, 3, 0),
                new SystemModel(FailureMode.CRASH, 2, 1), new SystemModel(FailureMode.CRASH, 3, 1),
                new SystemModel(FailureMode.BYZANTINE, 2, 1), new SystemModel(FailureMode.BYZANTINE, 3, 1),
                new SystemModel(FailureMode.BYZANTINE, 4, 1)).list().ofMinSize(1).ofMaxSize(2).uniqueElements();
        Arbitrary<List<Threshold>> thresholds = Arbitraries.of(Threshold.ONE, Threshold.F_PLUS_1,
                Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F, Threshold.atLeast(1, 0, 0, 1))
                .list().ofMinSize(1).ofMaxSize(2).uniqueElements();
        Arbitrary<Set<Destination>> destinations = Arbitraries.of(Destination.class).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Set<Heuristic>> off = Arbitraries.of(Heuristic.GH1, Heuristic.GH4, Heuristic.GH5, Heuristic.GH7,
                Heuristic.GH8).set().ofMaxSize(2);
        Arbitrary<Set<rbcast.algorithm.system.Property>> properties = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(rbcast.algorithm.system.Property.reliableBroadcast())),
                Tuple.of(1, Arbitraries.of(ALL).set().ofMinSize(1)));
        Arbitrary<RewardTable> rewards = Arbitraries.frequency(Tuple.of(3, RewardTable.PAPER),
                Tuple.of(1, SOMETIMES_A_GAIN));
        return Combinators.combine(systems, thresholds, destinations, off, properties, rewards,
                Arbitraries.integers().between(1, 2)).as(SearchProperties::space);
    }

    /** Up to three actions a handler, STOP included, and four in the receive handler where there is one destination. */
    private static SynthesisSpecification space(List<SystemModel> systems, List<Threshold> thresholds,
            Set<Destination> destinations, Set<Heuristic> off, Set<rbcast.algorithm.system.Property> properties,
            RewardTable rewards, int least) {
        boolean few = destinations.size() == 1 && thresholds.size() == 1;
        AlgorithmSpace space = new AlgorithmSpace(2, thresholds, destinations,
                new HandlerRules(true, false, true, Optional.of(List.of()), least, 2),
                new HandlerRules(true, true, true, Optional.empty(), least, few ? 4 : 3),
                EnumSet.complementOf(off.isEmpty() ? EnumSet.noneOf(Heuristic.class) : EnumSet.copyOf(off)));
        return new SynthesisSpecification("Small", "", new Goal(systems, List.of(), properties), space,
                new Rewards(rewards, Bonus.PAPER), Learning.DEFAULT, Strategy.EXHAUSTIVE,
                new Budget(1, 1, Optional.empty()), 1);
    }

    @Property
    void findsTheBestRewardThereIs(@ForAll("spaces") SynthesisSpecification specification) {
        OptionalInt best = bestOfAll(specification);

        Judge judge = new Judge(BRUTE_FORCE, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
        SearchResult found = new ExhaustiveSearch(specification, judge, event -> { }, Optional::empty).best();

        assertThat(found.candidate().map(candidate -> candidate.reward()))
                .isEqualTo(best.isPresent() ? Optional.of(best.getAsInt()) : Optional.empty());
        found.candidate().ifPresent(candidate -> assertThat(isCorrect(candidate.algorithm(), specification)).isTrue());
    }

    /** Tries every algorithm of the space, those of a better reward first. */
    private static OptionalInt bestOfAll(SynthesisSpecification specification) {
        ActionSpace space = ActionSpace.of(specification);
        Heuristics heuristics = Heuristics.of(specification, space);
        Map<Integer, Set<Algorithm>> byReward = new TreeMap<>(Comparator.reverseOrder());
        collect(heuristics.newDraft(), heuristics, orderMatters(specification), byReward);
        return byReward.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(algorithm -> isCorrect(algorithm, specification)))
                .mapToInt(Map.Entry::getKey).findFirst();
    }

    private static boolean orderMatters(SynthesisSpecification specification) {
        return specification.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
    }

    private static void collect(Draft draft, Heuristics heuristics, boolean ordered,
            Map<Integer, Set<Algorithm>> byReward) {
        if (draft.isComplete()) {
            Algorithm algorithm = draft.toAlgorithm("A");
            byReward.computeIfAbsent(draft.reward(), reward -> new LinkedHashSet<>())
                    .add(ordered ? algorithm : Algorithm.of("A", algorithm.broadcast(), sorted(algorithm.receive())));
            return;
        }
        BitSet available = new BitSet();
        heuristics.available(draft, available);
        available.stream().forEach(choice -> {
            draft.add(choice);
            collect(draft, heuristics, ordered, byReward);
            draft.removeLast();
        });
    }

    private static Handler sorted(Handler handler) {
        List<Action> actions = new ArrayList<>(handler.actions());
        actions.sort(Comparator.comparing(Action::toString));
        return new Handler(actions);
    }

    private static boolean isCorrect(Algorithm algorithm, SynthesisSpecification specification) {
        return SystemVerdict.allVerified(SystemVerdict.of(algorithm, specification.goal().systems(),
                specification.goal().properties(), BRUTE_FORCE, () -> false));
    }
}
