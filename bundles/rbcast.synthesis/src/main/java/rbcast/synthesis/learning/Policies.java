// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import rbcast.algorithm.specification.Policy;

/** The policies that a specification can ask for. Among equally good actions each chooses at random. */
public final class Policies {

    private Policies() {
    }

    /**
     * The rule that follows a policy.
     *
     * @param optimistic whether actions that were never tried are judged by their initial value; otherwise UCB tries
     *        each of them once before it compares values
     */
    public static PolicyRule of(Policy policy, boolean optimistic) {
        if (policy instanceof Policy.UpperConfidenceBound ucb) {
            return upperConfidenceBound(ucb.factor(), optimistic);
        }
        if (policy instanceof Policy.EpsilonGreedy epsilonGreedy) {
            return epsilonGreedy(epsilonGreedy.epsilon());
        }
        return greedy();
    }

    /**
     * Upper confidence bound (Sutton and Barto 2018, equation 2.10): the action of greatest
     * {@code Q(s,a) + factor * sqrt(ln N(s) / N(s,a))}.
     */
    public static PolicyRule upperConfidenceBound(double factor, boolean optimistic) {
        return (actions, random) -> {
            double logarithm = StrictMath.log(actions.visits() + 1.0);
            return best(actions.count(), random, place -> {
                int uses = actions.uses(place);
                if (uses == 0 && !optimistic) {
                    return Double.POSITIVE_INFINITY;
                }
                return actions.value(place) + factor * Math.sqrt(logarithm / (optimistic ? uses + 1 : uses));
            });
        };
    }

    /** Any action with probability epsilon, else the best one. */
    public static PolicyRule epsilonGreedy(double epsilon) {
        PolicyRule greedy = greedy();
        return (actions, random) -> random.happens(epsilon) ? random.below(actions.count())
                : greedy.choose(actions, random);
    }

    /** The action of greatest value. */
    public static PolicyRule greedy() {
        return (actions, random) -> best(actions.count(), random, actions::value);
    }

    /** The action of greatest value among those that have been tried: the policy of the optimisation episode. */
    public static PolicyRule greedyAmongTried() {
        return (actions, random) -> best(actions.count(), random,
                place -> actions.uses(place) == 0 ? Double.NEGATIVE_INFINITY : actions.value(place));
    }

    private interface Score {
        double of(int place);
    }

    private static int best(int count, RandomChoices random, Score score) {
        int best = 0;
        int ties = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < count; place++) {
            double candidate = score.of(place);
            if (candidate > bestScore || ties == 0) {
                best = place;
                bestScore = candidate;
                ties = 1;
            } else if (candidate == bestScore && random.below(++ties) == 0) {
                best = place;
            }
        }
        return best;
    }
}
