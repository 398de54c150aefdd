// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.trace.Lane;
import rbcast.text.Words;

/** Events in words. */
public final class EventText {

    private final int processes;
    private final SourceLines lines;

    /**
     * @param processes number of processes in the system
     * @param lines where the actions stand that caused the events
     */
    public EventText(int processes, SourceLines lines) {
        this.processes = processes;
        this.lines = lines;
    }

    /** What happened, without the process at which it happened: {@code sends type0 to p2 and p3}. */
    public String of(Event event) {
        if (event instanceof Event.Broadcast) {
            return "RB-Broadcast(m)";
        }
        if (event instanceof Event.Receive receive) {
            return "receives %s from %s (%d)".formatted(receive.type(), Lane.name(receive.sender()), receive.count());
        }
        if (event instanceof Event.Send send) {
            return sending(send) + because(send.evidence(), send.site());
        }
        if (event instanceof Event.Deliver deliver) {
            return "DELIVERS m" + because(deliver.evidence(), deliver.site());
        }
        if (event instanceof Event.ByzantineSend send) {
            return "makes up %s for %s".formatted(send.type(), Lane.name(send.receiver()));
        }
        return "CRASHES";
    }

    private String sending(Event.Send send) {
        String sent = "sends %s to %s".formatted(send.type(), receivers(send));
        return send.missed().isEmpty() ? sent : sent + ", not to " + names(send.missed());
    }

    private String receivers(Event.Send send) {
        int fresh = send.receivers().size();
        if (fresh == 0) {
            return "nobody";
        }
        if (fresh == processes && fresh > 1) {
            return "all";
        }
        boolean everyOther = fresh == processes - 1 && !send.receivers().contains(send.process());
        return everyOther && fresh > 1 ? "the others" : names(send.receivers());
    }

    private String because(Optional<Evidence> evidence, ActionSite site) {
        List<String> reasons = new ArrayList<>();
        evidence.ifPresent(e -> reasons.add("%s: %d of %d".formatted(e.type(), e.count(), e.required())));
        lines.of(site).ifPresent(line -> reasons.add("line " + line));
        return reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
    }

    /** {@code p1, p2 and p4}. */
    public static String names(List<Integer> processes) {
        return Words.enumeration(processes.stream().map(Lane::name).toList());
    }
}
