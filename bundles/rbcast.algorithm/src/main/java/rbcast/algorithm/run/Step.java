// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Objects;
import java.util.Optional;

/**
 * One choice of the scheduler or of the adversary. A step says who acts, not what the algorithm answers, so a sequence
 * of steps can be tried on any algorithm. Processes are numbered from 0, see {@link rbcast.algorithm.system.Situation};
 * types by their place in {@link rbcast.algorithm.Algorithm#types()}.
 */
public sealed interface Step {

    /** The broadcaster, process 0, runs the RB-Broadcast handler; only as the first step of a run. */
    record Broadcast(Optional<CrashPoint> crash) implements Step {
        public Broadcast {
            Objects.requireNonNull(crash);
        }
    }

    /**
     * A process receives a message and runs the receive handler. A message of a Byzantine sender is sent by this very
     * step; any other has to be in transit.
     *
     * @param content the number of the message's content, from 0; in systems with one content it is 0
     */
    record Receive(int receiver, int sender, int type, int content, Optional<CrashPoint> crash) implements Step {
        public Receive {
            Objects.requireNonNull(crash);
        }
    }

    /** A faulty process of a crash system stops for good, outside of any handler. */
    record Crash(int process) implements Step {
    }

    /**
     * A message that a faulty process of an omission system has sent to another one is lost. No search needs this step:
     * what is lost cannot be told from what is never received.
     */
    record Lose(int receiver, int sender, int type) implements Step {
    }

    static Step broadcast() {
        return new Broadcast(Optional.empty());
    }

    static Step broadcast(CrashPoint crash) {
        return new Broadcast(Optional.of(crash));
    }

    static Step receive(int receiver, int sender, int type) {
        return receive(receiver, sender, type, 0);
    }

    /** A receipt in a system with several contents. */
    static Step receive(int receiver, int sender, int type, int content) {
        return new Receive(receiver, sender, type, content, Optional.empty());
    }

    static Step receive(int receiver, int sender, int type, CrashPoint crash) {
        return new Receive(receiver, sender, type, 0, Optional.of(crash));
    }

    static Step crash(int process) {
        return new Crash(process);
    }

    static Step lose(int receiver, int sender, int type) {
        return new Lose(receiver, sender, type);
    }
}
