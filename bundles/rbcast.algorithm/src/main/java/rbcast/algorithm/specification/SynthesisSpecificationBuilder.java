// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Changes inputs of a synthesis one by one; what is not named stays as it was. Nothing is checked before
 * {@link #build()}.
 */
public final class SynthesisSpecificationBuilder {

    private String name;
    private String documentation;
    private List<SystemModel> systems;
    private List<Resilience> generalSystems;
    private Set<Property> properties;
    private int types;
    private List<Threshold> thresholds;
    private Set<Destination> destinations;
    private HandlerRules broadcast;
    private HandlerRules receive;
    private Set<Heuristic> heuristics;
    private RewardTable rewards;
    private Bonus bonus;
    private int episodes;
    private int simulations;
    private long seed;
    private Learning learning;
    private Strategy strategy;
    private Optional<Duration> timeBudget;

    SynthesisSpecificationBuilder(SynthesisSpecification base) {
        this.name = base.name();
        this.documentation = base.documentation();
        this.systems = base.goal().systems();
        this.generalSystems = base.goal().generalSystems();
        this.properties = base.goal().properties();
        this.types = base.space().types();
        this.thresholds = base.space().thresholds();
        this.destinations = base.space().destinations();
        this.broadcast = base.space().broadcast();
        this.receive = base.space().receive();
        this.heuristics = base.space().heuristics();
        this.rewards = base.rewards().runtime();
        this.bonus = base.rewards().bonus();
        this.episodes = base.budget().episodes();
        this.simulations = base.budget().simulations();
        this.timeBudget = base.budget().time();
        this.seed = base.seed();
        this.learning = base.learning();
        this.strategy = base.strategy();
    }

    /** @param value an identifier; names the learned algorithm too */
    public SynthesisSpecificationBuilder name(String value) {
        this.name = value;
        return this;
    }

    /** @param value what its author says of it; may be empty */
    public SynthesisSpecificationBuilder documentation(String value) {
        this.documentation = value;
        return this;
    }

    /** @param value where the algorithm has to be correct */
    public SynthesisSpecificationBuilder systems(List<SystemModel> value) {
        this.systems = value;
        return this;
    }

    /** @param value further systems, those of every N and F that meet a condition */
    public SynthesisSpecificationBuilder generalSystems(List<Resilience> value) {
        this.generalSystems = value;
        return this;
    }

    /** @param value what the algorithm has to guarantee */
    public SynthesisSpecificationBuilder properties(Set<Property> value) {
        this.properties = value;
        return this;
    }

    /** @param value greatest number of message types (GH10), 1 to {@value AlgorithmSpace#MAX_TYPES} */
    public SynthesisSpecificationBuilder types(int value) {
        this.types = value;
        return this;
    }

    /** @param value what conditions may wait for */
    public SynthesisSpecificationBuilder thresholds(List<Threshold> value) {
        this.thresholds = value;
        return this;
    }

    /** @param value where SEND may go */
    public SynthesisSpecificationBuilder destinations(Set<Destination> value) {
        this.destinations = value;
        return this;
    }

    /** @param value what the RB-Broadcast handler may hold */
    public SynthesisSpecificationBuilder broadcast(HandlerRules value) {
        this.broadcast = value;
        return this;
    }

    /** @param value what the receive handler may hold */
    public SynthesisSpecificationBuilder receive(HandlerRules value) {
        this.receive = value;
        return this;
    }

    /** @param value the heuristics that are on */
    public SynthesisSpecificationBuilder heuristics(Set<Heuristic> value) {
        this.heuristics = value;
        return this;
    }

    /** @param value the runtime rewards */
    public SynthesisSpecificationBuilder rewards(RewardTable value) {
        this.rewards = value;
        return this;
    }

    /** @param value the bonus rewards */
    public SynthesisSpecificationBuilder bonus(Bonus value) {
        this.bonus = value;
        return this;
    }

    /** @param value learning episodes of a simulation, at least 1 */
    public SynthesisSpecificationBuilder episodes(int value) {
        this.episodes = value;
        return this;
    }

    /** @param value independent simulations, at least 1 */
    public SynthesisSpecificationBuilder simulations(int value) {
        this.simulations = value;
        return this;
    }

    /** @param value seed of the first simulation; the others count on from it */
    public SynthesisSpecificationBuilder seed(long value) {
        this.seed = value;
        return this;
    }

    /** @param value how the learner learns */
    public SynthesisSpecificationBuilder learning(Learning value) {
        this.learning = value;
        return this;
    }

    /** @param value how the space is searched */
    public SynthesisSpecificationBuilder strategy(Strategy value) {
        this.strategy = value;
        return this;
    }

    /** @param value wall-clock time after which the best found so far is the result */
    public SynthesisSpecificationBuilder timeBudget(Optional<Duration> value) {
        this.timeBudget = value;
        return this;
    }

    /**
     * The specification as it is now.
     *
     * @throws IllegalArgumentException if an input is out of range; its message can be shown to a user
     */
    public SynthesisSpecification build() {
        return new SynthesisSpecification(name, documentation, new Goal(systems, generalSystems, properties),
                new AlgorithmSpace(types, thresholds, destinations, broadcast, receive, heuristics),
                new Rewards(rewards, bonus), learning, strategy, new Budget(episodes, simulations, timeBudget), seed);
    }
}
