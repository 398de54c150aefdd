// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.proof.model.Scene.Adversary;

/** Which questions decide whether an algorithm has its properties in all systems: each about a situation and a goal. */
public final class Questions {

    private final Program program;
    private final Resilience systems;

    private Questions(Program program, Resilience systems) {
        this.program = program;
        this.systems = systems;
    }

    /**
     * The questions; if all have the answer "no", the properties hold. Where an algorithm for crash systems asks for
     * the broadcaster they are those of the omission systems of these sizes, where all that correct processes can come
     * to in crash systems is possible too.
     *
     * @throws TooComplex if processes can have too many outcomes
     */
    public static List<Encoding> of(Algorithm algorithm, Resilience systems, Set<Property> properties)
            throws TooComplex {
        Questions questions = new Questions(new Program(algorithm, 1), systems);
        List<Encoding> all = new ArrayList<>();
        for (Property property : new TreeSet<>(properties)) {
            for (Kind kind : Kind.values()) {
                questions.add(property, kind, all);
            }
        }
        return List.copyOf(all);
    }

    private void add(Property property, Kind kind, List<Encoding> all) throws TooComplex {
        if (arises(kind) && saysSomething(property, kind)) {
            Scene scene = new Scene(mode(), kind, adversary(property));
            all.add(new Encoding(program, scene, Goal.of(property, 0), systems));
        }
    }

    private FailureMode mode() {
        boolean abstracted = systems.mode() == FailureMode.CRASH && program.algorithm().asksForBroadcaster();
        return abstracted ? FailureMode.OMISSION : systems.mode();
    }

    private boolean arises(Kind kind) {
        return switch (kind) {
            case CORRECT_BROADCASTER -> true;
            case FAULTY_BROADCASTER -> systems.mode() != FailureMode.NO_FAILURE;
            case NO_BROADCAST -> systems.mode() == FailureMode.BYZANTINE;
        };
    }

    private static boolean saysSomething(Property property, Kind kind) {
        return switch (property) {
            case RB_VALIDITY -> kind == Kind.CORRECT_BROADCASTER;
            case RB_INTEGRITY -> kind == Kind.NO_BROADCAST;
            case RB_CONSISTENCY -> false;
            case RB_AGREEMENT, RB_UNIFORM_AGREEMENT -> true;
        };
    }

    /** More messages make more happen: silence is worst for validity, noise for integrity. */
    private Adversary adversary(Property property) {
        if (systems.mode() == FailureMode.NO_FAILURE) {
            return Adversary.SILENT;
        }
        return switch (property) {
            case RB_VALIDITY -> Adversary.SILENT;
            case RB_INTEGRITY -> Adversary.LOUD;
            default -> Adversary.ANY;
        };
    }
}
