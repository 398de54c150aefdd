// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.Arrays;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.SystemModel;

/**
 * What of a run's state its future depends on, by counts: senders are not told apart, processes of the same role are
 * sorted, and of a process that has crashed only its deliveries are kept. The broadcaster is told from other senders
 * where an algorithm does so. docs/encoding.md says why this is enough.
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
        StringBuilder key = new StringBuilder().append(run.awaitsBroadcast());
        for (int content = 0; content < run.program().system().contents(); content++) {
            addExactly(key, run.of(content));
        }
        return key.toString();
    }

    private static void addExactly(StringBuilder key, Run run) {
        key.append(run);
        int n = run.program().system().n();
        for (int process = 0; process < n; process++) {
            for (int type = 0; type < run.program().types(); type++) {
                for (int receiver = 0; receiver < n; receiver++) {
                    key.append(run.hasSent(process, type, receiver) ? '1' : '0');
                }
            }
        }
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
        StringBuilder text = new StringBuilder().append(role(process));
        for (int content = 0; content < system.contents(); content++) {
            add(text, run.of(content), process);
        }
        return text.append(';').toString();
    }

    private void add(StringBuilder text, Run ofContent, int process) {
        text.append(ofContent.hasDelivered(process) ? 'd' : '-');
        if (ofContent.isCrashed(process)) {
            text.append('x');
            return;
        }
        int other = process == 0 ? system.n() - 1 : 0;
        for (int type = 0; type < types; type++) {
            text.append((char) ('0' + ofContent.received(process, type)))
                    .append((char) ('0' + ofContent.receivedFromByzantine(process, type)))
                    .append((char) ('0' + ofContent.inTransit(process, type)))
                    .append((char) ('0' + ofContent.lossyInTransit(process, type)))
                    .append(ofContent.hasSent(process, type, process) ? 's' : '-')
                    .append(ofContent.hasSent(process, type, other) ? 'o' : '-');
            if (run.program().asksForBroadcaster()) {
                text.append(ofContent.hasReceivedFromBroadcaster(process, type) ? 'r' : '-')
                        .append(ofContent.isInTransitFromBroadcaster(process, type) ? 't' : '-');
            }
        }
    }

    private char role(int process) {
        char broadcaster = process == 0 ? 'B' : 'C';
        return run.isCorrect(process) ? broadcaster : Character.toLowerCase(broadcaster);
    }
}
