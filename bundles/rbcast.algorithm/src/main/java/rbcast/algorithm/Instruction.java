// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;

/**
 * What an action does (section IV-A1). STOP is not among them: it ends every handler, so {@link Handler} implies it.
 */
public sealed interface Instruction {

    /**
     * {@code SEND to destination(<type, m>)}. A process sends a message type to a given destination at most once,
     * whatever action asks for it.
     */
    record Send(Destination destination, MessageType type) implements Instruction {
        public Send {
            Objects.requireNonNull(destination);
            Objects.requireNonNull(type);
        }

        @Override
        public String toString() {
            return "SEND to " + destination + "(<" + type + ", m>)";
        }
    }

    /** {@code DELIVER(m)}. A process delivers a message content at most once. */
    record Deliver() implements Instruction {
        @Override
        public String toString() {
            return "DELIVER(m)";
        }
    }

    static Instruction send(Destination destination, MessageType type) {
        return new Send(destination, type);
    }

    static Instruction deliver() {
        return new Deliver();
    }
}
