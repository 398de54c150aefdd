// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import java.util.Optional;

/** How a run of one content comes to its end by the shortest way: see {@link Run#settle()}. */
final class Settling {

    private final Run run;
    private final int n;
    private final int types;

    private Settling(Run run) {
        this.run = run;
        this.n = run.program().system().n();
        this.types = run.program().types();
    }

    /** Everything that correct processes are owed is received; faulty ones do nothing more. */
    static void settle(Run run) {
        Settling settling = new Settling(run);
        boolean moved = true;
        while (moved) {
            moved = settling.receiveOnce();
        }
        for (int process = 0; process < settling.n; process++) {
            if (run.mayCrash(process) && !settling.hasReceivedAll(process)) {
                run.crash(process);
            }
        }
        settling.loseWhatIsLeft();
    }

    /** In an omission system, what correct processes have not received by now never arrives. */
    private void loseWhatIsLeft() {
        for (int process = 0; process < n; process++) {
            for (int type = 0; run.isCorrect(process) && type < types; type++) {
                for (int sender : Processes.list(run.lossyInTransitTo(process, type))) {
                    run.lose(process, sender, type);
                }
            }
        }
    }

    /** Goes through all correct processes and types; whether anything was received. */
    private boolean receiveOnce() {
        boolean moved = false;
        for (int process = 0; process < n; process++) {
            for (int type = 0; run.isCorrect(process) && type < types; type++) {
                while (run.owed(process, type) != 0) {
                    int sender = Long.numberOfTrailingZeros(run.owed(process, type));
                    run.receive(process, sender, type, Optional.empty());
                    moved = true;
                }
            }
        }
        return moved;
    }

    private boolean hasReceivedAll(int process) {
        return isSettled(run, process);
    }

    /** Whether everything that correct processes are owed has been received. */
    static boolean isSettled(Run run) {
        boolean settled = true;
        for (int process = 0; process < run.program().system().n(); process++) {
            settled &= !run.isCorrect(process) || isSettled(run, process);
        }
        return settled;
    }

    /** Whether everything that the process is owed has been received. */
    static boolean isSettled(Run run, int process) {
        for (int type = 0; type < run.program().types(); type++) {
            if (run.owed(process, type) != 0) {
                return false;
            }
        }
        return true;
    }
}
