// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.SynthesisOverrides;
import rbcast.tasks.verify.SearchSettings;

/** The verifications of a campaign that asks whether algorithms are right. */
final class CheckingTasks {

    /** The column that has the algorithm of a combination. */
    static final String ALGORITHM = "algorithm";

    private static final SynthesisSpecification ANY = SynthesisSpecification.paper("Any",
            List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1)));

    /** The column that says what is checked, where an algorithm has several verifications that differ in that. */
    private static final String PROPERTIES = "properties";

    private final Checking checking;
    private final SearchSettings settings;
    private final boolean differInProperties;

    CheckingTasks(Checking checking, SearchSettings settings) {
        this.checking = checking;
        this.settings = settings;
        this.differInProperties = checking.verifications().stream().collect(Collectors.groupingBy(
                verification -> verification.algorithm().name(),
                Collectors.mapping(Verification::chosen, Collectors.toSet()))).values().stream()
                .anyMatch(chosen -> chosen.size() > 1);
    }

    /** The combinations: each algorithm in each of its systems, as far as these are some. */
    List<Combination> of(Choice choice) {
        List<Combination> combinations = new ArrayList<>();
        Set<Object> known = new LinkedHashSet<>();
        for (Verification verification : checking.verifications()) {
            for (SystemModel system : systems(verification, choice)) {
                Set<Property> properties = properties(verification, system, choice);
                if (known.add(List.of(verification.algorithm().name(), system, properties))) {
                    combinations.add(combination(verification.algorithm(), system, properties, choice));
                }
            }
        }
        return combinations;
    }

    private Combination combination(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Choice choice) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(ALGORITHM, algorithm.name());
        labels.putAll(choice.labels());
        if (differInProperties) {
            labels.putIfAbsent(PROPERTIES, properties.stream().sorted().map(Property::keyword)
                    .collect(Collectors.joining(", ")));
        }
        labels.put(LearningTasks.SYSTEMS, system.toString());
        return new Combination(labels,
                List.of(VerificationWorker.task(algorithm.withDocumentation(""), system, properties, settings)));
    }

    /** Single systems first; each that there is, whatever becomes of the others. */
    private static List<SystemModel> systems(Verification verification, Choice choice) {
        Optional<Goal> chosen = goal(choice, "systems");
        List<SystemModel> single = chosen.map(Goal::systems).orElseGet(() ->
                verification.expectations().stream().map(Expectation::system).toList());
        List<Resilience> general = chosen.map(Goal::generalSystems).orElseGet(() ->
                verification.generalExpectations().stream().map(GeneralExpectation::resilience).toList());
        List<SystemModel> systems = new ArrayList<>();
        single.forEach(system -> choice.systems(List.of(system), List.of()).ifPresent(systems::addAll));
        general.forEach(each -> choice.systems(List.of(), List.of(each)).ifPresent(systems::addAll));
        return systems.stream().distinct().toList();
    }

    private static Set<Property> properties(Verification verification, SystemModel system, Choice choice) {
        return goal(choice, PROPERTIES).<Collection<Property>>map(Goal::properties).map(Set::copyOf)
                .orElseGet(() -> verification.properties(system));
    }

    /** What a line of a synthesis says that varies here, if it does. */
    private static Optional<Goal> goal(Choice choice, String keyword) {
        return Optional.ofNullable(choice.lines().get(keyword)).map(value ->
                SynthesisOverrides.of(ANY, Map.of(keyword, value)).specification().orElseThrow().goal());
    }
}
