// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Trace;
import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.Position;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.SourceFile;
import rbcast.tasks.Sources;
import rbcast.tasks.scenario.Scenario.Instruction;
import rbcast.tasks.scenario.Scenario.Line;
import rbcast.tasks.scenario.Scenario.Message;
import rbcast.tasks.scenario.Scenario.Reference;
import rbcast.tasks.trace.SourceLines;
import rbcast.text.Words;

/**
 * A scenario that has been replayed.
 *
 * @param algorithmFile the file that the algorithm was read from
 * @param simulation the run where the scenario ends: it can go on from here
 * @param trace what has happened
 * @param source where the actions of the algorithm stand
 * @param expected as {@link Scenario#expected()}
 */
public record ScenarioRun(Path algorithmFile, Simulation simulation, Trace trace, SourceLines source,
        Optional<Set<Property>> expected) {

    public ScenarioRun {
        Objects.requireNonNull(algorithmFile);
        Objects.requireNonNull(simulation);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(source);
        expected = expected.map(Set::copyOf);
    }

    /**
     * Replays a scenario.
     *
     * @param file that it stands in
     * @throws InputException if it cannot be read, its algorithm cannot, or one of its steps is impossible; with the
     *         place in front
     */
    public static ScenarioRun of(Path file) throws InputException {
        return of(ScenarioReader.read(file), file);
    }

    /**
     * Replays a scenario.
     *
     * @param file that it stands in, or might stand in: where its algorithm is looked for
     * @throws InputException as for {@link #of(Path)}
     */
    public static ScenarioRun of(Scenario scenario, Path file) throws InputException {
        SourceFile source = source(scenario.file(), file);
        return of(scenario, file.toString(), source.document(), source.path());
    }

    /**
     * Replays a scenario on what somebody else has read.
     *
     * @param name of the scenario's file, for messages
     * @param document where its algorithm is looked for, without errors
     * @param source the file that the document was read from
     * @throws InputException if there is no such algorithm, or one of the steps is impossible; with the place in front
     */
    public static ScenarioRun of(Scenario scenario, String name, Document document, Path source)
            throws InputException {
        Algorithm algorithm = document.algorithm(scenario.algorithm().text()).orElseThrow(() -> LineCursor.problem(name,
                scenario.algorithm(), "%s has no algorithm '%s'; %s".formatted(source,
                        scenario.algorithm().text(), names(document))));
        Simulation simulation = Simulation.of(algorithm, scenario.system(), scenario.situation());
        for (Line line : scenario.schedule()) {
            simulation = perform(line, simulation, name);
        }
        return new ScenarioRun(source, simulation, simulation.trace().about(scenario.properties()),
                lines(document, algorithm), scenario.expected());
    }

    /** Where the actions of an algorithm stand in the document it comes from. */
    public static SourceLines lines(Document document, Algorithm algorithm) {
        return site -> document.position(algorithm, site).map(Position::line).map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static SourceFile source(Reference reference, Path scenario) throws InputException {
        Path file;
        try {
            file = scenario.resolveSibling(Sources.path(reference.text())).normalize();
        } catch (InputException unusable) {
            throw LineCursor.problem(scenario.toString(), reference, unusable.getMessage());
        }
        SourceFile source = Sources.read(file.toString());
        Optional<Issue> error = source.errors().stream().findFirst();
        if (error.isPresent()) {
            throw new InputException(error.get().toString());
        }
        return source;
    }

    private static String names(Document document) {
        return Words.existing(document.algorithms().stream().map(Algorithm::name).toList());
    }

    private static Simulation perform(Line line, Simulation simulation, String file) throws InputException {
        if (line.instruction() instanceof Instruction.Settle) {
            return simulation.settled();
        }
        if (line.instruction() instanceof Instruction.Random random) {
            return new Dice(random.seed()).play(simulation, random.steps().orElse(Integer.MAX_VALUE));
        }
        Step step = step(line, simulation, file);
        Optional<String> obstacle = simulation.obstacle(step);
        if (obstacle.isPresent()) {
            throw LineCursor.problem(file, line.place(), "this is impossible here: " + obstacle.get());
        }
        return simulation.after(step);
    }

    private static Step step(Line line, Simulation simulation, String file) throws InputException {
        if (line.instruction() instanceof Instruction.Broadcast broadcast) {
            if (broadcast.process() != 0) {
                throw LineCursor.problem(file, line.place(), "only p1 broadcasts");
            }
            return new Step.Broadcast(broadcast.crash());
        }
        if (line.instruction() instanceof Instruction.Receive receive) {
            return message(line, simulation, file, receive.message(), receive.sender(), receive.receiver(),
                    receive.crash());
        }
        if (line.instruction() instanceof Instruction.MakeUp lie) {
            return message(line, simulation, file, lie.message(), lie.sender(), lie.receiver(), Optional.empty());
        }
        if (line.instruction() instanceof Instruction.Lose loss) {
            return Step.lose(loss.receiver(), loss.sender(), type(loss.message().type(), simulation, file));
        }
        return Step.crash(((Instruction.Crash) line.instruction()).process());
    }

    private static int type(Reference type, Simulation simulation, String file) throws InputException {
        List<String> types = simulation.algorithm().types().stream().map(Object::toString).toList();
        if (!types.contains(type.text())) {
            throw LineCursor.problem(file, type, "%s has no message type '%s'; %s".formatted(
                    simulation.algorithm().name(), type.text(), Words.existing(types)));
        }
        return types.indexOf(type.text());
    }

    private static Step message(Line line, Simulation simulation, String file, Message message, int sender,
            int receiver, Optional<CrashPoint> crash) throws InputException {
        Step.Receive step = new Step.Receive(receiver, sender, type(message.type(), simulation, file),
                message.content(), crash);
        boolean lies = simulation.lies(sender);
        if (lies != line.instruction() instanceof Instruction.MakeUp) {
            throw LineCursor.problem(file, line.place(), lies
                    ? "%s is Byzantine: write '%s makes up %s for %s'".formatted(Lane.name(sender), Lane.name(sender),
                            message.type().text(), Lane.name(receiver))
                    : "%s is not Byzantine: it makes nothing up".formatted(Lane.name(sender)));
        }
        return step;
    }

    /** Whether the run is what is expected of it: where nothing is said, that nothing is violated. */
    public boolean isAsExpected() {
        return expected.orElse(Set.of()).equals(Set.copyOf(trace.violated()));
    }

    public ExitStatus status() {
        return isAsExpected() ? ExitStatus.AS_EXPECTED : ExitStatus.VIOLATED;
    }
}
