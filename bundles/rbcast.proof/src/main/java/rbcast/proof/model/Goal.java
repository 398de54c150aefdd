// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.List;
import java.util.function.Predicate;

import rbcast.algorithm.system.Property;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;

/**
 * What is looked for at the end of a run: a property violated.
 *
 * @param property the property
 * @param content the content that it is violated for
 * @param other for RB-Consistency the other content that is delivered; else the same
 */
record Goal(Property property, int content, int other) {

    /** Of one content. */
    static Goal of(Property property, int content) {
        return new Goal(property, content, content);
    }

    /** The classes with members that make it one. */
    Formula formula(List<ProcessClass> classes) {
        Predicate<ProcessClass> correct = each -> each.role().correct();
        Predicate<ProcessClass> delivered = each -> each.outcome().contains(Fact.delivered(content));
        return switch (property) {
            case RB_VALIDITY -> some(classes, delivered.negate().and(each -> each.role().broadcasts()));
            case RB_INTEGRITY -> some(classes, correct.and(delivered));
            case RB_AGREEMENT -> Formula.and(some(classes, correct.and(delivered)),
                    some(classes, correct.and(delivered.negate())));
            case RB_UNIFORM_AGREEMENT -> Formula.and(some(classes, delivered),
                    some(classes, correct.and(delivered.negate())));
            case RB_CONSISTENCY -> Formula.and(some(classes, correct.and(delivered)),
                    some(classes, correct.and(each -> each.outcome().contains(Fact.delivered(other)))));
        };
    }

    private static Formula some(List<ProcessClass> classes, Predicate<ProcessClass> which) {
        Linear members = classes.stream().filter(which).map(ProcessClass::size).reduce(Linear.ZERO, Linear::plus);
        return members.atLeast(1);
    }

    String inWords(Program program) {
        String m = program.nameOf(content);
        return switch (property) {
            case RB_VALIDITY -> "The broadcaster, who is correct, has not delivered %s.".formatted(m);
            case RB_INTEGRITY -> "A correct process has delivered %s, which nobody broadcast.".formatted(m);
            case RB_AGREEMENT -> "A correct process has delivered %s, and another one has not.".formatted(m);
            case RB_UNIFORM_AGREEMENT -> "A process has delivered %s, and a correct one has not.".formatted(m);
            case RB_CONSISTENCY -> "Correct processes have delivered %s and %s.".formatted(m,
                    program.nameOf(other));
        };
    }
}
