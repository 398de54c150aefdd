// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Optional;

import rbcast.algorithm.Once;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.GuardDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.SentGuard;
import rbcast.dsl.writing.Wording;

/** Reads the guards of actions, which speak of other contents of the same broadcast. */
final class GuardReader {

    private final Problems problems;

    GuardReader(Problems problems) {
        this.problems = problems;
    }

    static Once once(ActionDefinition action) {
        return action.getGuard() == null ? Once.PER_CONTENT : Once.PER_BROADCAST;
    }

    /** Notes a guard that is none of this action's. */
    void check(ActionDefinition action) {
        GuardDefinition guard = action.getGuard();
        if (guard == null) {
            return;
        }
        Optional<String> fitting = fitting(action);
        if (fitting.isEmpty()) {
            problems.add(ProblemKind.MISPLACED, action, Literals.ACTION_DEFINITION__GUARD,
                    "STOP has no guard: write 'STOP if true;'", Fixes.replace(action, null, Wording.STOP));
        } else if (!fitting.get().equals(written(guard))) {
            problems.add(ProblemKind.MISPLACED, action, Literals.ACTION_DEFINITION__GUARD,
                    "a guard is about what its own action does: write '" + fitting.get() + "'",
                    Fixes.replace(action, Literals.ACTION_DEFINITION__GUARD, fitting.get()));
        }
    }

    private static Optional<String> fitting(ActionDefinition action) {
        if (action.getInstruction() instanceof SendDefinition send) {
            return Optional.of(Wording.sentGuard(send.getType()));
        }
        return action.getInstruction() instanceof DeliverDefinition ? Optional.of(Wording.DELIVERED_GUARD)
                : Optional.empty();
    }

    private static String written(GuardDefinition guard) {
        return guard instanceof SentGuard sent ? Wording.sentGuard(sent.getType()) : Wording.DELIVERED_GUARD;
    }
}
