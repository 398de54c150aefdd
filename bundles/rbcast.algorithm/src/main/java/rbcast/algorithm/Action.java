// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;

import rbcast.algorithm.Instruction.Send;

/**
 * An instruction under a condition: {@code instruction if condition} (section IV-A).
 *
 * @param once whether the action is guarded against other contents of the same broadcast
 */
public record Action(Instruction instruction, Condition condition, Once once) {

    public Action {
        Objects.requireNonNull(instruction);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(once);
    }

    /** An action that knows nothing of other contents, as all of the paper's. */
    public Action(Instruction instruction, Condition condition) {
        this(instruction, condition, Once.PER_CONTENT);
    }

    public static Action send(Destination destination, MessageType type, Condition condition) {
        return new Action(Instruction.send(destination, type), condition);
    }

    public static Action deliver(Condition condition) {
        return new Action(Instruction.deliver(), condition);
    }

    /** The same with a guard: for one content of the broadcast only. */
    public Action oncePerBroadcast() {
        return new Action(instruction, condition, Once.PER_BROADCAST);
    }

    /** Whether it has a guard. */
    public boolean isGuarded() {
        return once == Once.PER_BROADCAST;
    }

    @Override
    public String toString() {
        return instruction + " if " + condition + (isGuarded() ? " and " + guard() : "");
    }

    private String guard() {
        return instruction instanceof Send send ? "no <" + send.type() + ", *> already sent"
                : "nothing already delivered";
    }
}
