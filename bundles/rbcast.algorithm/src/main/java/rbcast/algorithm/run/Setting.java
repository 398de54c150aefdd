// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;

/** What does not change in a run: the program, and who is who. Sets of processes are bit masks. */
final class Setting {

    final CompiledAlgorithm program;
    final Situation situation;
    final int n;
    final long everybody;
    final long faulty;
    final boolean byzantine;
    /** The processes whose messages to others may be lost. */
    final long lossy;
    /** Whose broadcast this is; where nobody broadcasts, one of the Byzantine processes might. */
    final long broadcaster;

    Setting(CompiledAlgorithm program, Situation situation) {
        this.program = program;
        this.situation = situation;
        this.n = program.system().n();
        this.everybody = n == Long.SIZE ? -1L : (1L << n) - 1;
        this.faulty = Processes.faulty(situation, n);
        FailureMode mode = program.system().mode();
        this.byzantine = mode == FailureMode.BYZANTINE;
        this.lossy = mode == FailureMode.OMISSION ? faulty : 0;
        this.broadcaster = Processes.bit(situation.kind() == Kind.NO_BROADCAST ? n - 1 : 0);
    }

    boolean isCorrect(int process) {
        return (faulty & Processes.bit(process)) == 0;
    }

    boolean isByzantine(int process) {
        return byzantine && !isCorrect(process);
    }

    /** Whether a faulty process may stop in the middle of what it does. */
    boolean hasCrashes() {
        return program.system().mode() == FailureMode.CRASH;
    }

    /** Whether there is a process of that number. */
    boolean includes(int process) {
        return process >= 0 && process < n;
    }

    /** Whether a process is to run the RB-Broadcast handler. */
    boolean hasBroadcaster() {
        return situation.kind() == Kind.CORRECT_BROADCASTER
                || situation.kind() == Kind.FAULTY_BROADCASTER && !byzantine;
    }

    /** Whether there are such processes and such a type. */
    boolean hasMessage(int receiver, int sender, int type) {
        return includes(receiver) && includes(sender) && type >= 0 && type < program.types();
    }

    /** What the situation is for a content: what a correct broadcaster has not broadcast, nobody has. */
    Kind kindFor(int content) {
        boolean another = content > 0 && situation.kind() == Kind.CORRECT_BROADCASTER;
        return another ? Kind.NO_BROADCAST : situation.kind();
    }
}
