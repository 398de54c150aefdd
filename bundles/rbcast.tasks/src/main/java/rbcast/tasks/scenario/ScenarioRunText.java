// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.trace.Lanes;
import rbcast.text.Words;

/** A replayed run as text for people. */
public final class ScenarioRunText {

    private ScenarioRunText() {
    }

    /**
     * The lines to print: the run process by process, and what it says of each property.
     *
     * @param title what the run is, such as the name of its file
     * @param width columns that the terminal has
     */
    public static List<String> of(ScenarioRun run, String title, int width) {
        Trace trace = run.trace();
        List<String> lines = new ArrayList<>();
        lines.add(title + ": " + trace.title() + ":");
        lines.addAll(new Lanes(trace, run.source()).lines(width));
        lines.add(trace.about().stream().map(property -> property + ": "
                + trace.finding(property).outcome().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        if (!run.isAsExpected() && run.expected().isPresent()) {
            Set<Property> expected = run.expected().get();
            lines.add("not as expected: " + (expected.isEmpty() ? "no violation"
                    : "a violation of " + Words.enumeration(expected.stream().sorted().toList())) + " was expected");
        }
        return lines;
    }
}
