// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Shortening;

/**
 * Turns the events that a verifier tells into a counterexample. The models count messages, so an event names the
 * receiver and the type; the interpreter says which sender it can be. Nothing is believed: every event has to be
 * possible, and the interpreter has to find the property violated at the end.
 */
public final class TrailReader {

    /** Whose message a trail says it is, where the broadcaster is told from other senders. */
    private static final String BROADCASTER = "broadcaster";

    private final CompiledAlgorithm program;
    private final Set<Property> properties;

    /** @param properties those that count */
    public TrailReader(CompiledAlgorithm program, Set<Property> properties) {
        this.program = program;
        this.properties = Set.copyOf(properties);
    }

    /**
     * The counterexample that the lines of the trail protocol in the output tell, in its short form.
     *
     * @throws NoVerdictException if there is none, or the interpreter does not agree
     */
    public Counterexample read(String output) throws NoVerdictException {
        List<String[]> lines = output.lines().map(String::strip).filter(line -> line.startsWith("@"))
                .map(line -> line.split(" +")).toList();
        try {
            return read(lines);
        } catch (NumberFormatException | IndexOutOfBoundsException | NoSuchElementException malformed) {
            throw new NoVerdictException("the verifier tells a violation in lines that make no sense");
        }
    }

    private Counterexample read(List<String[]> lines) throws NoVerdictException {
        Situation situation = situation(lines);
        Property property = property(lines);
        Counterexample told = new Counterexample(program.system(), situation, property,
                new EventReplay(situation, lines).steps());
        if (!properties.contains(property) || !Replay.refutes(program, told, Set.of(property))) {
            throw new NoVerdictException("the interpreter does not find " + property
                    + " violated in the run that the verifier tells");
        }
        return Shortening.of(program, told);
    }

    private Situation situation(List<String[]> lines) throws NoVerdictException {
        String[] words = first("@situation", lines);
        int faulty = Integer.parseInt(words[2]);
        return program.system().situations().stream()
                .filter(situation -> situation.kind().keyword().equals(words[1]) && situation.faulty() == faulty)
                .findFirst().orElseThrow(() -> new NoVerdictException(
                        "the verifier tells a violation in a situation that does not arise: " + words[1]));
    }

    private static Property property(List<String[]> lines) throws NoVerdictException {
        String name = first("@violated", lines)[1];
        return Property.of(name).orElseThrow(
                () -> new NoVerdictException("the verifier tells the violation of an unknown property: " + name));
    }

    private static String[] first(String word, List<String[]> lines) throws NoVerdictException {
        return lines.stream().filter(line -> line[0].equals(word)).findFirst().orElseThrow(
                () -> new NoVerdictException("the verifier reports an error without telling the run that leads to it"));
    }

    /** The events one after the other, executed by the interpreter as they are read. */
    private final class EventReplay {

        private final Situation situation;
        private final Run run;
        private final List<String[]> events;
        private final List<Step> steps = new ArrayList<>();

        private EventReplay(Situation situation, List<String[]> lines) {
            this.situation = situation;
            this.run = new Run(program, situation);
            this.events = lines.stream().filter(words -> List.of("@broadcast", "@receive", "@crash").contains(words[0]))
                    .toList();
        }

        private List<Step> steps() throws NoVerdictException {
            for (int i = 0; i < events.size(); i++) {
                String[] event = events.get(i);
                if (event[0].equals("@crash")) {
                    continue;
                }
                Optional<CrashPoint> crash = i + 1 < events.size() && events.get(i + 1)[0].equals("@crash")
                        ? Optional.of(crashPoint(events.get(i + 1))) : Optional.empty();
                perform(candidates(event, crash).iterator(), event);
            }
            return steps;
        }

        private void perform(Iterator<Step> candidates, String[] event) throws NoVerdictException {
            while (candidates.hasNext()) {
                Step step = candidates.next();
                if (run.perform(step)) {
                    steps.add(step);
                    return;
                }
            }
            throw new NoVerdictException(
                    "the verifier tells an event that the interpreter finds impossible: " + String.join(" ", event));
        }

        private List<Step> candidates(String[] event, Optional<CrashPoint> crash) {
            if (event[0].equals("@broadcast")) {
                return List.of(new Step.Broadcast(crash));
            }
            int receiver = Integer.parseInt(event[1]);
            int type = Integer.parseInt(event[3]);
            int content = event.length > 4 ? Integer.parseInt(event[4]) : 0;
            return senders(event, receiver).stream()
                    .<Step>map(sender -> new Step.Receive(receiver, sender, type, content, crash)).toList();
        }

        /**
         * Who may have sent it. A trail that names contents tells the broadcaster from others, at least where an action
         * asks for it: there the broadcaster is thought of last.
         */
        private List<Integer> senders(String[] event, int receiver) {
            boolean namesContents = event.length > 4;
            return IntStream.range(0, program.system().n()).boxed()
                    .filter(sender -> event[2].equals(BROADCASTER) ? sender == broadcaster()
                            : event[2].equals(origin(sender, receiver)))
                    .sorted(Comparator.comparing(sender -> namesContents && sender == broadcaster())).toList();
        }

        private int broadcaster() {
            return situation.kind() == Kind.NO_BROADCAST ? program.system().n() - 1 : 0;
        }

        /** How a trail calls the messages of a sender to a receiver. */
        private String origin(int sender, int receiver) {
            boolean faulty = situation.isFaulty(sender, program.system().n());
            return switch (program.system().mode()) {
                case BYZANTINE -> faulty ? "byzantine" : "correct";
                case OMISSION -> faulty && sender != receiver ? "faulty" : "correct";
                case NO_FAILURE, CRASH -> "correct";
            };
        }

        private CrashPoint crashPoint(String[] words) {
            return new CrashPoint(Integer.parseInt(words[2]),
                    Arrays.stream(words).skip(3).map(Integer::valueOf).toList());
        }
    }
}
