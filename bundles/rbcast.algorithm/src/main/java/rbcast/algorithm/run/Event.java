// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.List;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;

/** Something that happened in a run. Processes are numbered from 0, and so are contents. */
public sealed interface Event {

    /** The process at which it happened. */
    int process();

    /** The content that it is about; 0 in systems with one content. */
    default int content() {
        return 0;
    }

    /**
     * Why a condition on messages received held.
     *
     * @param type the type waited for
     * @param count distinct processes that it had been received from
     * @param required the number that the condition asks for in this system; 1 where it asks for the broadcaster
     * @param fromBroadcaster whether it asks for the broadcaster rather than for a number
     */
    record Evidence(MessageType type, int count, int required, boolean fromBroadcaster) {
    }

    /** The broadcaster began its RB-Broadcast handler. */
    record Broadcast(int process) implements Event {
    }

    /**
     * A correct or not yet crashed process received a message and ran its receive handler.
     *
     * @param count distinct processes that this type has now been received from
     */
    record Receive(int process, int content, int sender, MessageType type, int count) implements Event {
    }

    /**
     * A process sent a message.
     *
     * @param receivers the processes that it goes to now, in ascending order; those that had it before are left out
     * @param missed the processes that a crash in the middle of the SEND kept from getting it
     * @param evidence why the condition held, when it is a threshold
     */
    record Send(int process, int content, MessageType type, List<Integer> receivers, List<Integer> missed,
            ActionSite site, Optional<Evidence> evidence) implements Event {
    }

    /** A process delivered. */
    record Deliver(int process, int content, ActionSite site, Optional<Evidence> evidence) implements Event {
    }

    /** A faulty process of a crash system stopped for good. */
    record Crash(int process) implements Event {
    }

    /** A Byzantine process sent a message of its own making to one process. */
    record ByzantineSend(int process, int content, int receiver, MessageType type) implements Event {
    }

    /** A message that a faulty process of an omission system had sent is lost: the receiver never gets it. */
    record Loss(int process, int receiver, MessageType type) implements Event {
    }
}
