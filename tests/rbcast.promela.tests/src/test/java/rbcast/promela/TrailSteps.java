// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/** Follows the events of a model's run with the interpreter. */
final class TrailSteps {

    private final Run run;
    private final List<Property> violated;

    private TrailSteps(Run run, List<Property> violated) {
        this.run = run;
        this.violated = violated;
    }

    /** The interpreter's state after the events; fails if one of them is impossible. */
    static TrailSteps follow(List<String> events, Algorithm algorithm, SystemModel system) {
        List<List<String>> lines = events.stream().map(line -> Arrays.asList(line.split("\\s+"))).toList();
        Run run = new Run(new CompiledAlgorithm(algorithm, system), situation(lines.get(0)));
        List<Property> violated = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> event = lines.get(i);
            if (event.get(0).equals("@violated")) {
                violated.add(Property.of(event.get(1)).orElseThrow());
            } else if (!event.get(0).equals("@crash")) {
                Step step = step(event, lines.get(i + 1), run);
                if (!run.perform(step)) {
                    throw new IllegalStateException("impossible: " + step + " in " + events);
                }
            }
        }
        return new TrailSteps(run, violated);
    }

    /** The properties that the model says the last state contradicts. */
    List<Property> claimed() {
        return violated;
    }

    /** The properties that it does contradict. */
    Set<Property> confirmed() {
        return run.violations();
    }

    private static Step step(List<String> event, List<String> next, Run run) {
        Optional<CrashPoint> crash = next.get(0).equals("@crash") ? Optional.of(crashPoint(next)) : Optional.empty();
        return event.get(0).equals("@broadcast") ? new Step.Broadcast(crash) : receipt(event, crash, run);
    }

    private static Situation situation(List<String> words) {
        Kind kind = Arrays.stream(Kind.values()).filter(known -> known.keyword().equals(words.get(1))).findFirst()
                .orElseThrow();
        return new Situation(kind, Integer.parseInt(words.get(2)));
    }

    private static CrashPoint crashPoint(List<String> words) {
        List<Integer> numbers = new ArrayList<>(words.stream().skip(2).map(Integer::valueOf).toList());
        return new CrashPoint(numbers.remove(0), numbers);
    }

    private static Step receipt(List<String> words, Optional<CrashPoint> crash, Run run) {
        int receiver = Integer.parseInt(words.get(1));
        int type = Integer.parseInt(words.get(3));
        int content = words.size() > 4 ? Integer.parseInt(words.get(4)) : 0;
        int broadcaster = run.situation().kind() == Kind.NO_BROADCAST ? run.program().system().n() - 1 : 0;
        boolean named = words.get(2).equals("broadcaster");
        return Choices.of(run).stream().filter(Step.Receive.class::isInstance).map(Step.Receive.class::cast)
                .filter(step -> step.receiver() == receiver && step.type() == type && step.content() == content
                        && step.crash().isEmpty() && (named ? step.sender() == broadcaster
                                : words.get(2).equals(origin(step.sender(), receiver, run))))
                .map(step -> new Step.Receive(receiver, step.sender(), type, content, crash))
                .min(Comparator.comparing(step -> words.size() > 4 && step.sender() == broadcaster))
                .orElseThrow(() -> new IllegalStateException("nobody sends " + words + " in " + run));
    }

    private static String origin(int sender, int receiver, Run run) {
        return switch (run.program().system().mode()) {
            case BYZANTINE -> run.isCorrect(sender) ? "correct" : "byzantine";
            case OMISSION -> run.isCorrect(sender) || sender == receiver ? "correct" : "faulty";
            case NO_FAILURE, CRASH -> "correct";
        };
    }
}
