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

    private final Algorithm algorithm;
    private final Resilience systems;
    private final Outlook outlook;

    private Questions(Algorithm algorithm, Resilience systems, Outlook outlook) {
        this.algorithm = algorithm;
        this.systems = systems;
        this.outlook = outlook;
    }

    /**
     * The questions; if all have the answer "no", the properties hold.
     *
     * @throws TooComplex if processes can have too many outcomes
     */
    public static List<Encoding> of(Algorithm algorithm, Resilience systems, Set<Property> properties,
            Outlook outlook) throws TooComplex {
        Questions questions = new Questions(algorithm, systems, outlook);
        List<Encoding> all = new ArrayList<>();
        for (Property property : new TreeSet<>(properties)) {
            for (Kind kind : Kind.values()) {
                questions.add(property, kind, all);
            }
        }
        return List.copyOf(all);
    }

    /**
     * Questions whose answer is "yes" where a correct process can deliver: if all say "no", the algorithm does nothing
     * that anybody sees.
     *
     * @throws TooComplex if processes can have too many outcomes
     */
    public static List<Encoding> aboutDeliveries(Algorithm algorithm, Resilience systems, Outlook outlook)
            throws TooComplex {
        Questions questions = new Questions(algorithm, systems, outlook);
        List<Encoding> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (questions.arises(kind)) {
                // what violates RB-Integrity where nobody has broadcast is a delivery everywhere
                Goal delivery = Goal.of(Property.RB_INTEGRITY, 0);
                Adversary adversary = systems.mode() == FailureMode.BYZANTINE
                        ? questions.adversary(Property.RB_INTEGRITY) : questions.adversary(Property.RB_AGREEMENT);
                all.add(new Encoding(questions.program(delivery), new Scene(systems.mode(), kind, adversary),
                        delivery, systems, outlook));
            }
        }
        return List.copyOf(all);
    }

    private void add(Property property, Kind kind, List<Encoding> all) throws TooComplex {
        if (arises(kind)) {
            Scene scene = new Scene(systems.mode(), kind, adversary(property));
            for (Goal goal : goals(property, kind)) {
                all.add(new Encoding(program(goal), scene, goal, systems, outlook));
            }
        }
    }

    /** Contents meet in guards only; without them those that the goal is about are enough. */
    private Program program(Goal goal) {
        Set<Integer> relevant = new TreeSet<>();
        for (int content = 0; content < systems.contents(); content++) {
            if (algorithm.hasGuards() || content == goal.content() || content == goal.other()) {
                relevant.add(content);
            }
        }
        return new Program(algorithm, systems.contents(), relevant, outlook::mayBeReachedByNothing);
    }

    private boolean arises(Kind kind) {
        return switch (kind) {
            case CORRECT_BROADCASTER -> true;
            case FAULTY_BROADCASTER -> systems.mode() != FailureMode.NO_FAILURE;
            case NO_BROADCAST -> systems.mode() == FailureMode.BYZANTINE;
        };
    }

    /**
     * What violates the property there. Contents are alike, except that a correct broadcaster broadcasts the first: one
     * stands for all others.
     */
    private List<Goal> goals(Property property, Kind kind) {
        boolean correct = kind == Kind.CORRECT_BROADCASTER;
        boolean another = correct && systems.contents() > 1;
        return switch (property) {
            case RB_VALIDITY -> correct ? List.of(Goal.of(property, 0)) : List.of();
            case RB_INTEGRITY -> kind == Kind.NO_BROADCAST ? List.of(Goal.of(property, 0))
                    : another ? List.of(Goal.of(property, 1)) : List.of();
            case RB_AGREEMENT, RB_UNIFORM_AGREEMENT -> another
                    ? List.of(Goal.of(property, 0), Goal.of(property, 1)) : List.of(Goal.of(property, 0));
            case RB_CONSISTENCY -> differences(correct);
        };
    }

    private static Goal difference(int content) {
        return new Goal(Property.RB_CONSISTENCY, content, content + 1);
    }

    private List<Goal> differences(boolean correct) {
        if (systems.contents() == 1) {
            return List.of();
        }
        return correct && systems.contents() > 2 ? List.of(difference(0), difference(1)) : List.of(difference(0));
    }

    /** Without guards more messages make more happen: silence is worst for validity, noise for integrity. */
    private Adversary adversary(Property property) {
        if (systems.mode() == FailureMode.NO_FAILURE) {
            return Adversary.SILENT;
        }
        if (systems.contents() > 1 && algorithm.hasGuards()) {
            return Adversary.ANY;
        }
        return switch (property) {
            case RB_VALIDITY -> Adversary.SILENT;
            case RB_INTEGRITY, RB_CONSISTENCY -> Adversary.LOUD;
            default -> Adversary.ANY;
        };
    }
}
