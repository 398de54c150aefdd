// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.tasks.InputException;
import rbcast.tasks.InputText;
import rbcast.tasks.scenario.Scenario.Instruction;
import rbcast.tasks.scenario.Scenario.Line;
import rbcast.tasks.scenario.Scenario.Message;
import rbcast.tasks.scenario.Scenario.Reference;
import rbcast.text.Words;

/** Reads scenario files. */
public final class ScenarioReader {

    /** What the first line says. */
    static final String[] HEADER = {"rbcast", "scenario"};
    /** The version that this program writes and reads. */
    static final int VERSION = 1;

    private final String name;
    private final Deque<LineCursor> lines = new ArrayDeque<>();
    private int lastLine = 1;

    private ScenarioReader(String text, String name) {
        this.name = name;
        List<String> all = text.lines().toList();
        for (int number = 1; number <= all.size(); number++) {
            LineCursor line = new LineCursor(name, number, all.get(number - 1));
            if (!line.isAtEnd()) {
                lines.add(line);
            }
            lastLine = number;
        }
    }

    /** @throws InputException if the file cannot be read or is no scenario */
    public static Scenario read(Path file) throws InputException {
        return read(InputText.read(file, "scenario"), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param name the file's, for messages
     * @throws InputException if it is no scenario; its message has the place in front
     */
    public static Scenario read(String text, String name) throws InputException {
        return new ScenarioReader(text, name).scenario();
    }

    private Scenario scenario() throws InputException {
        readHeader();
        LineCursor line = next("algorithm");
        Reference algorithm = line.name("the name of an algorithm");
        Reference file = line.expect("in").quoted("a file name");
        line.end();
        SystemModel system = readSystem();
        line = next("situation");
        Reference place = line.here();
        Situation situation = situation(line, system);
        Set<Property> properties = Property.usual(system);
        Optional<Set<Property>> expected = Optional.empty();
        if (follows("properties")) {
            properties = properties(next("properties"));
        }
        if (follows("expecting")) {
            expected = Optional.of(expectation(next("expecting"), properties));
        }
        List<Line> schedule = new ArrayList<>();
        while (!lines.isEmpty()) {
            LineCursor step = lines.remove();
            schedule.add(new Line(step.here(), instruction(step)));
            step.end();
        }
        return new Scenario(algorithm, file, system, place, situation, properties, expected, schedule);
    }

    private void readHeader() throws InputException {
        if (!lines.isEmpty() && !follows(HEADER[0])) {
            throw LineCursor.problem(name, lines.remove().here(),
                    "this is no scenario: one begins with the line '%s %s %d'".formatted(HEADER[0], HEADER[1],
                            VERSION));
        }
        LineCursor line = next(HEADER[0]);
        line.expect(HEADER[1]);
        Reference place = line.here();
        int version = line.number("the version of the form, %d,".formatted(VERSION));
        if (version != VERSION) {
            throw LineCursor.problem(name, place, "this version of RBcast reads scenarios of version %d, not %d"
                    .formatted(VERSION, version));
        }
        line.end();
    }

    private boolean follows(String word) {
        return !lines.isEmpty() && lines.peek().peek().filter(word::equals).isPresent();
    }

    private LineCursor next(String word) throws InputException {
        if (lines.isEmpty()) {
            throw LineCursor.problem(name, new Reference("", lastLine, 1),
                    "a line '%s ...' is missing".formatted(word));
        }
        return lines.remove().expect(word);
    }

    private SystemModel readSystem() throws InputException {
        LineCursor line = next("system");
        Reference place = line.rest();
        try {
            return SystemText.read(place.text());
        } catch (InputException unusable) {
            throw LineCursor.problem(name, place, unusable.getMessage());
        }
    }

    private Situation situation(LineCursor line, SystemModel system) throws InputException {
        Reference place = line.here();
        List<Kind> kinds = Arrays.asList(Kind.values());
        Kind kind = kinds.stream().filter(each -> each.keyword().equals(place.text())).findFirst()
                .orElseThrow(() -> line.problem("a situation is expected here: %s"
                        .formatted(Words.alternatives(kinds))));
        line.expect(place.text(), "with");
        int faulty = line.number("a number of faulty processes");
        line.expect("faulty", faulty == 1 ? "process" : "processes");
        line.end();
        try {
            Situation situation = new Situation(kind, faulty);
            if (system.admits(situation)) {
                return situation;
            }
        } catch (IllegalArgumentException impossible) {
            // said below
        }
        throw LineCursor.problem(name, place, "in %s there is no such situation".formatted(system));
    }

    private static Set<Property> properties(LineCursor line) throws InputException {
        Set<Property> properties = EnumSet.noneOf(Property.class);
        do {
            Reference word = line.here();
            properties.add(Property.of(word.text()).orElseThrow(() -> line.problem("a property is expected here: "
                    + Words.alternatives(Arrays.asList(Property.values())))));
            line.expect(word.text());
        } while (line.takes(","));
        line.end();
        return properties;
    }

    private Set<Property> expectation(LineCursor line, Set<Property> properties) throws InputException {
        if (line.takes("no")) {
            line.expect("violation").end();
            return Set.of();
        }
        line.expect("violation", "of");
        Reference place = line.here();
        Set<Property> expected = properties(line);
        if (!properties.containsAll(expected)) {
            throw LineCursor.problem(name, place, "the run is not looked at for all of these properties: it is for "
                    + Words.enumeration(properties.stream().sorted().toList()));
        }
        return expected;
    }

    private static Instruction instruction(LineCursor line) throws InputException {
        if (line.takes("settle")) {
            return new Instruction.Settle();
        }
        if (line.takes("random")) {
            long seed = line.expect("with", "seed").seed();
            OptionalInt steps = OptionalInt.empty();
            if (line.takes("for")) {
                steps = OptionalInt.of(line.number("a number of steps"));
                line.expect(steps.getAsInt() == 1 ? "step" : "steps");
            }
            return new Instruction.Random(seed, steps);
        }
        int process = line.process();
        if (line.takes("broadcasts")) {
            return new Instruction.Broadcast(process, crash(line));
        }
        if (line.takes("crashes")) {
            return new Instruction.Crash(process);
        }
        if (line.takes("receives")) {
            Message message = message(line);
            int sender = line.expect("from").process();
            return new Instruction.Receive(process, message, sender, crash(line));
        }
        if (line.takes("makes")) {
            Message message = message(line.expect("up"));
            return new Instruction.MakeUp(process, message, line.expect("for").process());
        }
        if (line.takes("loses")) {
            Message message = message(line);
            return new Instruction.Lose(process, message, line.expect("for").process());
        }
        throw line.problem("what the process does is expected here: broadcasts, receives, makes up, loses or crashes");
    }

    /** {@code echo} or {@code echo of m2}. */
    private static Message message(LineCursor line) throws InputException {
        Reference type = line.name("a message type");
        if (!line.takes("of")) {
            return new Message(type, 0);
        }
        Reference content = line.name("a content, such as m2");
        if (!content.text().matches("m[1-9]")) {
            throw LineCursor.problem(line.file(), content, "contents are called m1, m2 and so on");
        }
        return new Message(type, content.text().charAt(1) - '1');
    }

    /** {@code and crashes before action 2}, or {@code and crashes in action 2 reaching p1, p3}, or nothing. */
    private static Optional<CrashPoint> crash(LineCursor line) throws InputException {
        if (!line.takes("and")) {
            return Optional.empty();
        }
        line.expect("crashes");
        boolean before = line.takes("before");
        if (!before) {
            line.expect("in");
        }
        line.expect("action");
        Reference place = line.here();
        int action = line.number("the place of an action in the handler, from 1,") - 1;
        if (action < 0) {
            throw LineCursor.problem(line.file(), place, "actions are counted from 1");
        }
        List<Integer> reached = new ArrayList<>();
        if (!before) {
            line.expect("reaching");
            do {
                reached.add(line.process());
            } while (line.takes(","));
        }
        return Optional.of(new CrashPoint(action, reached));
    }
}
