// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Arrays;
import java.util.BitSet;

import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.KeyIndex;

/**
 * The generation process of section IV-D: from the empty draft, action by action, to a complete algorithm, learning by
 * Watkins' rule on the way: {@code Q(s,a) += alpha (r + gamma max Q(s',a') - Q(s,a))}.
 */
final class Generator {

    private final Frontier frontier;
    private final QTable values;
    private final LearningRate learningRate;
    private final double discount;
    private final RandomChoices random;
    private final Draft draft;
    private final int[] states;
    private final View view;
    private boolean isNew;

    Generator(Frontier frontier, QTable values, LearningRate learningRate, double discount, RandomChoices random,
            Draft draft, int capacity, int choices) {
        this.frontier = frontier;
        this.values = values;
        this.learningRate = learningRate;
        this.discount = discount;
        this.random = random;
        this.draft = draft;
        this.states = new int[capacity + 1];
        this.view = new View(choices);
    }

    /**
     * Builds an algorithm by a policy.
     *
     * @param explore whether only what may be new and better is generated
     * @param learn whether the values learn from it
     * @return whether there is one; a dead end is remembered, and the next attempt will not run into it
     */
    boolean generate(PolicyRule policy, boolean explore, boolean learn) {
        draft.clear();
        while (!draft.isComplete()) {
            BitSet choices = arrive(explore);
            if (learn) {
                learnFromLast(discount * view.greatest(frontier.worthwhile()));
            }
            if (choices.isEmpty()) {
                frontier.deadEnd(draft);
                return false;
            }
            view.offer(choices);
            int choice = view.choices[policy.choose(view, random)];
            if (learn && view.state != KeyIndex.NONE) {
                values.use(view.state, choice);
            }
            draft.add(choice);
        }
        int before = frontier.states();
        states[draft.length()] = frontier.visit(draft);
        isNew = frontier.states() > before || states[draft.length()] == KeyIndex.NONE;
        return true;
    }

    /** Goes through a complete draft's choices once more and learns from them as if they were made now. */
    void relive(Draft example, double bonus) {
        draft.clear();
        for (int place = 0; place < example.length(); place++) {
            arrive(false);
            learnFromLast(discount * view.greatest(frontier.worthwhile()));
            draft.add(example.choice(place));
        }
        learnFromLast(bonus);
    }

    /** The last choice of a complete draft has brought the bonus reward. */
    void receive(double bonus) {
        learnFromLast(bonus);
    }

    private BitSet arrive(boolean explore) {
        int state = frontier.visit(draft);
        states[draft.length()] = state;
        frontier.look(draft);
        view.read(state);
        return explore ? frontier.unexplored() : frontier.worthwhile();
    }

    private void learnFromLast(double future) {
        int last = draft.length() - 1;
        if (last >= 0 && states[last] != KeyIndex.NONE) {
            int choice = draft.choice(last);
            int uses = Math.max(1, values.uses(states[last], choice));
            values.learn(states[last], choice, draft.rewardOf(last) + future, learningRate.of(uses));
        }
    }

    /** Whether the complete draft's state had not been visited before, as far as states are remembered. */
    boolean isNew() {
        return isNew;
    }

    /** The values of the present state, as the policy sees them. */
    private final class View implements ActionValues {

        private final double[] value;
        private final int[] uses;
        private final int[] choices;
        private int count;
        private int state;

        View(int choices) {
            this.value = new double[choices];
            this.uses = new int[choices];
            this.choices = new int[choices];
        }

        void read(int present) {
            state = present;
            Arrays.fill(value, values.initialValue());
            Arrays.fill(uses, 0);
            if (present != KeyIndex.NONE) {
                values.read(present, value, uses);
            }
        }

        double greatest(BitSet actions) {
            double greatest = actions.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
            for (int choice = actions.nextSetBit(0); choice >= 0; choice = actions.nextSetBit(choice + 1)) {
                greatest = Math.max(greatest, value[choice]);
            }
            return greatest;
        }

        void offer(BitSet actions) {
            count = 0;
            for (int choice = actions.nextSetBit(0); choice >= 0; choice = actions.nextSetBit(choice + 1)) {
                choices[count++] = choice;
            }
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public double value(int place) {
            return value[choices[place]];
        }

        @Override
        public int uses(int place) {
            return uses[choices[place]];
        }

        @Override
        public int visits() {
            return state == KeyIndex.NONE ? 0 : values.visits(state);
        }
    }
}
