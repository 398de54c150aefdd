// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * What a scenario file says. Its lines are not yet steps of an algorithm: that takes the algorithm, which stands in a
 * file of its own.
 *
 * @param algorithm its name
 * @param file the file with it, as it is written: relative to the folder of the scenario
 * @param properties what the run is looked at for
 * @param expected the properties that are expected to be violated, none of them if it is empty; an empty
 *        {@code Optional} where nothing is said
 */
public record Scenario(Reference algorithm, Reference file, SystemModel system, Reference situationPlace,
        Situation situation, Set<Property> properties, Optional<Set<Property>> expected, List<Line> schedule) {

    public Scenario {
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(file);
        Objects.requireNonNull(system);
        Objects.requireNonNull(situationPlace);
        Objects.requireNonNull(situation);
        properties = Set.copyOf(properties);
        expected = expected.map(Set::copyOf);
        schedule = List.copyOf(schedule);
    }

    /**
     * A word and where it stands.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Reference(String text, int line, int column) {
    }

    /**
     * A line of the schedule.
     *
     * @param place its beginning
     */
    public record Line(Reference place, Instruction instruction) {
    }

    /**
     * What a message is.
     *
     * @param content the number of its content, from 0
     */
    public record Message(Reference type, int content) {
    }

    /** What a line of the schedule asks for. Processes are numbered from 0. */
    public sealed interface Instruction {

        /** A process runs the RB-Broadcast handler. */
        record Broadcast(int process, Optional<CrashPoint> crash) implements Instruction {
        }

        /** A message arrives that was sent before. */
        record Receive(int receiver, Message message, int sender, Optional<CrashPoint> crash) implements Instruction {
        }

        /** A Byzantine process makes a message up, which arrives at once. */
        record MakeUp(int sender, Message message, int receiver) implements Instruction {
        }

        /** A message of a faulty process of an omission system is lost. */
        record Lose(int sender, Message message, int receiver) implements Instruction {
        }

        /** A process stops outside of a handler. */
        record Crash(int process) implements Instruction {
        }

        /** The run goes on to its end by the shortest way. */
        record Settle() implements Instruction {
        }

        /**
         * The run goes on at random.
         *
         * @param steps at most so many; empty: to the end
         */
        record Random(long seed, OptionalInt steps) implements Instruction {
        }
    }
}
