// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.meaning;

import java.util.Arrays;
import java.util.Optional;

import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;

/** The closed sets of words: failure modes, properties, heuristics, ingredients of the learner. */
public final class Sets {

    private Sets() {
    }

    /** What a word of one of the sets means. */
    public static Optional<String> of(String word) {
        return FailureMode.of(word).map(Sets::of)
                .or(() -> Property.of(word).map(Sets::of))
                .or(() -> Arrays.stream(Heuristic.values()).filter(each -> each.name().equals(word)).findFirst()
                        .map(Sets::of))
                .or(() -> Arrays.stream(Ingredient.values()).filter(each -> each.keyword().equals(word)).findFirst()
                        .map(Sets::of))
                .map(meaning -> "**" + word + "**: " + meaning);
    }

    private static String of(FailureMode mode) {
        return switch (mode) {
            case NO_FAILURE -> "nobody fails, whatever F is (section II-A).";
            case CRASH -> "at most F processes stop for good, at any moment, also in the middle of a SEND"
                    + " (section II-A).";
            case OMISSION -> "at most F processes may lose any message that they send to others.";
            case BYZANTINE -> "at most F processes send any message to anyone at any time, or nothing"
                    + " (section II-A).";
        };
    }

    private static String of(Property property) {
        return switch (property) {
            case RB_VALIDITY -> "if the broadcaster is correct and broadcast m, it delivers m (section II-B).";
            case RB_AGREEMENT -> "if some correct process delivers m, every correct process does (section II-B).";
            case RB_INTEGRITY -> "no correct process delivers m twice, nor delivers an m that nobody broadcast"
                    + " (section II-B).";
            case RB_UNIFORM_AGREEMENT -> "if any process, correct or crashed later, delivers m, every correct"
                    + " process does.";
            case RB_CONSISTENCY -> "all deliveries by correct processes are of the same content.";
        };
    }

    private static String of(Heuristic heuristic) {
        return switch (heuristic) {
            case GH1 -> "no action stands twice in an algorithm, STOP excepted (section IV-E).";
            case GH2 -> "the instructions that each handler may have (section IV-E).";
            case GH3 -> "the conditions and guards that each handler may have (section IV-E).";
            case GH4 -> "one SEND only for each pair of sent type and condition (section IV-E).";
            case GH5 -> "RB-Broadcast sends the first type only (section IV-E).";
            case GH6 -> "least and greatest number of actions of each handler (section IV-E).";
            case GH7 -> "no waiting for a type that the algorithm does not send (section IV-E).";
            case GH8 -> "at least one DELIVER (section IV-E).";
            case GH9 -> "what is known to be incorrect is not built again (section IV-E).";
            case GH10 -> "the greatest number of message types (section IV-E).";
        };
    }

    private static String of(Ingredient ingredient) {
        return switch (ingredient) {
            case ORDER_FREE_STATES -> "a state is the set of chosen actions rather than their sequence.";
            case COST_BOUND -> "what cannot become better than the best found so far is not explored.";
            case OPTIMISTIC_START -> "values of actions never tried start high.";
            case REPLAY -> "known counterexamples are tried before the oracle is asked.";
        };
    }
}
