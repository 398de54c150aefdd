// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.InputException;
import rbcast.text.VisibleText;

/** Writes runs as scenario files. What is written is read back as the same run. */
public final class ScenarioText {

    private ScenarioText() {
    }

    /**
     * The text of a scenario that replays a run and expects of it what is true of it.
     *
     * @param remark what is known of the run, one line; may be empty
     * @param algorithm the file with the run's algorithm
     * @param scenario the file that the text is for: it names the other one relative to its own folder
     * @throws InputException if the name of the algorithm's file is none that can be written in one line
     */
    public static String of(Trace trace, String remark, Path algorithm, Path scenario) throws InputException {
        List<String> lines = new ArrayList<>();
        lines.add("%s %d".formatted(String.join(" ", ScenarioReader.HEADER), ScenarioReader.VERSION));
        if (!remark.isEmpty()) {
            lines.add("// " + VisibleText.inOneLine(remark));
        }
        lines.add("");
        lines.add("algorithm %s in %s".formatted(trace.algorithm().name(), quoted(reference(algorithm, scenario))));
        lines.add("system " + trace.system());
        lines.add("situation " + trace.situation());
        if (!Property.usual(trace.system()).equals(Set.copyOf(trace.about()))) {
            lines.add("properties " + keywords(trace.about()));
        }
        lines.add("expecting " + (trace.showsViolation() ? "violation of " + keywords(trace.violated())
                : "no violation"));
        lines.add("");
        trace.schedule().forEach(step -> lines.add(line(step, trace)));
        return String.join("\n", lines) + "\n";
    }

    private static String keywords(List<Property> properties) {
        return properties.stream().map(Property::keyword).collect(Collectors.joining(", "));
    }

    /** The file as it is found from the scenario's folder. */
    private static Path reference(Path algorithm, Path scenario) {
        Path folder = scenario.toAbsolutePath().normalize().getParent();
        Path target = algorithm.toAbsolutePath().normalize();
        return folder == null || !target.getRoot().equals(folder.getRoot()) ? target : folder.relativize(target);
    }

    private static String quoted(Path file) throws InputException {
        List<String> names = new ArrayList<>();
        file.forEach(name -> names.add(name.toString()));
        String text = (file.isAbsolute() ? file.getRoot().toString().replace('\\', '/') : "")
                + String.join("/", names);
        if (!VisibleText.inOneLine(text).equals(text)) {
            throw new InputException("%s: a file of that name cannot be written down: give it another"
                    .formatted(VisibleText.inOneLine(text)));
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * A step as scenarios write it: {@code p2 receives echo from p1}.
     *
     * @param trace of a run of the same algorithm in the same situation
     */
    public static String line(Step step, Trace trace) {
        if (step instanceof Step.Broadcast broadcast) {
            return "p1 broadcasts" + crash(broadcast.crash());
        }
        if (step instanceof Step.Receive receive) {
            String type = message(trace, receive.type(), receive.content());
            String sender = Lane.name(receive.sender());
            String receiver = Lane.name(receive.receiver());
            boolean lie = trace.system().mode() == FailureMode.BYZANTINE
                    && !trace.lanes().get(receive.sender()).isCorrect();
            return lie ? "%s makes up %s for %s".formatted(sender, type, receiver)
                    : "%s receives %s from %s%s".formatted(receiver, type, sender, crash(receive.crash()));
        }
        if (step instanceof Step.Lose lose) {
            return "%s loses %s for %s".formatted(Lane.name(lose.sender()), message(trace, lose.type(), 0),
                    Lane.name(lose.receiver()));
        }
        return Lane.name(((Step.Crash) step).process()) + " crashes";
    }

    /** {@code echo}, or {@code echo of m2} where there are several contents. */
    private static String message(Trace trace, int type, int content) {
        String name = trace.algorithm().types().get(type).name();
        return trace.system().contents() == 1 ? name : name + " of " + trace.system().nameOfContent(content);
    }

    private static String crash(Optional<CrashPoint> crash) {
        return crash.map(point -> " and crashes %s action %d%s".formatted(
                point.reached().isEmpty() ? "before" : "in", point.action() + 1,
                point.reached().isEmpty() ? "" : " reaching "
                        + point.reached().stream().map(Lane::name).collect(Collectors.joining(", ")))).orElse("");
    }
}
