// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Q-learning (Watkins and Dayan 1992, which section IV-D of the paper rests on) by hand, with the runtime rewards of
 * Table 3 and the bonus of section IV-C2. After each choice a in state s, which brought reward r and led to state t,
 *
 * <pre>Q(s, a) := Q(s, a) + alpha (r + gamma max Q(t, .) - Q(s, a))</pre>
 *
 * where the choice that completes the algorithm brings the bonus besides its runtime reward, and no state follows.
 *
 * <p>Here alpha = 1/2, gamma = 9/10 and all values start at 0. The space leaves one choice in each state but s2:
 *
 * <pre>
 * s0 --SEND to all(type0) if true: -3 + 0 + 0 = -3--> s1 --STOP: 0--> s2, the receive handler
 * s2 --DELIVER if true: -1 + 0 - 1 = -2--> s3 --STOP: 0 - 1 = -1--> correct, -6 in all: bonus 100 - 6 = 94
 * s2 --DELIVER if type0 from 1: -1 - 1 - 1 = -3--> s5 --STOP: -1--> said to be incorrect: bonus -1
 * </pre>
 */
class HandComputedEpisodesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final int IF_TRUE = 0;
    private static final int IF_RECEIVED = 1;

    private final SynthesisSpecification specification = specification();
    private final QTable values = new QTable(0);
    private int wanted;
    /** Takes the wanted one where there are two choices. */
    private final PolicyRule policy = (actions, random) -> actions.count() == 1 ? 0 : wanted;
    private final Learner learner = new Learner(specification, new LearnerSettings(policy,
            LearningRate.constant(0.5), 0.9, 0, false, false, false, 1000), 1, values);

    private static SynthesisSpecification specification() {
        AlgorithmSpace space = new AlgorithmSpace(1, List.of(Threshold.ONE), EnumSet.of(Destination.ALL),
                new HandlerRules(true, false, true, Optional.of(List.of()), 2, 2),
                new HandlerRules(false, true, true, Optional.empty(), 2, 2), EnumSet.allOf(Heuristic.class));
        SynthesisSpecification paper = SynthesisSpecification.paper("ByHand",
                List.of(new SystemModel(FailureMode.NO_FAILURE, 3, 0)));
        return new SynthesisSpecification("ByHand", "",
                new Goal(paper.goal().systems(), List.of(), Property.reliableBroadcast()), space, paper.rewards(),
                Learning.AS_PUBLISHED, paper.strategy(), paper.budget(), 1);
    }

    private void episode(int choice, Outcome outcome) {
        wanted = choice;
        assertThat(learner.generate()).isTrue();
        learner.learn(outcome, false);
    }

    /** The value of the only choice that was ever made in a state. */
    private double value(int state) {
        return tried(state).get(0);
    }

    /** The values of the choices that were made in a state, in the order of their numbers. */
    private List<Double> tried(int state) {
        return IntStream.range(0, 64).filter(choice -> values.uses(state, choice) > 0)
                .mapToObj(choice -> values.value(state, choice)).toList();
    }

    /**
     * <pre>
     * Q(s0) = 1/2 (-3 + 9/10 * 0) = -1.5     Q(s1) = 1/2 (0 + 9/10 * 0) = 0
     * Q(s2) = 1/2 (-2 + 9/10 * 0) = -1       Q(s3) = 1/2 (-1 + 94) = 46.5
     * </pre>
     */
    @Test
    void one_episode_with_a_correct_algorithm() {
        episode(IF_TRUE, Outcome.CORRECT);

        assertThat(learner.reward()).isEqualTo(-6);
        assertThat(value(0)).isEqualTo(-1.5, EXACTLY);
        assertThat(value(1)).isEqualTo(0, EXACTLY);
        assertThat(value(2)).isEqualTo(-1, EXACTLY);
        assertThat(value(3)).isEqualTo(46.5, EXACTLY);
    }

    /**
     * <pre>
     * Q(s0) = -1.5 + 1/2 (-3 + 9/10 * 0 + 1.5)  = -2.25
     * Q(s1) = 0 + 1/2 (0 + 9/10 max(-1, 0) - 0) = 0       the choice never made in s2 has value 0
     * Q(s2) = -1 + 1/2 (-2 + 9/10 * 46.5 + 1)   = 19.425
     * Q(s3) = 46.5 + 1/2 (-1 + 94 - 46.5)       = 69.75
     * </pre>
     */
    @Test
    void the_same_algorithm_twice() {
        episode(IF_TRUE, Outcome.CORRECT);
        episode(IF_TRUE, Outcome.CORRECT);

        assertThat(value(0)).isEqualTo(-2.25, EXACTLY);
        assertThat(value(1)).isEqualTo(0, EXACTLY);
        assertThat(value(2)).isEqualTo(19.425, EXACTLY);
        assertThat(value(3)).isEqualTo(69.75, EXACTLY);
    }

    /**
     * After the two episodes above, one that takes the other DELIVER:
     *
     * <pre>
     * Q(s0) = -2.25 + 1/2 (-3 + 9/10 * 0 + 2.25)         = -2.625
     * Q(s1) = 0 + 1/2 (0 + 9/10 max(19.425, 0))          = 8.74125   the best of s2, not the one that is taken
     * Q(s2, other) = 0 + 1/2 (-3 + 9/10 * 0)             = -1.5
     * Q(s5) = 0 + 1/2 (-1 - 1)                           = -1        s4 is the first, complete algorithm
     * </pre>
     */
    @Test
    void then_an_incorrect_one() {
        episode(IF_TRUE, Outcome.CORRECT);
        episode(IF_TRUE, Outcome.CORRECT);
        episode(IF_RECEIVED, Outcome.INCORRECT);

        assertThat(learner.reward()).isEqualTo(-7);
        assertThat(value(0)).isEqualTo(-2.625, EXACTLY);
        assertThat(value(1)).isEqualTo(8.74125, EXACTLY);
        assertThat(tried(2)).hasSize(2).anySatisfy(first -> assertThat(first).isEqualTo(19.425, EXACTLY))
                .anySatisfy(second -> assertThat(second).isEqualTo(-1.5, EXACTLY));
        assertThat(value(5)).isEqualTo(-1, EXACTLY);
    }

    /** No reward, good or bad, for the choice that leads to an inconclusive verdict: Q(s3) stays at 0. */
    @Test
    void an_inconclusive_verdict_teaches_nothing() {
        episode(IF_TRUE, Outcome.UNDECIDED);

        assertThat(value(2)).isEqualTo(-1, EXACTLY);
        assertThat(value(3)).isZero();
    }
}
