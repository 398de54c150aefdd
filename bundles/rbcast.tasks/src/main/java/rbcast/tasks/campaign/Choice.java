// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Axis.Range;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Vocabulary;

/**
 * What one combination has of each axis.
 *
 * @param n of all systems; empty where they keep theirs
 * @param f likewise
 * @param contents of the Byzantine systems, likewise
 * @param constraints what N and F have to meet
 * @param lines the values of the lines that vary, by keyword
 * @param labels all of it as a table shows it, by column
 */
record Choice(Optional<Integer> n, Optional<Integer> f, Optional<Integer> contents,
        List<LinearConstraint> constraints, Map<String, String> lines, Map<String, String> labels) {

    static final Choice NONE = new Choice(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of(),
            Map.of());

    Choice {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** The same with each value of another axis. */
    List<Choice> along(Axis axis) {
        return axis instanceof Axis.Line line
                ? line.values().stream().map(value -> with(line.keyword(), value)).toList() : along((Axis.Sizes) axis);
    }

    private Choice with(String keyword, String value) {
        if (keyword.equals(Vocabulary.CONTENTS)) {
            return new Choice(n, f, Optional.of(Integer.valueOf(value)), constraints, lines,
                    with(labels, keyword, value));
        }
        return new Choice(n, f, contents, constraints, with(lines, keyword, value), with(labels, keyword, value));
    }

    private List<Choice> along(Axis.Sizes sizes) {
        List<Choice> choices = new ArrayList<>();
        for (Optional<Integer> processes : values(sizes.n())) {
            for (Optional<Integer> faulty : values(sizes.f())) {
                Map<String, String> named = processes.map(value -> with(labels, "N", "" + value)).orElse(labels);
                choices.add(new Choice(processes, faulty, contents, sizes.constraints(), lines,
                        faulty.map(value -> with(named, "F", "" + value)).orElse(named)));
            }
        }
        return choices;
    }

    private static List<Optional<Integer>> values(Optional<Range> range) {
        if (range.isEmpty()) {
            return List.of(Optional.empty());
        }
        List<Optional<Integer>> values = new ArrayList<>();
        for (int value = range.get().least(); value <= range.get().greatest(); value++) {
            values.add(Optional.of(value));
        }
        return values;
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    /**
     * The systems of this combination.
     *
     * @param systems single ones, whose sizes and contents are replaced as far as they are chosen
     * @param general systems of every size: that of the chosen one
     * @return empty if one of them is no system, or N and F are not among those meant
     */
    Optional<List<SystemModel>> systems(List<SystemModel> systems, List<Resilience> general) {
        List<Optional<SystemModel>> chosen = Stream.concat(
                systems.stream().map(system -> system(system.mode(), n.orElse(system.n()), f.orElse(system.f()),
                        system.contents())),
                general.stream().map(resilience -> n.isPresent() && f.isPresent()
                        && resilience.admits(n.get(), f.get())
                        ? system(resilience.mode(), n.get(), f.get(), resilience.contents())
                        : Optional.<SystemModel>empty())).toList();
        return chosen.stream().allMatch(Optional::isPresent)
                ? Optional.of(chosen.stream().map(Optional::get).distinct().toList()) : Optional.empty();
    }

    private Optional<SystemModel> system(FailureMode mode, int processes, int faulty, int itsContents) {
        boolean exists = faulty < processes
                && constraints.stream().allMatch(constraint -> constraint.holds(processes, faulty));
        int number = mode == FailureMode.BYZANTINE ? contents.orElse(itsContents) : 1;
        return exists ? Optional.of(new SystemModel(mode, processes, faulty, number)) : Optional.empty();
    }
}
