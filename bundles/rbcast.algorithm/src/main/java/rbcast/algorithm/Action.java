// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;

/** An instruction under a condition: {@code instruction if condition} (section IV-A). */
public record Action(Instruction instruction, Condition condition) {

    public Action {
        Objects.requireNonNull(instruction);
        Objects.requireNonNull(condition);
    }

    public static Action send(Destination destination, MessageType type, Condition condition) {
        return new Action(Instruction.send(destination, type), condition);
    }

    public static Action deliver(Condition condition) {
        return new Action(Instruction.deliver(), condition);
    }

    @Override
    public String toString() {
        return instruction + " if " + condition;
    }
}
