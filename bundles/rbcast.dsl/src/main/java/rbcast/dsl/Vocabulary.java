// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Once;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;

/**
 * The words of the language that are names to its grammar: the few sets of words that the validation checks and that
 * content assist and colouring have to know.
 */
public final class Vocabulary {

    /** What varies in a campaign and is no line of a synthesis. */
    public static final String CONTENTS = "contents";

    private static final String AMERICAN_NEIGHBOURS = "neighbors";

    private Vocabulary() {
    }

    /** The destination of that name; the American spelling is understood. */
    public static Optional<Destination> destination(String word) {
        if (word.equals(AMERICAN_NEIGHBOURS)) {
            return Optional.of(Destination.NEIGHBOURS);
        }
        return Arrays.stream(Destination.values()).filter(known -> known.keyword().equals(word)).findFirst();
    }

    /** The strategy of that name. */
    public static Optional<Strategy> strategy(String word) {
        return Arrays.stream(Strategy.values()).filter(known -> known.keyword().equals(word)).findFirst();
    }

    /** The heuristic of that name. */
    public static Optional<Heuristic> heuristic(String word) {
        return Arrays.stream(Heuristic.values()).filter(known -> known.name().equals(word)).findFirst();
    }

    /** The ingredient of that name. */
    public static Optional<Ingredient> ingredient(String words) {
        return Arrays.stream(Ingredient.values()).filter(known -> known.keyword().equals(words)).findFirst();
    }

    public static List<String> failureModes() {
        return Stream.of(FailureMode.values()).map(FailureMode::keyword).toList();
    }

    public static List<String> properties() {
        return Stream.of(Property.values()).map(Property::keyword).toList();
    }

    public static List<String> destinations() {
        return Stream.of(Destination.values()).map(Destination::keyword).toList();
    }

    /** Everything that {@code with} and {@code without} can switch. */
    public static List<String> switches() {
        return Stream.concat(Stream.of(Heuristic.values()).map(Heuristic::name),
                Stream.of(Ingredient.values()).map(Ingredient::keyword)).toList();
    }

    public static List<String> strategies() {
        return Stream.of(Strategy.values()).map(Strategy::keyword).toList();
    }

    /** How often the actions of a handler may do what they do. */
    public static List<String> guards() {
        return Stream.of(Once.values()).map(Once::keyword).toList();
    }

    public static List<String> policies() {
        return List.of("UCB", "epsilon-greedy", "greedy");
    }

    public static List<String> learners() {
        return List.of("default", "as published");
    }

    /** What the lines of a {@code synthesize} definition begin with. */
    public static List<String> synthesisLines() {
        return List.of("systems", "properties", "types", "thresholds", "destinations", "RB-Broadcast", "receive",
                "rewards", "episodes", "simulations", "seed", "time budget", "learner", "policy", "learning rate",
                "discount", "with", "without", "strategy");
    }

    /** What the lines of a {@code campaign} definition begin with. */
    public static List<String> campaignLines() {
        return List.of("synthesize", "verify", "for", "seeds");
    }

    /** The lines of a {@code synthesize} definition that may vary in a campaign, and the number of contents. */
    public static List<String> variedKeywords() {
        Set<String> fixed = Set.of("simulations", "seed");
        return Stream.concat(Stream.of(CONTENTS),
                synthesisKeywords().stream().filter(keyword -> !fixed.contains(keyword))).toList();
    }

    /** The words that tell each line of a {@code synthesize} definition from all others. */
    public static List<String> synthesisKeywords() {
        Set<String> handlers = Set.of("RB-Broadcast", "receive");
        return synthesisLines().stream().flatMap(line -> handlers.contains(line)
                ? Stream.of("instructions", "conditions", "guards", "actions").map(what -> line + " " + what)
                : Stream.of(line)).toList();
    }
}
