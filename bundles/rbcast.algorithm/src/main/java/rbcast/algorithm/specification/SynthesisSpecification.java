package rbcast.algorithm.specification;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * The inputs of a synthesis (Table 1 of the paper). {@link #paper(String, List)} has the paper's values (Table 6) for
 * everything but the systems, and {@link #toBuilder()} changes them one by one.
 *
 * @param name an identifier; names the learned algorithm too
 * @param documentation what its author says of it; may be empty
 * @param systems where the algorithm has to be correct: in all of them
 * @param generalSystems further systems, those of every N and F that meet a condition; with {@code systems} at least
 *        one
 * @param properties what it has to guarantee, at least one
 * @param types greatest number of message types (GH10), at least 1
 * @param thresholds what conditions may wait for
 * @param destinations where SEND may go
 * @param broadcast what the RB-Broadcast handler may hold
 * @param receive what the receive handler may hold
 * @param heuristics the heuristics that are on
 * @param rewards the runtime rewards
 * @param bonus the bonus rewards
 * @param episodes learning episodes of a simulation, at least 1
 * @param simulations independent simulations, at least 1
 * @param seed seed of the first simulation; the others count on from it
 * @param learning how the learner learns
 * @param strategy how the space is searched
 * @param timeBudget wall-clock time after which the best found so far is the result
 */
public record SynthesisSpecification(String name, String documentation, List<SystemModel> systems,
        List<Resilience> generalSystems, Set<Property> properties, int types, List<Threshold> thresholds,
        Set<Destination> destinations, HandlerRules broadcast, HandlerRules receive, Set<Heuristic> heuristics,
        RewardTable rewards, Bonus bonus, int episodes, int simulations, long seed, Learning learning,
        Strategy strategy, Optional<Duration> timeBudget) {

    /** Greatest number of types that a specification may ask for. */
    public static final int MAX_TYPES = 8;

    /** The four thresholds of the paper, in the order of their rewards. */
    public static final List<Threshold> PAPER_THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1,
            Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F);

    /** @throws IllegalArgumentException if an input is out of range; its message can be shown to a user */
    public SynthesisSpecification {
        Objects.requireNonNull(name);
        Objects.requireNonNull(documentation);
        systems = List.copyOf(systems);
        generalSystems = List.copyOf(generalSystems);
        properties = immutable(properties, Property.class);
        thresholds = List.copyOf(thresholds);
        destinations = immutable(destinations, Destination.class);
        heuristics = immutable(heuristics, Heuristic.class);
        Objects.requireNonNull(rewards);
        Objects.requireNonNull(bonus);
        Objects.requireNonNull(learning);
        Objects.requireNonNull(strategy);
        Objects.requireNonNull(timeBudget);
        require(!systems.isEmpty() || !generalSystems.isEmpty(), "a synthesis needs at least one system");
        require(!properties.isEmpty(), "a synthesis needs at least one property");
        require(types >= 1 && types <= MAX_TYPES, "the number of types must be from 1 to " + MAX_TYPES);
        require(episodes >= 1, "the number of episodes must be at least 1");
        require(simulations >= 1, "the number of simulations must be at least 1");
        require(timeBudget.isEmpty() || !timeBudget.get().isNegative() && !timeBudget.get().isZero(),
                "the time budget must be above 0");
    }

    private static <E extends Enum<E>> Set<E> immutable(Set<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The paper's inputs (Table 6 and sections IV-C to IV-E) for those systems, with seed 1. */
    public static SynthesisSpecification paper(String name, List<SystemModel> systems) {
        return new SynthesisSpecification(name, "", systems, List.of(), Property.reliableBroadcast(), 2,
                PAPER_THRESHOLDS, EnumSet.allOf(Destination.class), HandlerRules.PAPER_BROADCAST,
                HandlerRules.PAPER_RECEIVE, EnumSet.allOf(Heuristic.class), RewardTable.PAPER, Bonus.PAPER, 12_000, 5,
                1, Learning.DEFAULT, Strategy.LEARNING, Optional.empty());
    }

    /** The same inputs, to be changed. */
    public SynthesisSpecificationBuilder toBuilder() {
        return new SynthesisSpecificationBuilder(this);
    }

    /** The same with another seed. */
    public SynthesisSpecification withSeed(long newSeed) {
        return toBuilder().seed(newSeed).build();
    }

    /** The same with another number of episodes. */
    public SynthesisSpecification withEpisodes(int newEpisodes) {
        return toBuilder().episodes(newEpisodes).build();
    }

    /** The same with another number of simulations. */
    public SynthesisSpecification withSimulations(int newSimulations) {
        return toBuilder().simulations(newSimulations).build();
    }

    /** The same searched in another way. */
    public SynthesisSpecification withStrategy(Strategy newStrategy) {
        return toBuilder().strategy(newStrategy).build();
    }

    /** The same with another learner. */
    public SynthesisSpecification withLearning(Learning newLearning) {
        return toBuilder().learning(newLearning).build();
    }
}
