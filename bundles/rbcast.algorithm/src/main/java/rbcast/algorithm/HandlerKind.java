// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

/** The two events that a process reacts to (section III-B). */
public enum HandlerKind {
    /** {@code when RB-Broadcast(m)}: run once, by the broadcaster, as the first event of a run. */
    RB_BROADCAST("RB-Broadcast(m)"),
    /** {@code when receive(<t, m>)}: run by every process on every receipt. */
    RECEIVE("receive(<t, m>)");

    private final String event;

    HandlerKind(String event) {
        this.event = event;
    }

    /** The event as the language writes it. */
    public String event() {
        return event;
    }

    @Override
    public String toString() {
        return event;
    }
}
