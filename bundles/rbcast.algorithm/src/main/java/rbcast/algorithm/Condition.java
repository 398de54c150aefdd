// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.util.Objects;

/**
 * When an action is executed (section IV-A2). Conditions only ever become true: a count that is reached stays reached.
 */
public sealed interface Condition {

    /** {@code true}: whenever the handler runs. */
    record Always() implements Condition {
        @Override
        public String toString() {
            return "true";
        }
    }

    /** {@code received (<type, m>) from threshold distinct parties}. */
    record Received(MessageType type, Threshold threshold) implements Condition {
        public Received {
            Objects.requireNonNull(type);
            Objects.requireNonNull(threshold);
        }

        @Override
        public String toString() {
            String parties = threshold.equals(Threshold.ONE) ? "distinct party" : "distinct parties";
            return "received (<" + type + ", m>) from " + threshold + " " + parties;
        }
    }

    /**
     * {@code received (<type, m>) from the broadcaster}: from the process itself whose broadcast this is. Links are
     * authenticated, so nobody else can send in its name.
     */
    record FromBroadcaster(MessageType type) implements Condition {
        public FromBroadcaster {
            Objects.requireNonNull(type);
        }

        @Override
        public String toString() {
            return "received (<" + type + ", m>) from the broadcaster";
        }
    }

    static Condition always() {
        return new Always();
    }

    static Condition received(MessageType type, Threshold threshold) {
        return new Received(type, threshold);
    }

    static Condition fromBroadcaster(MessageType type) {
        return new FromBroadcaster(type);
    }
}
