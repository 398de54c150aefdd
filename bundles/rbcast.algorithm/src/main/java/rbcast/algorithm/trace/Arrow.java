// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.Objects;
import java.util.OptionalInt;

import rbcast.algorithm.MessageType;

/**
 * A message from one process to another, or to itself.
 *
 * @param sent number of the event in which it is sent
 * @param received number of the event in which it is received; empty unless its fate is {@link Fate#RECEIVED}
 * @param content the number of its content, from 0
 * @param lie whether a Byzantine process made it up
 */
public record Arrow(int sent, OptionalInt received, int sender, int receiver, MessageType type, int content,
        boolean lie, Fate fate) {

    /** What became of a message by the end of a run. */
    public enum Fate {
        /** It has arrived, and the receiver has reacted. */
        RECEIVED("received"),
        /** It is still on its way. */
        IN_TRANSIT("never received"),
        /** It is lost: a faulty process of an omission system has sent it. */
        LOST("lost"),
        /** Its sender crashed in the middle of the SEND, before it got out. */
        PREVENTED("kept back by the crash");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In words: {@code never received}. */
        @Override
        public String toString() {
            return words;
        }
    }

    public Arrow {
        Objects.requireNonNull(type);
        Objects.requireNonNull(fate);
        if (received.isPresent() != (fate == Fate.RECEIVED)) {
            throw new IllegalArgumentException(fate + ", but received at " + received);
        }
    }

    /** The message as drawings name it. */
    public String label() {
        return type.name();
    }
}
