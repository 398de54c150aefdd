// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.proof.model.Scene.Adversary;

/**
 * Which questions decide whether an algorithm has its properties in all systems: each about a situation and a goal. A
 * question becomes a query when it is asked, as the first ones may answer all.
 */
public final class Questions {

    /** What is asked, which is not a query yet. */
    @FunctionalInterface
    public interface Question {

        /**
         * The question as a query.
         *
         * @throws TooComplex if processes can have too many outcomes
         */
        Encoding encode() throws TooComplex;
    }

    private final Algorithm algorithm;
    private final Resilience systems;
    private final Outlook outlook;

    /** @param outlook what is possible in these systems for a single process */
    public Questions(Algorithm algorithm, Resilience systems, Outlook outlook) {
        this.algorithm = algorithm;
        this.systems = systems;
        this.outlook = outlook;
    }

    /** The questions; if all have the answer "no", the properties hold. */
    public List<Question> about(Set<Property> properties) {
        return about(properties, systems.contents());
    }

    /**
     * Questions about runs in which the faulty processes use one content only, where there may be others: a "yes" is a
     * violation, a "no" says nothing (docs/proofs.md, Lemma 12). They are answered soon, as guards have no say in them.
     */
    public List<Question> withOneContent(Set<Property> properties) {
        return areContentsApart() ? List.of() : about(properties, 1);
    }

    /** Whether there is one content, or nothing is done for one because of another. */
    public boolean areContentsApart() {
        return systems.contents() == 1 || !algorithm.hasGuards();
    }

    private List<Question> about(Set<Property> properties, int contents) {
        List<Question> all = new ArrayList<>();
        for (Property property : new TreeSet<>(properties)) {
            for (Kind kind : Kind.values()) {
                if (arises(kind)) {
                    Scene scene = new Scene(systems.mode(), kind, adversary(property, contents));
                    goals(property, kind, contents).forEach(goal -> all.add(question(goal, scene, contents)));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * Questions whose answer is "yes" where a correct process can deliver: if all say "no", the algorithm does nothing
     * that anybody sees.
     */
    public List<Question> aboutDeliveries() {
        // what violates RB-Integrity where nobody has broadcast is a delivery everywhere
        Property asked = systems.mode() == FailureMode.BYZANTINE ? Property.RB_INTEGRITY : Property.RB_AGREEMENT;
        return Stream.of(Kind.values()).filter(this::arises).map(kind -> question(
                Goal.of(Property.RB_INTEGRITY, 0), new Scene(systems.mode(), kind,
                        adversary(asked, systems.contents())), systems.contents())).toList();
    }

    private Question question(Goal goal, Scene scene, int contents) {
        return () -> new Encoding(program(goal, contents), scene, goal, systems, outlook);
    }

    /** Contents meet in guards only; without them those that the goal is about are enough. */
    private Program program(Goal goal, int contents) {
        Set<Integer> relevant = new TreeSet<>();
        for (int content = 0; content < contents; content++) {
            if (algorithm.hasGuards() || content == goal.content() || content == goal.other()) {
                relevant.add(content);
            }
        }
        return new Program(algorithm, contents, relevant, outlook::mayBeReachedByNothing);
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
    private List<Goal> goals(Property property, Kind kind, int contents) {
        boolean correct = kind == Kind.CORRECT_BROADCASTER;
        boolean another = correct && contents > 1;
        return switch (property) {
            case RB_VALIDITY -> correct ? List.of(Goal.of(property, 0)) : List.of();
            case RB_INTEGRITY -> kind == Kind.NO_BROADCAST ? List.of(Goal.of(property, 0))
                    : another ? List.of(Goal.of(property, 1)) : List.of();
            case RB_AGREEMENT, RB_UNIFORM_AGREEMENT -> another
                    ? List.of(Goal.of(property, 0), Goal.of(property, 1)) : List.of(Goal.of(property, 0));
            case RB_CONSISTENCY -> differences(correct, contents);
        };
    }

    private static Goal difference(int content) {
        return new Goal(Property.RB_CONSISTENCY, content, content + 1);
    }

    private static List<Goal> differences(boolean correct, int contents) {
        if (contents == 1) {
            return List.of();
        }
        return correct && contents > 2 ? List.of(difference(0), difference(1)) : List.of(difference(0));
    }

    /** Without guards more messages make more happen: silence is worst for validity, noise for integrity. */
    private Adversary adversary(Property property, int contents) {
        if (systems.mode() == FailureMode.NO_FAILURE) {
            return Adversary.SILENT;
        }
        if (contents > 1 && algorithm.hasGuards()) {
            return Adversary.ANY;
        }
        return switch (property) {
            case RB_VALIDITY -> Adversary.SILENT;
            case RB_INTEGRITY, RB_CONSISTENCY -> Adversary.LOUD;
            default -> Adversary.ANY;
        };
    }
}
