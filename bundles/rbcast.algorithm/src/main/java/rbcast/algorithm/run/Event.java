// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.List;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.MessageType;

/** Something that happened in a run. Processes are numbered from 0. */
public sealed interface Event {

    /** The process at which it happened. */
    int process();

    /**
     * Why a threshold condition held.
     *
     * @param type the type waited for
     * @param count distinct processes that it had been received from
     * @param required the number that the condition asks for in this system
     */
    record Evidence(MessageType type, int count, int required) {
    }

    /** The broadcaster began its RB-Broadcast handler. */
    record Broadcast(int process) implements Event {
    }

    /**
     * A correct or not yet crashed process received a message and ran its receive handler.
     *
     * @param count distinct processes that this type has now been received from
     */
    record Receive(int process, int sender, MessageType type, int count) implements Event {
    }

    /**
     * A process sent a message.
     *
     * @param receivers the processes that it goes to now, in ascending order; those that had it before are left out
     * @param missed the processes that a crash in the middle of the SEND kept from getting it
     * @param evidence why the condition held, when it is a threshold
     */
    record Send(int process, MessageType type, List<Integer> receivers, List<Integer> missed, ActionSite site,
            Optional<Evidence> evidence) implements Event {
    }

    /** A process delivered m. */
    record Deliver(int process, ActionSite site, Optional<Evidence> evidence) implements Event {
    }

    /** A faulty process of a crash system stopped for good. */
    record Crash(int process) implements Event {
    }

    /** A Byzantine process sent a message of its own making to one process. */
    record ByzantineSend(int process, int receiver, MessageType type) implements Event {
    }
}
