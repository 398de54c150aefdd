// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
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

        private final SynthesisSpecification original;
        private final SynthesisSpecificationBuilder builder;

        private Change(SynthesisSpecification specification) {
            this.original = specification;
            this.builder = specification.toBuilder();
        }

        public SynthesisSpecification done() {
            return builder.build();
        }

        public Change simulations(int simulations) {
            builder.simulations(simulations);
            return this;
        }

        public Change episodes(int episodes) {
            builder.episodes(episodes);
            return this;
        }

        public Change seed(long seed) {
            builder.seed(seed);
            return this;
        }

        public Change learning(Learning learning) {
            builder.learning(learning);
            return this;
        }

        public Change strategy(Strategy strategy) {
            builder.strategy(strategy);
            return this;
        }

        public Change types(int types) {
            builder.types(types);
            return this;
        }

        public Change broadcast(UnaryOperator<HandlerRules> change) {
            builder.broadcast(change.apply(original.space().broadcast()));
            return this;
        }

        public Change receive(UnaryOperator<HandlerRules> change) {
            builder.receive(change.apply(original.space().receive()));
            return this;
        }

        public Change without(Heuristic... heuristics) {
            Set<Heuristic> rest = EnumSet.copyOf(original.space().heuristics());
            rest.removeAll(Arrays.asList(heuristics));
            builder.heuristics(rest);
            return this;
        }
    }

    /** Other sizes of a handler (GH6). */
    public static UnaryOperator<HandlerRules> sizes(int least, int greatest) {
        return rules -> rules.withActions(least, greatest);
    }
}
