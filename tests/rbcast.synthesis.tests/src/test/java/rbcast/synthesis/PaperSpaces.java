package rbcast.synthesis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.testing.BruteForceOracle;

/** The three synthesis problems of the paper (Table 6), and variations of them. */
public final class PaperSpaces {

    public static final SystemModel NO_FAILURE = new SystemModel(FailureMode.NO_FAILURE, 3, 0);
    public static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    public static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    /** Tries everything, and remembers the answers for all tests. */
    public static final Oracle ORACLE = new SharedOracle(new BruteForceOracle());

    private PaperSpaces() {
    }

    /** One simulation of 12,000 episodes by the default learner, seed 1. */
    public static SynthesisSpecification paper(SystemModel... systems) {
        return new Change(SynthesisSpecification.paper("Learned", List.of(systems))).simulations(1).done();
    }

    /** The inputs of a synthesis, some of them changed. */
    public static Change change(SynthesisSpecification specification) {
        return new Change(specification);
    }

    /** A builder, so that tests only name what matters to them. */
    public static final class Change {

        private SynthesisSpecification s;

        private Change(SynthesisSpecification specification) {
            this.s = specification;
        }

        public SynthesisSpecification done() {
            return s;
        }

        public Change simulations(int simulations) {
            return set(s.types(), s.broadcast(), s.receive(), s.heuristics(), s.episodes(), simulations, s.seed(),
                    s.learning(), s.strategy());
        }

        public Change episodes(int episodes) {
            return set(s.types(), s.broadcast(), s.receive(), s.heuristics(), episodes, s.simulations(), s.seed(),
                    s.learning(), s.strategy());
        }

        public Change seed(long seed) {
            return set(s.types(), s.broadcast(), s.receive(), s.heuristics(), s.episodes(), s.simulations(), seed,
                    s.learning(), s.strategy());
        }

        public Change learning(Learning learning) {
            return set(s.types(), s.broadcast(), s.receive(), s.heuristics(), s.episodes(), s.simulations(), s.seed(),
                    learning, s.strategy());
        }

        public Change strategy(Strategy strategy) {
            return set(s.types(), s.broadcast(), s.receive(), s.heuristics(), s.episodes(), s.simulations(), s.seed(),
                    s.learning(), strategy);
        }

        public Change types(int types) {
            return set(types, s.broadcast(), s.receive(), s.heuristics(), s.episodes(), s.simulations(), s.seed(),
                    s.learning(), s.strategy());
        }

        public Change broadcast(UnaryOperator<HandlerRules> change) {
            return set(s.types(), change.apply(s.broadcast()), s.receive(), s.heuristics(), s.episodes(),
                    s.simulations(), s.seed(), s.learning(), s.strategy());
        }

        public Change receive(UnaryOperator<HandlerRules> change) {
            return set(s.types(), s.broadcast(), change.apply(s.receive()), s.heuristics(), s.episodes(),
                    s.simulations(), s.seed(), s.learning(), s.strategy());
        }

        public Change without(Heuristic... heuristics) {
            Set<Heuristic> rest = EnumSet.copyOf(s.heuristics());
            rest.removeAll(Arrays.asList(heuristics));
            return set(s.types(), s.broadcast(), s.receive(), rest, s.episodes(), s.simulations(), s.seed(),
                    s.learning(), s.strategy());
        }

        private Change set(int types, HandlerRules broadcast, HandlerRules receive, Set<Heuristic> heuristics,
                int episodes, int simulations, long seed, Learning learning, Strategy strategy) {
            s = new SynthesisSpecification(s.name(), s.documentation(), s.systems(), s.properties(), types,
                    s.thresholds(), s.destinations(), broadcast, receive, heuristics, s.rewards(), Bonus.PAPER,
                    episodes, simulations, seed, learning, strategy, Optional.empty());
            return this;
        }
    }

    /** Other sizes of a handler (GH6). */
    public static UnaryOperator<HandlerRules> sizes(int least, int greatest) {
        return rules -> new HandlerRules(rules.send(), rules.deliver(), rules.always(), rules.thresholds(), least,
                greatest);
    }
}
