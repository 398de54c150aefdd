// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.Arrays;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.SystemModel;

/**
 * What of a run's state its future depends on, by counts: senders are not told apart, processes of the same role are
 * sorted, and of a process that has crashed only its deliveries are kept. docs/encoding.md says why this is enough.
 */
final class CanonicalState {

    private final Run run;
    private final SystemModel system;
    private final int types;

    private CanonicalState(Run run) {
        this.run = run;
        this.system = run.program().system();
        this.types = run.program().types();
    }

    /** Equal for states that have the same future. */
    static String byCounts(Run run) {
        return new CanonicalState(run).key();
    }

    /** Tells senders and processes apart: nothing is taken for granted. */
    static String exactly(Run run) {
        StringBuilder key = new StringBuilder(run.toString());
        int n = run.program().system().n();
        for (int process = 0; process < n; process++) {
            for (int type = 0; type < run.program().types(); type++) {
                for (int receiver = 0; receiver < n; receiver++) {
                    key.append(run.hasSent(process, type, receiver) ? '1' : '0');
                }
            }
        }
        return key.append(run.awaitsBroadcast()).toString();
    }

    private String key() {
        String[] records = new String[system.n()];
        for (int process = 0; process < records.length; process++) {
            records[process] = record(process);
        }
        Arrays.sort(records);
        return run.awaitsBroadcast() + String.join("", records);
    }

    private String record(int process) {
        StringBuilder text = new StringBuilder().append(role(process)).append(run.hasDelivered(process) ? 'd' : '-');
        if (run.isCrashed(process)) {
            return text.append('x').toString();
        }
        int other = process == 0 ? system.n() - 1 : 0;
        for (int type = 0; type < types; type++) {
            text.append((char) ('0' + run.received(process, type)))
                    .append((char) ('0' + run.receivedFromByzantine(process, type)))
                    .append((char) ('0' + run.inTransit(process, type)))
                    .append(run.hasSent(process, type, process) ? 's' : '-')
                    .append(run.hasSent(process, type, other) ? 'o' : '-');
        }
        return text.append(';').toString();
    }

    private char role(int process) {
        char broadcaster = process == 0 ? 'B' : 'C';
        return run.isCorrect(process) ? broadcaster : Character.toLowerCase(broadcaster);
    }
}
